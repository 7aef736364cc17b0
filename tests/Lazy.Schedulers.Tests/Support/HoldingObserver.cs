using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Tests.Support;

/// <summary>Keeps its own account of a run that is not fused and spills nothing: what runs, what is ready, and what is held.</summary>
internal sealed class HoldingObserver(long limit) : IExecutionObserver
{
    private readonly HashSet<int> _running = [];
    private readonly HashSet<int> _done = [];
    private readonly Dictionary<int, long> _held = [];
    private TaskGraph? _graph;

    /// <summary>Gets the roots that started although they had to wait.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Gets how many roots started while results stood at the limit or above it, with nothing else to do.</summary>
    public int StartedAboveLimit { get; private set; }

    public long PeakBytes { get; private set; }

    public int PeakRunning { get; private set; }

    private long Held => _held.Values.Sum();

    public void GraphStarted(TaskGraph graph) => _graph = graph;

    public void TaskStarted(in TaskEvent task)
    {
        if (_graph!.InputCounts[task.Number] == 0 && Held >= limit)
        {
            StartedAboveLimit++;
            var ready = Enumerable.Range(0, _graph.Count).Where(IsReadyInner).ToArray();
            if (_running.Count > 0 || ready.Length > 0)
            {
                Violations.Add($"root {task.Number} started at {Held} bytes, with {string.Join(',', _running)} running and {string.Join(',', ready)} ready");
            }
        }

        _running.Add(task.Number);
        PeakRunning = Math.Max(PeakRunning, _running.Count);
    }

    public void TaskFinished(in TaskEvent task)
    {
        _running.Remove(task.Number);
        _done.Add(task.Number);
        _held[task.Number] = task.ResultBytes;
        if (Held != task.HeldBytes)
        {
            Violations.Add($"after {task.Number} {Held} bytes are held, but {task.HeldBytes} were told");
        }

        PeakBytes = Math.Max(PeakBytes, Held);
        foreach (var held in _held.Keys.Where(held => _graph!.Links.Of(held).Length > 0 && _graph.Links.Of(held).ToArray().All(_done.Contains)).ToArray())
        {
            _held.Remove(held);
        }

        PeakBytes = Math.Max(PeakBytes, Held);
    }

    public void GraphFinished(Exception? error)
    {
    }

    private bool IsReadyInner(int task) =>
        _graph!.InputCounts[task] > 0 && !_done.Contains(task) && !_running.Contains(task)
        && Enumerable.Range(0, task).Where(input => _graph.Links.Of(input).Contains(task)).All(_done.Contains);
}
