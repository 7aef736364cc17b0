using LazyGraph.Graphs;

namespace LazyGraph.Execution;

public sealed partial class GraphRun
{
    private readonly GraphCopy? _copy;
    private Exception? _fault;

    private void StopTasks() => _fault = _copy is null ? null : _fault;

    private void CleanUpTasks() => _fault = null;
}
