using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Processes.Workers;

/// <summary>The runs that a worker knows.</summary>
/// <remarks>What another worker sends may be here before the parent has said that its run begins: then it is waited for.</remarks>
internal sealed class RunBook
{
    private const int MostEnded = 1024; // whatever comes for them is on its way when they end

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly Dictionary<long, WorkerRun> _runs = [];
    private readonly Queue<long> _endedInOrder = [];
    private readonly HashSet<long> _ended = [];

    public void Begin(WorkerRun run)
    {
        lock (_gate)
        {
            _runs[run.Number] = run;
            Monitor.PulseAll(_gate);
        }
    }

    public void End(WorkerRun run)
    {
        lock (_gate)
        {
            _runs.Remove(run.Number);
            _ended.Add(run.Number);
            _endedInOrder.Enqueue(run.Number);
            if (_endedInOrder.Count > MostEnded)
            {
                _ended.Remove(_endedInOrder.Dequeue());
            }
        }
    }

    public bool TryFind(long number, [NotNullWhen(true)] out WorkerRun? run)
    {
        lock (_gate)
        {
            return _runs.TryGetValue(number, out run);
        }
    }

    /// <summary>Finds a run that has begun or is about to; null if it has ended.</summary>
    public WorkerRun? Await(long number)
    {
        lock (_gate)
        {
            WorkerRun? run;
            while (!_runs.TryGetValue(number, out run) && !_ended.Contains(number) && Monitor.Wait(_gate, LongestWait))
            {
            }

            return run;
        }
    }
}
