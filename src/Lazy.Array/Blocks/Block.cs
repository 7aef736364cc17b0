using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using LazyGraph.Arrays;
using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>The values of one chunk of an array: a row-major view on a piece of memory, or a strided one.</summary>
/// <remarks>Blocks are what the tasks of an array make and read. A block is immutable for whoever reads it.</remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class Block<T> : ISized, IBlock, ISurrogated
    where T : unmanaged
{
    private readonly UnmanagedMemory? _outside;

    internal Block(T[] memory, int offset, int[] shape, int[] strides)
    {
        Memory = memory;
        Offset = offset;
        ShapeArray = shape;
        Strides = strides;
        Count = BlockLayout.Count(shape);
        IsContiguous = BlockLayout.IsContiguous(shape, strides);
    }

    internal Block(T[] memory, int[] shape)
        : this(memory, 0, shape, BlockLayout.RowMajor(shape))
    {
    }

    // Elements outside of the managed heap: a mapped file.
    internal Block(UnmanagedMemory outside, int[] shape, int[] strides)
        : this([], 0, shape, strides) => _outside = outside;

    /// <summary>Gets the length of each axis, in elements.</summary>
    public ReadOnlySpan<int> Shape => ShapeArray;

    /// <summary>Gets the number of elements.</summary>
    public int Count { get; }

    /// <summary>Gets the number of bytes of its elements.</summary>
    public unsafe long SizeInBytes => (long)Count * sizeof(T);

    internal T[] Memory { get; }

    internal int Offset { get; }

    internal int[] ShapeArray { get; }

    /// <inheritdoc/>
    int[] IBlock.ShapeArray => ShapeArray;

    internal int[] Strides { get; }

    /// <summary>Gets whether the elements lie one after the other in row-major order.</summary>
    internal bool IsContiguous { get; }

    /// <summary>Copies the elements.</summary>
    /// <returns>A tensor of the caller's own. Tensors have no form without axes: a block without axes gives one axis of one element.</returns>
    public Tensor<T> ToTensor() => Assembly<T>.TensorOf(ToArray(), ShapeArray);

    /// <summary>Copies the elements in row-major order.</summary>
    /// <returns>An array of the caller's own.</returns>
    public unsafe T[] ToArray()
    {
        var array = GC.AllocateUninitializedArray<T>(Count);
        fixed (T* target = array)
        {
            CopyTo(target, BlockLayout.RowMajor(ShapeArray));
        }

        return array;
    }

    /// <inheritdoc/>
    unsafe void IBlock.Write(Stream stream)
    {
        Span<int> rank = [ShapeArray.Length];
        stream.Write(MemoryMarshal.AsBytes(rank));
        stream.Write(MemoryMarshal.AsBytes(ShapeArray.AsSpan()));
        var elements = IsContiguous && _outside is null ? Memory.AsSpan(Offset, Count) : ToArray().AsSpan();
        stream.Write(MemoryMarshal.AsBytes(elements));
    }

    /// <summary>Makes a block of memory that is to be written.</summary>
    internal static Block<T> Uninitialized(int[] shape) => new(GC.AllocateUninitializedArray<T>(BlockLayout.Count(shape)), shape);

    /// <summary>Makes a view on some of its elements.</summary>
    internal Block<T> View(long offset, int[] shape, int[] strides) => _outside is null
        ? new Block<T>(Memory, checked((int)(Offset + offset)), shape, strides)
        : new Block<T>(_outside.From(offset * ElementKind.Of<T>().Size), shape, strides);

    /// <inheritdoc/>
    unsafe TileSource IBlock.Open(TileScope scope)
    {
        var kind = ElementKind.Of<T>();
        var memory = Pin(scope);
        return Count == 1 ? new ConstantTiles(kind, ShapeArray, memory)
            : IsContiguous ? new MemoryTiles(kind, ShapeArray, memory)
            : new StridedTiles(scope, kind, ShapeArray, memory, Strides);
    }

    /// <summary>Gets where its first element is, until the task is done.</summary>
    internal unsafe byte* Pin(TileScope scope) => _outside is null ? (byte*)scope.Pin(Memory, Offset) : scope.Pin(_outside);

    /// <summary>Copies the elements to a place with strides of its own.</summary>
    internal unsafe void CopyTo(T* destination, ReadOnlySpan<int> strides)
    {
        if (_outside is not null)
        {
            StridedCopy.Copy((T*)_outside.Pointer, Strides, destination, strides, ShapeArray);
            GC.KeepAlive(_outside); // its owner lets go of the memory when nobody can reach it
            return;
        }

        fixed (T* memory = Memory)
        {
            StridedCopy.Copy(memory + Offset, Strides, destination, strides, ShapeArray);
        }
    }

    // A block that is a view on a larger array takes but its own elements along, and one of a mapped file takes them all.
    object ISurrogated.ToSurrogate() =>
        new Crossing(_outside is null && Offset == 0 && Memory.Length == Count && IsContiguous ? Memory : ToArray(), ShapeArray);

    private sealed class Crossing(T[] elements, int[] shape) : ISurrogate
    {
        public object Restore() => elements.Length == BlockLayout.Count(shape)
            ? new Block<T>(elements, shape)
            : throw new InvalidOperationException($"Found {elements.Length} elements of a block that crossed, expected {BlockLayout.Count(shape)}.");
    }
}
