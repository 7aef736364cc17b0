namespace LazyGraph.Arrays;

/// <summary>Conversions between numbers as chains of vector steps.</summary>
internal static class VectorConversions
{
    public static VectorNode Convert(VectorNode x, Type to)
    {
        var from = x.Type;
        return from == to ? x
            : VectorTypes.IsInteger(to) ? VectorTypes.IsInteger(from) ? IntegerToInteger(x, to) : FloatToInteger(x, to)
            : to == typeof(double) ? from == typeof(float) ? Widen(x) : IntegerToDouble(x)
            : from == typeof(double) ? Narrow(x)
            : IntegerToSingle(x);
    }

    /// <summary>Changes the size of integers, by their sign or by cutting them off.</summary>
    public static VectorNode Resize(VectorNode x, int size)
    {
        while (x.Size < size)
        {
            x = Widen(x);
        }

        while (x.Size > size)
        {
            x = Narrow(x);
        }

        return x;
    }

    public static VectorNode As(VectorNode x, Type type) => x.Type == type ? x : new(VectorNodeKind.Reinterpret, type, x.Size, x);

    public static VectorNode Literal(Type type, int size, double value) => new(VectorNodeKind.Literal, type, size) { Literal = value };

    private static VectorNode Widen(VectorNode x) => new(
        VectorNodeKind.Widen,
        x.Type == typeof(float) ? typeof(double) : VectorTypes.IsSigned(x.Type) ? VectorTypes.Signed(x.Size * 2) : VectorTypes.Unsigned(x.Size * 2),
        x.Size * 2,
        x);

    private static VectorNode Narrow(VectorNode x) => new(
        VectorNodeKind.Narrow,
        x.Type == typeof(double) ? typeof(float) : VectorTypes.IsSigned(x.Type) ? VectorTypes.Signed(x.Size / 2) : VectorTypes.Unsigned(x.Size / 2),
        x.Size / 2,
        x);

    private static VectorNode Call(string method, Type result, VectorNode x, VectorNode? y = null) => new(VectorNodeKind.Call, result, x.Size, x, y) { Method = method };

    private static VectorNode IntegerToInteger(VectorNode x, Type to) => As(Resize(x, ElementKind.Of(to).Size), to);

    private static VectorNode IntegerToDouble(VectorNode x) => Call("ConvertToDouble", typeof(double), Resize(x, sizeof(double)));

    private static VectorNode IntegerToSingle(VectorNode x) => x.Type == typeof(uint)
        ? Narrow(IntegerToDouble(x))
        : Call("ConvertToSingle", typeof(float), As(Resize(x, sizeof(int)), typeof(int)));

    private static VectorNode FloatToInteger(VectorNode x, Type to)
    {
        var size = ElementKind.Of(to).Size;
        if (size < sizeof(int))
        {
            return IntegerToInteger(FloatToInteger(x, typeof(int)), to);
        }

        if (x.Type == typeof(float))
        {
            return size == sizeof(long) ? FloatToInteger(Widen(x), to)
                : to == typeof(int) ? Call("ConvertToInt32", to, x) : Call("ConvertToUInt32", to, x);
        }

        if (size == sizeof(long))
        {
            return to == typeof(long) ? Call("ConvertToInt64", to, x) : Call("ConvertToUInt64", to, x);
        }

        // The bounds of 32 bits are doubles; NaN stays NaN, and becomes 0.
        double least = to == typeof(int) ? int.MinValue : uint.MinValue;
        double greatest = to == typeof(int) ? int.MaxValue : uint.MaxValue;
        var clamped = Call("Min", typeof(double), Call("Max", typeof(double), x, Literal(typeof(double), x.Size, least)), Literal(typeof(double), x.Size, greatest));
        return IntegerToInteger(Call("ConvertToInt64", typeof(long), clamped), to);
    }
}
