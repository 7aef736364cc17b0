using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Tests.Support;

/// <summary>Notes what a run tells; asked for by tests of the events, and by those that want the general way of running.</summary>
internal sealed class RecordingObserver : IExecutionObserver
{
    private readonly Lock _gate = new();
    private readonly List<TaskEvent> _started = [];
    private readonly List<TaskEvent> _finished = [];

    public IReadOnlyList<TaskEvent> Started => Copy(_started);

    public IReadOnlyList<TaskEvent> Finished => Copy(_finished);

    public int GraphsStarted { get; private set; }

    public int GraphsFinished { get; private set; }

    public Exception? Outcome { get; private set; }

    public long PeakHeldBytes { get; private set; }

    public IEnumerable<string> Order => Started.Select(task => task.Node.Label);

    public void GraphStarted(TaskGraph graph) => GraphsStarted++;

    public void TaskStarted(in TaskEvent task)
    {
        lock (_gate)
        {
            _started.Add(task);
        }
    }

    public void TaskFinished(in TaskEvent task)
    {
        lock (_gate)
        {
            _finished.Add(task);
            PeakHeldBytes = Math.Max(PeakHeldBytes, task.HeldBytes);
        }
    }

    public void GraphFinished(Exception? error)
    {
        GraphsFinished++;
        Outcome = error;
    }

    private List<TaskEvent> Copy(List<TaskEvent> events)
    {
        lock (_gate)
        {
            return [.. events];
        }
    }
}
