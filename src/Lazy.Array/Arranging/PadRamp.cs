using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Values in equal steps between the element at the edge and an end value, as NumPy's linspace has them.</summary>
internal static class PadRamp<T>
    where T : unmanaged
{
    /// <summary>Makes the function of the element at the edge and the number of the cell, counted along the axis.</summary>
    public static Operation Make(T end, long width, bool isBefore) => Retyping.Visit(typeof(T), new Maker(end, width, isBefore));

    private sealed class Maker(object end, long width, bool isBefore) : IElementVisitor<Operation>
    {
        public Operation Visit<TElement>()
            where TElement : unmanaged => Numbers.Of<TElement>() is { } numbers
                ? new RampOperation<TElement>(numbers, numbers.ToDouble((TElement)end), width, isBefore)
                : throw new NotSupportedException($"Found elements of {typeof(TElement).Name} for a ramp, expected real numbers.");
    }

    private sealed class RampOperation<TElement>(Numbers.Conversion<TElement> numbers, double end, long width, bool isBefore) : Operation("linear_ramp", VectorCode.None, typeof(TElement), typeof(TElement), typeof(double))
        where TElement : unmanaged
    {
        public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
        {
            for (var i = 0; i < count; i++)
            {
                var edge = numbers.ToDouble(((TElement*)a)[i]);
                var cell = ((double*)b)[i];
                var fromEnd = isBefore ? cell : width - 1 - cell;
                ((TElement*)destination)[i] = numbers.Floor((fromEnd * ((edge - end) / width)) + end);
            }
        }
    }
}

/// <summary>Element types as doubles.</summary>
internal static class Numbers
{
    /// <summary>Gets the conversions of a real number type; null for another one.</summary>
    public static Conversion<T>? Of<T>()
        where T : unmanaged =>
        typeof(T) == typeof(bool) || typeof(T) == typeof(Complex) ? null : (Conversion<T>)Find(typeof(T));

    private static object Find(Type type) =>
        type == typeof(sbyte) ? new Conversion<sbyte>(x => x, double.ConvertToInteger<sbyte>, true)
        : type == typeof(byte) ? new Conversion<byte>(x => x, double.ConvertToInteger<byte>, true)
        : type == typeof(short) ? new Conversion<short>(x => x, double.ConvertToInteger<short>, true)
        : type == typeof(ushort) ? new Conversion<ushort>(x => x, double.ConvertToInteger<ushort>, true)
        : type == typeof(int) ? new Conversion<int>(x => x, double.ConvertToInteger<int>, true)
        : type == typeof(uint) ? new Conversion<uint>(x => x, double.ConvertToInteger<uint>, true)
        : type == typeof(long) ? new Conversion<long>(x => x, double.ConvertToInteger<long>, true)
        : type == typeof(ulong) ? new Conversion<ulong>(x => x, double.ConvertToInteger<ulong>, true)
        : type == typeof(Half) ? new Conversion<Half>(x => (double)x, x => (Half)x, false)
        : type == typeof(float) ? new Conversion<float>(x => x, x => (float)x, false)
        : new Conversion<double>(x => x, x => x, false);

    internal sealed class Conversion<T>(Func<T, double> toDouble, Func<double, T> fromDouble, bool isInteger)
    {
        public double ToDouble(T value) => toDouble(value);

        /// <summary>The next integer below for integers, the number itself for others.</summary>
        public T Floor(double value) => fromDouble(isInteger ? Math.Floor(value) : value);

        /// <summary>The nearest integer for integers, the even one of two; the number itself for others.</summary>
        public T Round(double value) => fromDouble(isInteger ? Math.Round(value) : value);
    }
}
