using System.Numerics.Tensors;
using LazyGraph.Execution;

namespace LazyGraph.Arrays;

/// <summary>Puts the blocks of an array together.</summary>
internal static class Assembly<T>
    where T : unmanaged
{
    public static unsafe Tensor<T> Join(Chunks chunks, ComputedResults results)
    {
        // Lengths that were unknown are those of the blocks along the first row of their axis.
        var starts = new int[chunks.Rank][];
        var shape = new int[chunks.Rank];
        Span<int> position = stackalloc int[chunks.Rank];
        var total = 1L;
        for (var axis = 0; axis < chunks.Rank; axis++)
        {
            starts[axis] = new int[chunks[axis].Length + 1];
            for (var i = 0; i < chunks[axis].Length; i++)
            {
                position.Clear();
                position[axis] = i;
                starts[axis][i + 1] = checked(starts[axis][i] + results.Get<Block<T>>(chunks.NumberOf(position)).ShapeArray[axis]);
            }

            shape[axis] = starts[axis][^1];
            total *= shape[axis];
            if (total > 0)
            {
                LazyArray<T>.RequireOneTensor(total);
            }
        }

        var memory = GC.AllocateUninitializedArray<T>((int)total);
        var strides = BlockLayout.RowMajor(shape);
        fixed (T* target = memory)
        {
            for (var number = 0; number < chunks.BlockCount; number++)
            {
                chunks.Locate(number, position);
                var offset = 0L;
                for (var axis = 0; axis < chunks.Rank; axis++)
                {
                    offset += (long)starts[axis][position[axis]] * strides[axis];
                }

                results.Get<Block<T>>(number).CopyTo(target + offset, strides);
            }
        }

        return TensorOf(memory, shape);
    }

    /// <summary>Makes a tensor over memory. Tensors have no form without axes: one element without axes becomes an axis of one element.</summary>
    public static Tensor<T> TensorOf(T[] memory, int[] shape) => Tensor.Create(memory, shape.Length == 0 ? [1] : Array.ConvertAll(shape, length => (nint)length));
}
