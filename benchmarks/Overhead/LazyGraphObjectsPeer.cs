using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Benchmarks.Overhead;

/// <summary>The same with results that are objects: each is allocated, and let go when its last reader has read it.</summary>
internal sealed class LazyGraphObjectsPeer(int workers, bool fuse) : IOverheadPeer
{
    private static readonly DelayedFunc<Number> One = Delayed.Func(() => new Number(1));
    private static readonly DelayedFunc<Number, Number> Increment = Delayed.Func((Number a) => new Number(unchecked(a.Value + 1)));
    private static readonly DelayedFunc<Number, Number, Number> Add = Delayed.Func((Number a, Number b) => new Number(unchecked(a.Value + b.Value + 1)));
    private static readonly DelayedFunc<Number, Number, Number, Number> AddThree = Delayed.Func((Number a, Number b, Number c) => new Number(unchecked(a.Value + b.Value + c.Value + 1)));

    private readonly ComputeOptions _options = ComputeOptions.Default with { Fuse = fuse };
    private ILazy<Number>? _asked;
    private PreparedCompute<Number>? _prepared;

    public string Name => "LazyGraph";

    public int Tasks { get; private set; }

    public int? TasksExecuted => fuse ? _prepared!.Graph.Plan().TasksAfterFusion : _prepared!.Graph.Count;

    public void Build(string shape, int n)
    {
        var outputs = Shapes.Build<Delayed<Number>, PromiseMaker>(shape, n, default, out var tasks);
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
        return prepared.Run().Value;
    }

    private readonly struct PromiseMaker : ITaskMaker<Delayed<Number>>
    {
        private static readonly DelayedFunc<Number[], Number> SumOf = Lift();

        public Delayed<Number> Leaf() => One();

        public Delayed<Number> Make(Delayed<Number> a) => Increment(a);

        public Delayed<Number> Make(Delayed<Number> a, Delayed<Number> b) => Add(a, b);

        public Delayed<Number> Make(Delayed<Number> a, Delayed<Number> b, Delayed<Number> c) => AddThree(a, b, c);

        public Delayed<Number> Sum(Delayed<Number>[] all) => SumOf(Delayed.Gather(all));

        private static DelayedFunc<Number[], Number> Lift() => Delayed.Func<Number[], Number>(values => new Number(values.Sum(number => number.Value)));
    }

    /// <summary>Asks for many promises, and makes the last one's value of them all.</summary>
    private sealed class LastOf(Delayed<Number>[] promises) : ILazy<Number>
    {
        public IReadOnlyList<GraphNode> Outputs => promises;

        public Number Assemble(ComputedResults results) => results.Get<Number>(results.Count - 1);
    }

    private sealed record Number(int Value);
}
