using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <content>The reader of asked results one by one, in order, which the run does not leave far behind.</content>
public sealed partial class GraphRun
{
    private int _untaken; // asked results that are there and not given away; guarded by the gate
    private int _mostUntaken = int.MaxValue; // guarded by the gate
    private GraphNode? _awaited; // what the reader waits for; null while it is at work; guarded by the gate

    /// <summary>Gets whether enough results wait for the reader, so that only what it waits for is urgent.</summary>
    private bool IsFarAhead => _untaken >= _mostUntaken;

    /// <summary>Gets whether no new root may start until the reader has taken a result. There is one that it can take, so it is going to.</summary>
    private bool WaitsForReader => IsFarAhead && _failed is null && (_awaited is null || _awaited.IsConstant || _state!.StateOf(_awaited.Index) == TaskState.Done);

    /// <summary>Says that the reader is at work on a result, or what it waits for.</summary>
    /// <param name="awaited">The result that it waits for; null if it is at work.</param>
    /// <param name="mostUntaken">How many results may wait for the reader.</param>
    internal void ReaderAwaits(GraphNode? awaited, int mostUntaken)
    {
        lock (_gate)
        {
            (_awaited, _mostUntaken) = (awaited, mostUntaken);
        }

        if (awaited is not null)
        {
            Changed();
        }
    }
}
