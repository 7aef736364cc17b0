using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Blocks that are views on a mapped file, which may hold more elements than one block can.</summary>
internal static class FileSource
{
    /// <param name="origin">For labels.</param>
    /// <param name="memory">The elements; null if there are none.</param>
    /// <param name="chunks">How they are cut.</param>
    public static LazyArray<T> Of<T>(NodeOrigin origin, UnmanagedMemory? memory, Chunks chunks)
        where T : unmanaged
    {
        var strides = new long[chunks.Rank];
        var stride = 1L;
        for (var axis = strides.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= chunks.Shape[axis];
        }

        return new LazyArray<T>(chunks, number => Make<T>(origin, memory, strides, new BlockPlace(chunks, number)));
    }

    private static unsafe ValueNode<Block<T>> Make<T>(NodeOrigin origin, UnmanagedMemory? memory, long[] strides, BlockPlace place)
        where T : unmanaged
    {
        var shape = place.Shape;
        if (memory is null)
        {
            return new ValueNode<Block<T>>(origin, new Block<T>([], shape));
        }

        var (start, offset) = (place.Origin, 0L);
        var steps = new int[shape.Length];
        for (var axis = 0; axis < steps.Length; axis++)
        {
            offset += start[axis] * strides[axis];
            steps[axis] = shape[axis] <= 1 ? 1 : checked((int)strides[axis]); // the stride of a single element does not matter
        }

        return new ValueNode<Block<T>>(origin, new Block<T>(memory.From(offset * sizeof(T)), shape, steps));
    }
}
