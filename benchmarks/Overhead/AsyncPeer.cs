namespace LazyGraph.Benchmarks.Overhead;

/// <summary>async/await: each task is an async method that awaits its inputs; the leaves await a gate, which the run opens.</summary>
/// <remarks>What awaits a task goes on in the thread that ends it; a gate that posts each leaf to the pool takes as long.</remarks>
internal sealed class AsyncPeer : IOverheadPeer
{
    private TaskCompletionSource? _gate;
    private Task<int>[]? _outputs;

    public string Name => "async/await";

    public int Tasks { get; private set; }

    public void Build(string shape, int n)
    {
        _gate = new TaskCompletionSource();
        _outputs = Shapes.Build<Task<int>, AsyncMaker>(shape, n, new AsyncMaker(_gate.Task), out var tasks);
        Tasks = tasks;
    }

    public int Run()
    {
        var outputs = _outputs!;
        var gate = _gate!;
        _outputs = null;
        _gate = null;
        Task.Run(gate.SetResult); // in the pool, whose threads are counted
        return Task.WhenAll(outputs).GetAwaiter().GetResult()[^1];
    }

    private readonly struct AsyncMaker(Task gate) : ITaskMaker<Task<int>>
    {
        public Task<int> Leaf() => One(gate);

        public async Task<int> Make(Task<int> a) => unchecked(await a + 1);

        public async Task<int> Make(Task<int> a, Task<int> b) => unchecked(await a + await b + 1);

        public async Task<int> Make(Task<int> a, Task<int> b, Task<int> c) => unchecked(await a + await b + await c + 1);

        public async Task<int> Sum(Task<int>[] all) => (await Task.WhenAll(all)).Sum();

        private static async Task<int> One(Task gate)
        {
            await gate;
            return 1;
        }
    }
}
