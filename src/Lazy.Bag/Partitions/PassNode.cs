using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Makes something else of the elements of one partition in one pass: a sum, a table, the pieces of a shuffle.</summary>
/// <remarks>
/// The first source is the partition, others hold what the pass needs besides. The origin's invoker does the work:
/// <c>Func&lt;PartitionReader&lt;T&gt;, GraphNode[], TResult&gt;</c>.
/// </remarks>
internal sealed class PassNode<T, TResult>(NodeOrigin origin, GraphNode[] sources) : StreamingNode<TResult>(origin, sources)
{
    public override bool CanBePart => false;

    internal override void Execute(CancellationToken cancellationToken)
    {
        var pass = (Func<PartitionReader<T>, GraphNode[], TResult>)Origin.Invoker!; // a step has an invoker
        Result = Run(() => PartitionNode<T>.Open(Sources[0]), reader => pass(reader, Sources), cancellationToken);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PassNode<T, TResult>(origin, arguments.ToArray());
}
