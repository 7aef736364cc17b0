using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Finds conversions between types known only when running.</summary>
internal abstract class Conversions
{
    private static readonly Dictionary<Type, Conversions> Sources = new()
    {
        [typeof(sbyte)] = new From<sbyte>(),
        [typeof(byte)] = new From<byte>(),
        [typeof(short)] = new From<short>(),
        [typeof(ushort)] = new From<ushort>(),
        [typeof(int)] = new From<int>(),
        [typeof(uint)] = new From<uint>(),
        [typeof(long)] = new From<long>(),
        [typeof(ulong)] = new From<ulong>(),
        [typeof(Half)] = new From<Half>(),
        [typeof(float)] = new From<float>(),
        [typeof(double)] = new From<double>(),
        [typeof(Complex)] = new From<Complex>(),
        [typeof(bool)] = new FromBool(),
    };

    /// <summary>Gets the unchecked conversion between two element types; null if they are equal or one isn't an element type.</summary>
    public static Operation? Find(Type from, Type to) => from != to && Sources.TryGetValue(from, out var source) ? source.To(to) : null;

    protected abstract Operation? To(Type type);

    private sealed class From<T> : Conversions
        where T : unmanaged, INumberBase<T>
    {
        protected override Operation? To(Type type) =>
            type == typeof(sbyte) ? Conversion<T, sbyte>.Unchecked
            : type == typeof(byte) ? Conversion<T, byte>.Unchecked
            : type == typeof(short) ? Conversion<T, short>.Unchecked
            : type == typeof(ushort) ? Conversion<T, ushort>.Unchecked
            : type == typeof(int) ? Conversion<T, int>.Unchecked
            : type == typeof(uint) ? Conversion<T, uint>.Unchecked
            : type == typeof(long) ? Conversion<T, long>.Unchecked
            : type == typeof(ulong) ? Conversion<T, ulong>.Unchecked
            : type == typeof(Half) ? Conversion<T, Half>.Unchecked
            : type == typeof(float) ? Conversion<T, float>.Unchecked
            : type == typeof(double) ? Conversion<T, double>.Unchecked
            : type == typeof(Complex) ? Conversion<T, Complex>.Unchecked
            : type == typeof(bool) ? BoolConversion<T>.ToBool
            : null;
    }

    private sealed class FromBool : Conversions
    {
        protected override Operation? To(Type type) =>
            type == typeof(sbyte) ? BoolConversion<sbyte>.FromBool
            : type == typeof(byte) ? BoolConversion<byte>.FromBool
            : type == typeof(short) ? BoolConversion<short>.FromBool
            : type == typeof(ushort) ? BoolConversion<ushort>.FromBool
            : type == typeof(int) ? BoolConversion<int>.FromBool
            : type == typeof(uint) ? BoolConversion<uint>.FromBool
            : type == typeof(long) ? BoolConversion<long>.FromBool
            : type == typeof(ulong) ? BoolConversion<ulong>.FromBool
            : type == typeof(Half) ? BoolConversion<Half>.FromBool
            : type == typeof(float) ? BoolConversion<float>.FromBool
            : type == typeof(double) ? BoolConversion<double>.FromBool
            : type == typeof(Complex) ? BoolConversion<Complex>.FromBool
            : null;
    }
}
