using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>A node that runs one pass over a partition, and knows what element it was at if it fails.</summary>
internal abstract class StreamingNode<TResult>(NodeOrigin origin, GraphNode[] sources) : FusingNode<TResult>(origin, sources)
{
    private string? _failedAt;

    internal sealed override string? FailurePosition => _failedAt;

    // A pass that waits for a source has a thread of its own: the source may need all the workers there are.
    internal sealed override ValueTask ExecuteAsync(CancellationToken cancellationToken) => (Origin.Traits & NodeTraits.Async) == 0
        ? base.ExecuteAsync(cancellationToken)
        : new ValueTask(Task.Factory.StartNew(() => Execute(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    /// <summary>Runs the pass, which ends early when the token is cancelled, and closes the reader.</summary>
    private protected TResult Run<T>(Func<PartitionReader<T>> open, Func<PartitionReader<T>, TResult> pass, CancellationToken cancellationToken)
    {
        _failedAt = null; // of an earlier run of this very node
        using var reader = open();
        reader.StopOn(cancellationToken);
        try
        {
            return pass(reader);
        }
        catch
        {
            _failedAt = reader.Position;
            throw;
        }
    }
}
