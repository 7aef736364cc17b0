namespace LazyGraph.Benchmarks.Overhead;

/// <summary>The graphs: each task's value is one more than the sum of its inputs, in 32 bits.</summary>
internal static class Shapes
{
    private const int Width = 1000;

    public static readonly string[] Names = ["tree", "chain", "layered", "wave", "fanin"];

    /// <summary>Builds a graph as a user would, in a loop, and gives the tasks to ask for.</summary>
    /// <param name="shape">One of <see cref="Names"/>.</param>
    /// <param name="n">The number of tasks; of leaves for fanin. A tree of an even number has one less.</param>
    /// <param name="maker">How tasks are made.</param>
    /// <param name="tasks">The number of tasks made.</param>
    public static T[] Build<T, TMaker>(string shape, int n, TMaker maker, out int tasks)
        where TMaker : struct, ITaskMaker<T>
    {
        tasks = shape switch { "tree" => n - (1 - (n % 2)), "fanin" => n + 1, _ => n };
        return shape switch
        {
            "tree" => [Tree<T, TMaker>(tasks, maker)],
            "chain" => [Chain<T, TMaker>(n, maker)],
            "layered" => Layered<T, TMaker>(n, maker),
            "wave" => [Wave<T, TMaker>(n, maker)],
            "fanin" => [FanIn<T, TMaker>(n, maker)],
            _ => throw new UsageException($"--shape: found \"{shape}\", expected one of {string.Join(", ", Names)}."),
        };
    }

    /// <summary>Works out the last value without any tasks.</summary>
    public static int Expected(string shape, int n) => Build<int, PlainMaker>(shape, n, default, out _)[^1];

    // The leaves first, then each level over the one before; the root comes last.
    private static T Tree<T, TMaker>(int n, TMaker maker)
        where TMaker : struct, ITaskMaker<T>
    {
        var tasks = new T[n];
        var leaves = (n + 1) / 2;
        for (var i = 0; i < leaves; i++)
        {
            tasks[i] = maker.Leaf();
        }

        for (var i = leaves; i < n; i++)
        {
            var left = 2 * (i - leaves);
            tasks[i] = maker.Make(tasks[left], tasks[left + 1]);
        }

        return tasks[^1];
    }

    private static T Chain<T, TMaker>(int n, TMaker maker)
        where TMaker : struct, ITaskMaker<T>
    {
        var last = maker.Leaf();
        for (var i = 1; i < n; i++)
        {
            last = maker.Make(last);
        }

        return last;
    }

    // Layers of 1000; each task has three inputs in the layer before, drawn at random. The last layer is asked for,
    // and about one task in twenty is read by none.
    private static T[] Layered<T, TMaker>(int n, TMaker maker)
        where TMaker : struct, ITaskMaker<T>
    {
        var random = 12345UL;
        var layer = new T[Math.Min(Width, n)];
        for (var i = 0; i < layer.Length; i++)
        {
            layer[i] = maker.Leaf();
        }

        for (var start = Width; start < n; start += Width)
        {
            var before = layer;
            layer = new T[Math.Min(Width, n - start)];
            for (var i = 0; i < layer.Length; i++)
            {
                var a = before[Next(ref random)];
                var b = before[Next(ref random)];
                var c = before[Next(ref random)];
                layer[i] = maker.Make(a, b, c);
            }
        }

        return layer;
    }

    private static int Next(ref ulong random)
    {
        random = unchecked((random * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((random >> 33) % Width);
    }

    // Rows of 1000; each task has the one above and the one to the left as inputs.
    private static T Wave<T, TMaker>(int n, TMaker maker)
        where TMaker : struct, ITaskMaker<T>
    {
        var row = new T[Width];
        row[0] = maker.Leaf();
        for (var i = 1; i < Math.Min(Width, n); i++)
        {
            row[i] = maker.Make(row[i - 1]);
        }

        for (var start = Width; start < n; start += Width)
        {
            row[0] = maker.Make(row[0]);
            for (var i = 1; i < Math.Min(Width, n - start); i++)
            {
                row[i] = maker.Make(row[i], row[i - 1]);
            }
        }

        return row[(n - 1) % Width];
    }

    private static T FanIn<T, TMaker>(int n, TMaker maker)
        where TMaker : struct, ITaskMaker<T>
    {
        var leaves = new T[n];
        for (var i = 0; i < n; i++)
        {
            leaves[i] = maker.Leaf();
        }

        return maker.Sum(leaves);
    }

    private readonly struct PlainMaker : ITaskMaker<int>
    {
        public int Leaf() => 1;

        public int Make(int a) => unchecked(a + 1);

        public int Make(int a, int b) => unchecked(a + b + 1);

        public int Make(int a, int b, int c) => unchecked(a + b + c + 1);

        public int Sum(int[] all) => all.Length;
    }
}
