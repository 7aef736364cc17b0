using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Makes something else of the elements of one partition in one pass: a sum, a table, the pieces of a shuffle.</summary>
/// <remarks>
/// The first source is the partition, others hold what the pass needs besides. The origin's invoker does the work:
/// <c>Func&lt;PartitionReader&lt;T&gt;, GraphNode[], TResult&gt;</c>.
/// </remarks>
internal sealed class PassNode<T, TResult>(NodeOrigin origin, GraphNode[] sources) : FusingNode<TResult>(origin, sources)
{
    private string? _failedAt;

    public override bool CanBePart => false;

    internal override string? FailurePosition => _failedAt;

    internal override void Execute(CancellationToken cancellationToken)
    {
        using var reader = PartitionNode<T>.Open(Sources[0]);
        try
        {
            Result = ((Func<PartitionReader<T>, GraphNode[], TResult>)Origin.Invoker!)(reader, Sources); // a step has an invoker
        }
        catch
        {
            _failedAt = reader.Position;
            throw;
        }
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PassNode<T, TResult>(origin, arguments.ToArray());
}
