using System.Numerics;
using System.Runtime.InteropServices;
using LazyGraph.Execution;

namespace LazyGraph.Arrays;

/// <summary>What must be done with elements whose type is known only when running.</summary>
internal abstract class ElementKind(Type type, int size) : ISurrogated
{
    private static readonly Dictionary<Type, ElementKind> Kinds = new ElementKind[]
    {
        new ElementKind<sbyte>(), new ElementKind<byte>(), new ElementKind<short>(), new ElementKind<ushort>(), new ElementKind<int>(), new ElementKind<uint>(),
        new ElementKind<long>(), new ElementKind<ulong>(), new ElementKind<Half>(), new ElementKind<float>(), new ElementKind<double>(), new ElementKind<Complex>(),
        new BoolKind(),
    }.ToDictionary(kind => kind.Type);

    public Type Type { get; } = type;

    public int Size { get; } = size;

    public static bool IsKnown(Type type) => Kinds.ContainsKey(type);

    /// <summary>Gets the kind of a type that arrays can hold.</summary>
    /// <exception cref="NotSupportedException">They can't.</exception>
    public static ElementKind Of<T>()
        where T : unmanaged => Known<T>.Kind ?? Of(typeof(T));

    /// <inheritdoc cref="Of{T}"/>
    public static ElementKind Of(Type type) => Kinds.TryGetValue(type, out var kind)
        ? kind
        : throw new NotSupportedException($"Found elements of {type}, expected bool, an integer of 8 to 64 bits, Half, float, double or Complex.");

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing(Type);

    /// <summary>Writes one value <paramref name="count"/> times.</summary>
    public abstract unsafe void Fill(void* destination, void* value, int count);

    /// <summary>Writes start + index × step.</summary>
    public abstract unsafe void Count(void* destination, long index, void* start, void* step, int count);

    /// <summary>Writes the sum of each leaf.</summary>
    public abstract unsafe void SumLeaves(void* elements, int leaves, void* sums);

    /// <summary>Copies elements from one layout to another. Strides are in elements.</summary>
    public abstract unsafe void CopyStrided(void* source, ReadOnlySpan<int> sourceStrides, void* destination, ReadOnlySpan<int> destinationStrides, ReadOnlySpan<int> shape);

    /// <summary>Reads the elements of a block in row-major order.</summary>
    public abstract object ReadBlock(int[] shape, Stream stream);

    private sealed class Crossing(Type type) : ISurrogate
    {
        public object Restore() => Of(type);
    }

    private static class Known<T>
    {
        // Null for a type that arrays can't hold: an error in here would reach the user as one of a type initializer.
        public static readonly ElementKind? Kind = Kinds.GetValueOrDefault(typeof(T));
    }

    private sealed unsafe class BoolKind() : ElementKind(typeof(bool), sizeof(bool))
    {
        public override void Fill(void* destination, void* value, int count) => new Span<bool>(destination, count).Fill(*(bool*)value);

        public override void Count(void* destination, long index, void* start, void* step, int count) => throw new NotSupportedException("Found an arange of bool, expected numbers.");

        public override void SumLeaves(void* elements, int leaves, void* sums) => throw new NotSupportedException("Found a sum of bool, expected one of long.");

        public override void CopyStrided(void* source, ReadOnlySpan<int> sourceStrides, void* destination, ReadOnlySpan<int> destinationStrides, ReadOnlySpan<int> shape) =>
            StridedCopy.Copy((bool*)source, sourceStrides, (bool*)destination, destinationStrides, shape);

        public override object ReadBlock(int[] shape, Stream stream)
        {
            var block = Block<bool>.Uninitialized(shape);
            stream.ReadExactly(MemoryMarshal.AsBytes(block.Memory.AsSpan()));
            return block;
        }
    }
}

/// <inheritdoc/>
internal sealed unsafe class ElementKind<T>() : ElementKind(typeof(T), sizeof(T))
    where T : unmanaged, INumberBase<T>
{
    public override void Fill(void* destination, void* value, int count) => new Span<T>(destination, count).Fill(*(T*)value);

    public override void Count(void* destination, long index, void* start, void* step, int count)
    {
        var first = *(T*)start;
        var delta = *(T*)step;
        var result = (T*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = first + (T.CreateTruncating(index + i) * delta);
        }
    }

    public override void SumLeaves(void* elements, int leaves, void* sums) => LeafSums.Sum((T*)elements, leaves, (T*)sums);

    public override void CopyStrided(void* source, ReadOnlySpan<int> sourceStrides, void* destination, ReadOnlySpan<int> destinationStrides, ReadOnlySpan<int> shape) =>
        StridedCopy.Copy((T*)source, sourceStrides, (T*)destination, destinationStrides, shape);

    public override object ReadBlock(int[] shape, Stream stream)
    {
        var block = Block<T>.Uninitialized(shape);
        stream.ReadExactly(MemoryMarshal.AsBytes(block.Memory.AsSpan()));
        return block;
    }
}
