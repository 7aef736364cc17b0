using System.Numerics.Tensors;

namespace LazyGraph;

/// <summary>The values of one chunk of an array: a row-major view on a piece of memory, or a strided one.</summary>
/// <remarks>Blocks are what the tasks of an array make and read. A block is immutable for whoever reads it.</remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class Block<T> : ISized
    where T : unmanaged
{
    internal Block(T[] memory, int offset, int[] shape, int[] strides)
    {
        Memory = memory;
        Offset = offset;
        ShapeArray = shape;
        Strides = strides;
        Count = Arrays.BlockLayout.Count(shape);
        IsContiguous = Arrays.BlockLayout.IsContiguous(shape, strides);
    }

    internal Block(T[] memory, int[] shape)
        : this(memory, 0, shape, Arrays.BlockLayout.RowMajor(shape))
    {
    }

    /// <summary>Gets the length of each axis, in elements.</summary>
    public ReadOnlySpan<int> Shape => ShapeArray;

    /// <summary>Gets the number of elements.</summary>
    public int Count { get; }

    /// <summary>Gets the number of bytes of its elements.</summary>
    public unsafe long SizeInBytes => (long)Count * sizeof(T);

    internal T[] Memory { get; }

    internal int Offset { get; }

    internal int[] ShapeArray { get; }

    internal int[] Strides { get; }

    /// <summary>Gets whether the elements lie one after the other in row-major order.</summary>
    internal bool IsContiguous { get; }
}
