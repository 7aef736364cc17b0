using System.Diagnostics;

namespace LazyGraph.Graphs;

/// <summary>A choice between two promises, of which only the chosen one is computed: it grows the graph by it.</summary>
internal sealed class IfNode<T>(NodeOrigin origin, Delayed<bool> condition, Delayed<T> then, Delayed<T> otherwise)
    : Delayed<T>(origin), IBranchingNode
{
    public override NodeKind Kind => NodeKind.If;

    public GraphNode Then => then;

    public GraphNode Otherwise => otherwise;

    internal override int ArgumentCount => 1;

    internal override GraphNode GetArgument(int position) =>
        position == 0 ? condition : throw new ArgumentOutOfRangeException(nameof(position));

    internal override void PushInputs(ref NodeStack stack) => stack.Push(condition);

    internal override void LinkInputs(ref EdgeList edges) => edges.Add(condition);

    internal override void ReleaseInputs(in ReaderCounts readers) => readers.Release(condition);

    internal override void Execute(CancellationToken cancellationToken) => throw new UnreachableException();

    internal override ValueTask<GraphNode> GrowAsync(CancellationToken cancellationToken) =>
        new(condition.Result ? then : otherwise);

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new IfNode<T>(origin, (Delayed<bool>)arguments[0], then, otherwise);

    public GraphNode RebuildWithSides(NodeOrigin origin, GraphNode newCondition, GraphNode newThen, GraphNode newOtherwise) =>
        new IfNode<T>(origin, (Delayed<bool>)newCondition, (Delayed<T>)newThen, (Delayed<T>)newOtherwise);
}

/// <summary>A node that computes one of two others; pictures show both.</summary>
internal interface IBranchingNode
{
    GraphNode Then { get; }

    GraphNode Otherwise { get; }

    /// <summary>Makes the same node over another condition and other sides.</summary>
    GraphNode RebuildWithSides(NodeOrigin origin, GraphNode newCondition, GraphNode newThen, GraphNode newOtherwise);
}
