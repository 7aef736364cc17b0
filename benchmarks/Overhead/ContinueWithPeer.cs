namespace LazyGraph.Benchmarks.Overhead;

/// <summary>ContinueWith after Task.WhenAll; the leaves continue a gate, which the run opens.</summary>
internal sealed class ContinueWithPeer : IOverheadPeer
{
    private TaskCompletionSource? _gate;
    private Task<int>[]? _outputs;

    public string Name => "ContinueWith";

    public int Tasks { get; private set; }

    public void Build(string shape, int n)
    {
        _gate = new TaskCompletionSource();
        _outputs = Shapes.Build<Task<int>, ContinuationMaker>(shape, n, new ContinuationMaker(_gate.Task), out var tasks);
        Tasks = tasks;
    }

    public int Run()
    {
        var outputs = _outputs!;
        var gate = _gate!;
        _outputs = null;
        _gate = null;
        Task.Run(gate.SetResult);
        return Task.WhenAll(outputs).GetAwaiter().GetResult()[^1];
    }

    private readonly struct ContinuationMaker(Task gate) : ITaskMaker<Task<int>>
    {
        public Task<int> Leaf() => gate.ContinueWith(static _ => 1, TaskScheduler.Default);

        public Task<int> Make(Task<int> a) => a.ContinueWith(static t => unchecked(t.Result + 1), TaskScheduler.Default);

        public Task<int> Make(Task<int> a, Task<int> b) =>
            Task.WhenAll(a, b).ContinueWith(static t => unchecked(t.Result[0] + t.Result[1] + 1), TaskScheduler.Default);

        public Task<int> Make(Task<int> a, Task<int> b, Task<int> c) =>
            Task.WhenAll(a, b, c).ContinueWith(static t => unchecked(t.Result[0] + t.Result[1] + t.Result[2] + 1), TaskScheduler.Default);

        public Task<int> Sum(Task<int>[] all) => Task.WhenAll(all).ContinueWith(static t => t.Result.Sum(), TaskScheduler.Default);
    }
}
