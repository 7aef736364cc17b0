using System.Numerics.Tensors;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A tensor that a user's promise gives, as the block of an array.</summary>
internal sealed class TensorBlockNode<T>(NodeOrigin origin, Delayed<Tensor<T>> value, BlockPlace place) : BlockNode<T>(origin, [value], place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override Block<T> Run(TileScope scope)
    {
        var tensor = ((Delayed<Tensor<T>>)Sources[0]).Result ?? throw new InvalidOperationException("Found null as the promised tensor, expected a tensor.");
        var shape = Place.Shape;
        var lengths = new long[tensor.Rank];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = tensor.Lengths[axis];
        }

        // A tensor has no way to be without axes: it has one of one element.
        if (!lengths.SequenceEqual(shape.Select(length => (long)length)) && !(shape.Length == 0 && tensor.FlattenedLength == 1))
        {
            throw new InvalidOperationException($"Found a promised tensor of shape {ArrayText.Shape(lengths)}, expected {ArrayText.Shape(shape)}: the shape that was given with the promise.");
        }

        var elements = new T[tensor.FlattenedLength];
        tensor.FlattenTo(elements);
        return new Block<T>(elements, shape);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new TensorBlockNode<T>(origin, (Delayed<Tensor<T>>)arguments[0], Place);
}

/// <summary>An array that a user's promise gives, row by row, as the block of an array. Nothing is copied.</summary>
internal sealed class ArrayBlockNode<T>(NodeOrigin origin, Delayed<T[]> value, BlockPlace place) : BlockNode<T>(origin, [value], place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override Block<T> Run(TileScope scope)
    {
        var elements = ((Delayed<T[]>)Sources[0]).Result;
        var shape = Place.Shape;
        return elements is not null && elements.Length == BlockLayout.Count(shape)
            ? new Block<T>(elements, shape)
            : throw new InvalidOperationException($"Found {(elements is null ? "null" : $"{elements.Length} elements")} as the promised array, expected {BlockLayout.Count(shape)} for shape {ArrayText.Shape(shape)}: the shape that was given with the promise.");
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ArrayBlockNode<T>(origin, (Delayed<T[]>)arguments[0], Place);
}

/// <summary>A block as a tensor of the user's own.</summary>
internal sealed class TensorNode<T>(NodeOrigin origin, GraphNode[] sources) : UntypedCallNode<Tensor<T>>(origin, sources)
    where T : unmanaged
{
    public override NodeKind Kind => NodeKind.Call;

    internal override void Execute(CancellationToken cancellationToken) => Result = ((Delayed<Block<T>>)Arguments[0]).Result.ToTensor();

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new TensorNode<T>(origin, arguments.ToArray());
}
