using LazyGraph.Graphs;

namespace LazyGraph.Conformance;

/// <summary>Counts the calls of functions by their names, where they run in other processes.</summary>
/// <param name="names">The functions; what else the library runs is not counted.</param>
internal sealed class CallCounter(IReadOnlySet<string> names) : IExecutionObserver
{
    private readonly Dictionary<string, int> _calls = [];

    public IReadOnlyDictionary<string, int> Calls => _calls;

    public void GraphStarted(TaskGraph graph)
    {
    }

    public void TaskStarted(in TaskEvent task)
    {
    }

    public void TaskFinished(in TaskEvent task)
    {
        if (names.Contains(task.Node.Label))
        {
            _calls[task.Node.Label] = _calls.GetValueOrDefault(task.Node.Label) + 1;
        }
    }

    public void GraphFinished(Exception? error)
    {
    }
}
