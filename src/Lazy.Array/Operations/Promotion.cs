using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>NumPy's rules for the type in which operands of two types meet.</summary>
internal static class Promotion
{
    private enum Family
    {
        Bool,
        Signed,
        Unsigned,
        Float,
        Complex,
    }

    /// <summary>Gets the smallest type that holds every value of both, except that integers of 64 bits meet floating point in double.</summary>
    /// <exception cref="NotSupportedException">Arrays can't hold one of them.</exception>
    public static Type Of(Type a, Type b)
    {
        var (left, leftSize) = Describe(a);
        var (right, rightSize) = Describe(b);
        if (a == b || right == Family.Bool)
        {
            return a;
        }

        if (left == Family.Bool)
        {
            return b;
        }

        if (left == right)
        {
            return leftSize >= rightSize ? a : b;
        }

        if (left == Family.Complex || right == Family.Complex)
        {
            return typeof(Complex);
        }

        if (left == Family.Float || right == Family.Float)
        {
            var (number, integerSize) = left == Family.Float ? (a, rightSize) : (b, leftSize);
            return Of(number, integerSize switch { 1 => typeof(Half), 2 => typeof(float), _ => typeof(double) });
        }

        var (signed, signedSize, unsignedSize) = left == Family.Signed ? (a, leftSize, rightSize) : (b, rightSize, leftSize);
        return signedSize > unsignedSize
            ? signed
            : unsignedSize switch { 1 => typeof(short), 2 => typeof(int), 4 => typeof(long), _ => typeof(double) };
    }

    /// <summary>Gets the type in which any number of types meet, taken two by two from the left.</summary>
    public static Type Of(ReadOnlySpan<Type> types)
    {
        var result = types[0];
        foreach (var type in types[1..])
        {
            result = Of(result, type);
        }

        return result;
    }

    /// <summary>Tells whether a cast is safe, as NumPy calls it: whether the wider type is where the two meet.</summary>
    public static bool IsSafe(Type from, Type to) => Of(from, to) == to;

    /// <summary>Gets the type that a scalar without a type of its own takes beside operands of a type: theirs, unless its kind is above theirs.</summary>
    /// <param name="scalar">long, double or Complex: the kind of the scalar. A bool has a type of its own.</param>
    /// <param name="beside">The type of the other operands.</param>
    public static Type OfScalar(Type scalar, Type beside) => Kind(scalar) <= Kind(beside) ? beside : scalar;

    public static bool IsInteger(Type type) => Describe(type).Family is Family.Signed or Family.Unsigned;

    public static bool IsFloat(Type type) => Describe(type).Family == Family.Float;

    /// <summary>Tells whether it is an integer type or bool.</summary>
    public static bool IsExact(Type type) => Describe(type).Family is Family.Bool or Family.Signed or Family.Unsigned;

    private static int Kind(Type type) => Describe(type).Family switch
    {
        Family.Bool => 0,
        Family.Signed or Family.Unsigned => 1,
        Family.Float => 2,
        _ => 3,
    };

    private static (Family Family, int Size) Describe(Type type) => type == typeof(bool) ? (Family.Bool, 1)
        : type == typeof(double) ? (Family.Float, 8)
        : type == typeof(float) ? (Family.Float, 4)
        : type == typeof(long) ? (Family.Signed, 8)
        : type == typeof(int) ? (Family.Signed, 4)
        : type == typeof(short) ? (Family.Signed, 2)
        : type == typeof(sbyte) ? (Family.Signed, 1)
        : type == typeof(ulong) ? (Family.Unsigned, 8)
        : type == typeof(uint) ? (Family.Unsigned, 4)
        : type == typeof(ushort) ? (Family.Unsigned, 2)
        : type == typeof(byte) ? (Family.Unsigned, 1)
        : type == typeof(Half) ? (Family.Float, 2)
        : type == typeof(Complex) ? (Family.Complex, 16)
        : throw new NotSupportedException($"Found elements of {type}, expected bool, an integer of 8 to 64 bits, Half, float, double or Complex.");
}
