using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Writes the elements of a partition to a file in one pass, and gives the file's path.</summary>
/// <remarks>
/// The first source is the partition, the second the path. Unlike a <see cref="PassNode{T, TResult}"/> it hands the run's token to the
/// origin's invoker, <c>Func&lt;PartitionReader&lt;T&gt;, string, CancellationToken, string&gt;</c>: a file that nobody waits for any more is not completed.
/// </remarks>
internal sealed class WriteNode<T>(NodeOrigin origin, GraphNode[] sources) : FusingNode<string>(origin, sources)
{
    private string? _failedAt;

    public override bool CanBePart => false;

    internal override string? FailurePosition => _failedAt;

    /// <summary>Makes the origin that the nodes of one operation share.</summary>
    public static NodeOrigin OriginOf(Step step, Func<PartitionReader<T>, string, CancellationToken, string> write) =>
        new(null, step.Name, step.Source, ResultTraits<string>.Traits | NodeTraits.Fusing | NodeTraits.TakesToken, write, step.File, step.Line);

    internal override void Execute(CancellationToken cancellationToken)
    {
        using var reader = PartitionNode<T>.Open(Sources[0]);
        try
        {
            Result = ((Func<PartitionReader<T>, string, CancellationToken, string>)Origin.Invoker!)(reader, ((Delayed<string>)Sources[1]).Result, cancellationToken); // a step has an invoker
        }
        catch
        {
            _failedAt = reader.Position;
            throw;
        }
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new WriteNode<T>(origin, arguments.ToArray());
}
