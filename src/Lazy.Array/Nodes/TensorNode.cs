using System.Numerics.Tensors;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A block as a tensor of the user's own.</summary>
internal sealed class TensorNode<T>(NodeOrigin origin, GraphNode[] sources) : UntypedCallNode<Tensor<T>>(origin, sources)
    where T : unmanaged
{
    public override NodeKind Kind => NodeKind.Call;

    internal override void Execute(CancellationToken cancellationToken) => Result = ((Delayed<Block<T>>)Arguments[0]).Result.ToTensor();

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new TensorNode<T>(origin, arguments.ToArray());
}
