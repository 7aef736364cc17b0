using System.Globalization;
using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>A scalar of any type as an element.</summary>
internal static class ElementValue
{
    public static T Of<T>(IConvertible value)
        where T : unmanaged => (T)(object)Convert(typeof(T), value);

    private static object Convert(Type type, IConvertible value) =>
        type == typeof(Half) ? (Half)value.ToDouble(CultureInfo.InvariantCulture)
        : type == typeof(Complex) ? new Complex(value.ToDouble(CultureInfo.InvariantCulture), 0)
        : value.ToType(type, CultureInfo.InvariantCulture);
}
