using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Benchmarks.Overhead;

/// <summary>LazyGraph through its public API, with its defaults but for fusion.</summary>
internal sealed class LazyGraphPeer(int workers, bool fuse) : IOverheadPeer
{
    private static readonly DelayedFunc<int> One = Delayed.Func(() => 1);
    private static readonly DelayedFunc<int, int> Increment = Delayed.Func((int a) => unchecked(a + 1));
    private static readonly DelayedFunc<int, int, int> Add = Delayed.Func((int a, int b) => unchecked(a + b + 1));
    private static readonly DelayedFunc<int, int, int, int> AddThree = Delayed.Func((int a, int b, int c) => unchecked(a + b + c + 1));

    private readonly ComputeOptions _options = ComputeOptions.Default with { Fuse = fuse };
    private ILazy<int>? _asked;
    private PreparedCompute<int>? _prepared;

    public string Name => "LazyGraph";

    public int Tasks { get; private set; }

    public int? TasksExecuted => fuse ? _prepared!.Graph.Plan().TasksAfterFusion : _prepared!.Graph.Count;

    public void Build(string shape, int n)
    {
        var outputs = Shapes.Build<Delayed<int>, PromiseMaker>(shape, n, default, out var tasks);
        Tasks = shape == "fanin" ? tasks + 1 : tasks; // the array of the leaves' values is a task too
        _asked = outputs.Length == 1 ? outputs[0] : new LastOf(outputs);
    }

    public void Prepare()
    {
        _prepared = _asked!.Prepare(workers: workers, options: _options);
        _asked = null;
    }

    public int Run()
    {
        using var prepared = _prepared!;
        _prepared = null;
        return prepared.Run();
    }

    private readonly struct PromiseMaker : ITaskMaker<Delayed<int>>
    {
        private static readonly DelayedFunc<int[], int> SumOf = Lift();

        public Delayed<int> Leaf() => One();

        public Delayed<int> Make(Delayed<int> a) => Increment(a);

        public Delayed<int> Make(Delayed<int> a, Delayed<int> b) => Add(a, b);

        public Delayed<int> Make(Delayed<int> a, Delayed<int> b, Delayed<int> c) => AddThree(a, b, c);

        public Delayed<int> Sum(Delayed<int>[] all) => SumOf(Delayed.Gather(all));

        private static DelayedFunc<int[], int> Lift() => Delayed.Func<int[], int>(values => values.Sum());
    }

    /// <summary>Asks for many promises, and makes the last one's value of them all.</summary>
    private sealed class LastOf(Delayed<int>[] promises) : ILazy<int>
    {
        public IReadOnlyList<GraphNode> Outputs => promises;

        public int Assemble(ComputedResults results) => results.Get<int>(results.Count - 1);
    }
}
