using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Kernels;

/// <summary>The operations that random kernels are made of; none of them throws.</summary>
internal static class KnownOperations
{
    public static readonly Type[] Types =
    [
        typeof(double), typeof(float), typeof(long), typeof(int), typeof(bool), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(uint), typeof(ulong), typeof(Half),
    ];

    public static readonly Operation[] All =
    [
        .. Floats<double>(), .. Floats<float>(), .. Numbers<Half>(),
        .. Integers<sbyte>(), .. Integers<byte>(), .. Integers<short>(), .. Integers<ushort>(), .. Integers<int>(), .. Integers<uint>(), .. Integers<long>(), .. Integers<ulong>(),
        Logic.And, Logic.Or, Logic.Xor, Logic.Not, Logic.Equal, Logic.NotEqual, Selection<bool>.Select,
        VectorFunctions.ExpDouble, VectorFunctions.ExpSingle, VectorFunctions.LogDouble, VectorFunctions.LogSingle, VectorFunctions.Log2Double, VectorFunctions.Log2Single,
        VectorFunctions.SinDouble, VectorFunctions.SinSingle, VectorFunctions.CosDouble, VectorFunctions.CosSingle,
        .. from source in Types from target in Types where source != target select Conversions.Find(source, target)!,
    ];

    private static Operation[] Numbers<T>()
        where T : unmanaged, INumber<T> =>
    [
        Arithmetic<T>.Add, Arithmetic<T>.Subtract, Arithmetic<T>.Multiply, Arithmetic<T>.Negate, Arithmetic<T>.Square, Magnitude<T>.Abs, Extremes<T>.Min, Extremes<T>.Max,
        MultiplyAddition<T>.MultiplyAdd, Arrays.Comparison<T>.Less, Arrays.Comparison<T>.LessOrEqual, Arrays.Comparison<T>.Greater, Arrays.Comparison<T>.GreaterOrEqual, Equality<T>.Equal, Equality<T>.NotEqual,
        Selection<T>.Select, new DelegateOperation<T, T, T>("own", (x, y) => x < y ? x : y),
    ];

    private static Operation[] Integers<T>()
        where T : unmanaged, IBinaryInteger<T> => [.. Numbers<T>(), Bits<T>.And, Bits<T>.Or, Bits<T>.Xor, Bits<T>.Not];

    private static Operation[] Floats<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
    [
        .. Numbers<T>(), Arithmetic<T>.Divide, Roots<T>.Sqrt, Rounding<T>.Floor, Rounding<T>.Ceiling, Rounding<T>.Truncate, Rounding<T>.RoundToEven,
        Classification<T>.IsNaN, Classification<T>.IsInfinity, Classification<T>.IsFinite, Remainder<T>.Truncated,
    ];
}
