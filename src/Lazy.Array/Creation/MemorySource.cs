using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Blocks that are views on an array in memory.</summary>
internal static class MemorySource
{
    /// <summary>Makes an array of blocks of memory that is there. Nothing is copied.</summary>
    public static LazyArray<T> Of<T>(NodeOrigin origin, Block<T> whole, Chunks chunks)
        where T : unmanaged
    {
        return new LazyArray<T>(chunks, number =>
        {
            var offset = 0L;
            var start = chunks.BlockOrigin(number);
            for (var axis = 0; axis < start.Length; axis++)
            {
                offset += start[axis] * whole.Strides[axis];
            }

            return new ValueNode<Block<T>>(origin, whole.View(offset, new BlockPlace(chunks, number).Shape, whole.Strides));
        });
    }
}
