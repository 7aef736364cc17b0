using System.Globalization;
using System.Numerics;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A number written beside an array: it has a kind (whole, real, complex) but no type of its own, and takes that of the array if
/// its kind allows it. On its own it is a long, a double or a Complex.</summary>
internal sealed class WeakScalar(object value, ILazyArray array) : ILazyArray
{
    public Type ElementType => array.ElementType;

    public Chunks Chunks => array.Chunks;

    public ReadOnlySpan<long> Shape => array.Shape;

    public int Rank => 0;

    GraphNode ILazyArray.Node(int number) => array.Node(number);

    TResult ILazyArray.Accept<TResult>(IArrayVisitor<TResult> visitor) => array.Accept(visitor);

    /// <summary>Tells whether a type holds the number, but for rounding.</summary>
    public bool Fits(Type type) => value is not long whole || !Promotion.IsInteger(type) || (whole >= Range(type).Least && whole <= Range(type).Most);

    /// <summary>Makes a constant of the number in another type.</summary>
    /// <exception cref="ArgumentException">The type can't hold it.</exception>
    public ILazyArray As(Type type)
    {
        if (!Fits(type))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Found the number {value} beside elements of {TypeName.Of(type)}, expected one that the type holds: cast the array to a wider type first."));
        }

        return type == ElementType ? array
            : type == typeof(double) ? Constant<double>()
            : type == typeof(float) ? Constant<float>()
            : type == typeof(Half) ? Constant<Half>()
            : type == typeof(Complex) ? Constant<Complex>()
            : value is not long || type == typeof(bool) ? UntypedFunction.Apply(Casts.Find(ElementType, type)!, array)
            : type == typeof(int) ? Constant<int>()
            : type == typeof(short) ? Constant<short>()
            : type == typeof(sbyte) ? Constant<sbyte>()
            : type == typeof(ulong) ? Constant<ulong>()
            : type == typeof(uint) ? Constant<uint>()
            : type == typeof(ushort) ? Constant<ushort>()
            : Constant<byte>();
    }

    private LazyArray<T> Constant<T>()
        where T : unmanaged, INumberBase<T> =>
        LazyArray.Scalar(value switch
        {
            long whole => T.CreateTruncating(whole),
            double real => T.CreateTruncating(real),
            _ => T.CreateTruncating(((Complex)value).Real), // only a cast asks for less than Complex
        });

    private static (long Least, long Most) Range(Type type) => type == typeof(sbyte) ? (sbyte.MinValue, sbyte.MaxValue)
        : type == typeof(byte) ? (byte.MinValue, byte.MaxValue)
        : type == typeof(short) ? (short.MinValue, short.MaxValue)
        : type == typeof(ushort) ? (ushort.MinValue, ushort.MaxValue)
        : type == typeof(int) ? (int.MinValue, int.MaxValue)
        : type == typeof(uint) ? (uint.MinValue, uint.MaxValue)
        : type == typeof(ulong) ? (0, long.MaxValue)
        : (long.MinValue, long.MaxValue);
}
