using System.Numerics.Tensors;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>What a function of whole blocks reads, and how it hands over its result.</summary>
internal readonly unsafe struct BlockReader(TileScope scope, GraphNode[] sources, BlockwisePlan plan, BlockPlace place)
{
    public BlockPlace Place => place;

    public BlockInfo Info => plan.InfoOf(place);

    public CancellationToken Stop => scope.Stop;

    /// <summary>Gets a source in memory: its result, or, of a part of this task, what is computed now.</summary>
    public Block<T> Block<T>(int number)
        where T : unmanaged
    {
        var source = sources[number];
        if (!scope.IsMember(source))
        {
            return ((Delayed<Block<T>>)source).Result;
        }

        var tiles = scope.Open(source);
        var block = LazyGraph.Block<T>.Uninitialized(tiles.Shape);
        tiles.CopyTo(0, tiles.Count, (byte*)scope.Pin(block.Memory, 0));
        return block;
    }

    /// <summary>Gets the elements of a source one after the other, pinned until the task is done.</summary>
    public T* Elements<T>(int number, out int[] shape)
        where T : unmanaged
    {
        var block = Block<T>(number);
        shape = block.ShapeArray;
        return block.IsContiguous ? (T*)block.Pin(scope) : scope.Pin(block.ToArray(), 0);
    }

    /// <summary>Gets a source as a tensor over the block's own memory, or over a copy where its elements do not lie one after the other.</summary>
    public Tensor<T> Tensor<T>(int number)
        where T : unmanaged
    {
        var block = Block<T>(number);
        if (block.Count == 0 || !block.IsContiguous || block.Memory.Length == 0)
        {
            return block.ToTensor(); // of memory outside of the heap there is no tensor
        }

        nint[] shape = block.ShapeArray.Length == 0 ? [1] : Array.ConvertAll(block.ShapeArray, length => (nint)length);
        return System.Numerics.Tensors.Tensor.Create(block.Memory, block.Offset, shape, []);
    }

    /// <summary>Makes a block of what the user's function has returned.</summary>
    /// <exception cref="InvalidOperationException">It has not the shape that the chunks say.</exception>
    public Block<T> ToBlock<T>(Tensor<T>? tensor)
        where T : unmanaged
    {
        if (tensor is null)
        {
            throw new InvalidOperationException($"Found null as the result of the function for {place}, expected a tensor.");
        }

        var declared = place.Chunks.BlockShape(place.Number);
        var shape = new int[tensor.Rank];
        var fits = shape.Length == declared.Length;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = checked((int)tensor.Lengths[axis]);
            fits &= axis < declared.Length && (declared[axis] == Chunks.Unknown || declared[axis] == shape[axis]);
        }

        if (declared.Length == 0 && shape is [1])
        {
            (shape, fits) = ([], true); // tensors have no form without axes
        }

        if (!fits)
        {
            throw new InvalidOperationException($"Found a result of shape {ArrayText.Shape(shape)} for {place}, expected {ArrayText.Shape(declared)}: if the function changes the shape, say by chunks, dropAxis and newAxis which shapes its results have.");
        }

        var block = LazyGraph.Block<T>.Uninitialized(shape);
        tensor.FlattenTo(block.Memory);
        return block;
    }
}
