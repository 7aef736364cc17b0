using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Does something with an element type that it learns when it is called.</summary>
internal interface IElementVisitor<out TResult>
{
    TResult Visit<T>()
        where T : unmanaged;
}

/// <summary>Brings arrays to another type of elements, or to the one in which all of them meet.</summary>
internal static class Retyping
{
    /// <summary>Casts as NumPy's astype does; the array itself if it has the type.</summary>
    /// <exception cref="NotSupportedException">It isn't a type of elements.</exception>
    public static ILazyArray To(ILazyArray array, Type type) => array.ElementType == type ? array : Visit(type, new Caster(array));

    /// <inheritdoc cref="To(ILazyArray, Type)"/>
    public static LazyArray<T> To<T>(ILazyArray array)
        where T : unmanaged => (LazyArray<T>)To(array, typeof(T));

    /// <summary>Brings arrays to NumPy's common type.</summary>
    public static ILazyArray[] Common(IReadOnlyList<ILazyArray> arrays)
    {
        foreach (var array in arrays)
        {
            ArgumentNullException.ThrowIfNull(array, nameof(arrays));
        }

        var type = Promotion.Of(arrays.Select(array => array.ElementType).ToArray());
        return [.. arrays.Select(array => To(array, type))];
    }

    public static TResult Visit<TResult>(Type type, IElementVisitor<TResult> visitor) =>
        type == typeof(bool) ? visitor.Visit<bool>()
        : type == typeof(sbyte) ? visitor.Visit<sbyte>()
        : type == typeof(byte) ? visitor.Visit<byte>()
        : type == typeof(short) ? visitor.Visit<short>()
        : type == typeof(ushort) ? visitor.Visit<ushort>()
        : type == typeof(int) ? visitor.Visit<int>()
        : type == typeof(uint) ? visitor.Visit<uint>()
        : type == typeof(long) ? visitor.Visit<long>()
        : type == typeof(ulong) ? visitor.Visit<ulong>()
        : type == typeof(Half) ? visitor.Visit<Half>()
        : type == typeof(float) ? visitor.Visit<float>()
        : type == typeof(double) ? visitor.Visit<double>()
        : type == typeof(Complex) ? visitor.Visit<Complex>()
        : throw new NotSupportedException($"Found elements of {type}, expected bool, an integer of 8 to 64 bits, Half, float, double or Complex.");

    private sealed class Caster(ILazyArray array) : IElementVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>()
            where T : unmanaged => Elementwise.Apply<T>(Casts.Find(array.ElementType, typeof(T))!, array); // there is one for every pair of types
    }
}
