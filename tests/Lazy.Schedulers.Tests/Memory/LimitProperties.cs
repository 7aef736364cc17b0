using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Properties;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Memory;

/// <summary>A memory limit holds for any graph: results are the same, and what is held stays within a known bound.</summary>
public sealed class LimitProperties
{
    private const int Smallest = 8 * 1024;

    [Fact]
    public void AMemoryLimitHolds() => ForAnyGraph(80, (graph, limit, workers, fuse) =>
    {
        var observer = new BoundObserver(limit);
        var options = new ComputeOptions { Fuse = fuse, Observers = [observer], Spillers = [new ChunkSpiller()] };
        var expected = Evaluate(graph);
        var sinks = Sinks(graph);
        var promises = Build(graph, _ => { });
        var values = Limited.Run(() => Delayed.Compute([.. sinks.Select(sink => promises[sink])], SchedulerOf(workers), memoryLimit: limit, options: options));
        Assert.All(sinks.Index(), sink => Assert.True(expected[sink.Item].Bytes.AsSpan().SequenceEqual(values[sink.Index].Bytes), $"result {sink.Item} differs"));
        Assert.Equal(graph.Inputs.Length, observer.Checked);
        Assert.Empty(observer.Violations);
    });

    [Fact]
    public void AFailureUnderALimitIsTheFirstInTheOrder() => ForAnyGraph(80, (graph, limit, workers, fuse) =>
    {
        var random = new Random(graph.Seed);
        var bad = Enumerable.Range(0, 3).Select(_ => random.Next(graph.Inputs.Length)).ToHashSet();
        var promises = Build(graph, number =>
        {
            if (bad.Contains(number))
            {
                throw new InvalidOperationException($"failure {number}");
            }
        });
        Delayed<Chunk>[] asked = [.. Sinks(graph).Select(sink => promises[sink])];
        var observer = new BoundObserver(limit);
        var expected = Assert.Throws<TaskFailedException>(() => Delayed.Compute(asked, Schedulers.Synchronous));
        var failure = Assert.Throws<TaskFailedException>(() => Limited.Run(() => Delayed.Compute(
            asked, SchedulerOf(workers), memoryLimit: limit, options: new ComputeOptions { Fuse = fuse, Observers = [observer], Spillers = [new ChunkSpiller()] })));
        Assert.Equal(expected.InnerException!.Message, failure.InnerException!.Message);
        Assert.Empty(observer.Violations);
    });

    private static IGraphScheduler SchedulerOf(int workers) => workers == 0 ? new EagerScheduler(3) : Schedulers.Threads(workers);

    private static void ForAnyGraph(int runs, Action<RandomGraph, long, int, bool> check)
    {
        var cases = from seed in Gen.Choose(0, 1_000_000)
                    from size in Gen.Choose(1, 25)
                    from limit in Gen.Choose(1, 12 * Smallest)
                    from workers in Gen.Choose(0, 3)
                    from fuse in Gen.Elements(false, true)
                    select (Graph: RandomGraph.Make(seed, size), Limit: (long)limit, Workers: workers, Fuse: fuse);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs), Prop.ForAll(cases.ToArbitrary(), item => check(item.Graph, item.Limit, item.Workers, item.Fuse)));
    }

    private static int[] Sinks(RandomGraph graph) =>
        [.. Enumerable.Range(0, graph.Inputs.Length).Except(graph.Inputs.SelectMany(inputs => inputs))];

    private static Chunk[] Evaluate(RandomGraph graph)
    {
        var values = new Chunk[graph.Inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Combine(i, [.. graph.Inputs[i].Select(input => values[input])]);
        }

        return values;
    }

    // No gather in between: an array of results can't be spilled, and holds what it is made of.
    private static Delayed<Chunk>[] Build(RandomGraph graph, Action<int> ran)
    {
        var promises = new Delayed<Chunk>[graph.Inputs.Length];
        for (var i = 0; i < promises.Length; i++)
        {
            var number = i;
            Delayed<Chunk>[] from = [.. graph.Inputs[i].Select(input => promises[input])];
            promises[i] = from.Length switch
            {
                0 => Delayed.Call(() => Run()),
                1 => Delayed.Func((Chunk a) => Run(a))(from[0]),
                2 => Delayed.Func((Chunk a, Chunk b) => Run(a, b))(from[0], from[1]),
                _ => Delayed.Func((Chunk a, Chunk b, Chunk c) => Run(a, b, c))(from[0], from[1], from[2]),
            };

            Chunk Run(params Chunk[] inputs)
            {
                ran(number);
                return Combine(number, inputs);
            }
        }

        return promises;
    }

    private static Chunk Combine(int number, params Chunk[] inputs)
    {
        var result = new byte[Smallest + (number % 4 * 1_000)];
        for (var i = 0; i < result.Length; i++)
        {
            var sum = number + i;
            foreach (var input in inputs)
            {
                sum = (sum * 31) + input.Bytes[i % input.Bytes.Length];
            }

            result[i] = (byte)sum;
        }

        return new Chunk(result, MayGo: number % 3 != 0);
    }

    /// <param name="Bytes">What it holds.</param>
    /// <param name="MayGo">Whether the spiller takes it; told by its size, too, which is even then, and odd if not.</param>
    private sealed record Chunk(byte[] Bytes, bool MayGo) : ISized
    {
        public long SizeInBytes => (Bytes.Length & ~1) + (MayGo ? 0 : 1);
    }

    private sealed class ChunkSpiller : ISpiller
    {
        public bool CanSpill(object result) => result is Chunk { MayGo: true };

        public void Write(object result, Stream stream) => stream.Write(((Chunk)result).Bytes);

        public object Read(Type resultType, Stream stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new Chunk(bytes, MayGo: true);
        }
    }

    /// <summary>
    /// At any time no more is held than the limit, what no spiller takes, and the inputs of tasks that run, or have failed
    /// since results were last written; at the end of a task its own result, too.
    /// </summary>
    private sealed class BoundObserver(long limit) : IExecutionObserver
    {
        private readonly Dictionary<int, HashSet<GraphNode>> _running = [];
        private readonly Dictionary<GraphNode, long> _sizes = [];
        private readonly HashSet<GraphNode> _stay = [];
        private readonly HashSet<GraphNode> _failed = [];
        private readonly HashSet<int> _done = [];
        private Dictionary<GraphNode, int> _numbers = [];
        private TaskGraph? _graph;

        public List<string> Violations { get; } = [];

        public int Checked { get; private set; }

        public void GraphStarted(TaskGraph graph)
        {
            _graph = graph;
            _numbers = graph.Nodes.Index().ToDictionary(item => item.Item, item => item.Index);
        }

        public void TaskStarted(in TaskEvent task)
        {
            _running[task.Number] = [.. task.Node.Inputs];
            Check(task, 0);
        }

        public void TaskFinished(in TaskEvent task)
        {
            if (task.Error is not null)
            {
                _failed.UnionWith(_running[task.Number]);
                _running.Remove(task.Number);
                return;
            }

            Checked++;
            _sizes[task.Node] = task.ResultBytes;
            Check(task, task.ResultBytes);
            _running.Remove(task.Number);
            _failed.Clear();
            _done.Add(task.Number);
            if (task.ResultBytes % 2 == 1) // see Chunk
            {
                _stay.Add(task.Node);
            }

            _stay.RemoveWhere(node => _graph!.Links.Of(_numbers[node]) is { Length: > 0 } readers && readers.ToArray().All(_done.Contains));
        }

        private void Check(in TaskEvent task, long own)
        {
            var bound = limit + own + _running.Values.SelectMany(inputs => inputs).Concat(_failed).Concat(_stay).Distinct().Sum(node => _sizes[node]);
            if (task.HeldBytes > bound)
            {
                Violations.Add($"at {task.Number} {task.HeldBytes} bytes are held, of {bound} at most");
            }
        }

        public void GraphFinished(Exception? error)
        {
        }
    }
}
