using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>One partition of a bag after one operation. As a task it makes an array; as part of its reader it hands its elements on.</summary>
/// <remarks>The origin's invoker opens a pass over the sources: <c>Func&lt;GraphNode[], PartitionReader&lt;T&gt;&gt;</c>.</remarks>
internal sealed class PartitionNode<T>(NodeOrigin origin, GraphNode[] sources) : StreamingNode<T[]>(origin, sources)
{
    public override bool CanBePart => true;

    internal override long ResultBytes => PartitionSize.Of(Result);

    internal override ISpiller Spiller => PartitionSpiller.Instance;

    /// <summary>Opens a pass over a partition, whether it is an array by now or runs as a part.</summary>
    public static PartitionReader<T> Open(GraphNode partition) =>
        partition is PartitionNode<T> { IsPart: true } part
            ? part.OpenPass()
            : new ArrayReader<T>(((Delayed<T[]>)partition).Result);

    /// <summary>Gets all elements of a partition. The array may be the partition's own: it is only read.</summary>
    public static T[] ItemsOf(GraphNode partition)
    {
        if (partition is not PartitionNode<T> { IsPart: true } part)
        {
            return ((Delayed<T[]>)partition).Result;
        }

        using var reader = part.OpenPass();
        return ArrayBuilder<T>.ToArray(reader);
    }

    internal override void Execute(CancellationToken cancellationToken) => Result = Run(OpenPass, ArrayBuilder<T>.ToArray, cancellationToken);

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PartitionNode<T>(origin, arguments.ToArray());

    private PartitionReader<T> OpenPass() => ((Func<GraphNode[], PartitionReader<T>>)Origin.Invoker!)(Sources); // a step has an invoker
}
