using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>What one step of a product does to a sum: sum + x·y.</summary>
/// <typeparam name="T">The type of the elements, one that vectors can hold.</typeparam>
internal interface IGemmOperation<T>
    where T : unmanaged
{
    /// <summary>Returns sum + x·y.</summary>
    static abstract Vector512<T> Add(Vector512<T> x, Vector512<T> y, Vector512<T> sum);

    /// <summary>Returns sum + x·y.</summary>
    static abstract Vector256<T> Add(Vector256<T> x, Vector256<T> y, Vector256<T> sum);

    /// <summary>Returns sum + x·y.</summary>
    static abstract Vector128<T> Add(Vector128<T> x, Vector128<T> y, Vector128<T> sum);
}

/// <summary>Arithmetic: with one rounding for floating-point numbers, and wrapping around for integers.</summary>
/// <remarks>Registers of 128 bits are used where longer ones are missing; there a processor without fused multiply-add rounds twice.</remarks>
internal readonly struct MultiplyAdd<T> : IGemmOperation<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add(Vector512<T> x, Vector512<T> y, Vector512<T> sum) =>
        typeof(T) == typeof(double) ? Vector512.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), sum.AsDouble()).As<double, T>()
        : typeof(T) == typeof(float) ? Vector512.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), sum.AsSingle()).As<float, T>()
        : sum + (x * y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Add(Vector256<T> x, Vector256<T> y, Vector256<T> sum) =>
        typeof(T) == typeof(double) ? Vector256.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), sum.AsDouble()).As<double, T>()
        : typeof(T) == typeof(float) ? Vector256.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), sum.AsSingle()).As<float, T>()
        : sum + (x * y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> x, Vector128<T> y, Vector128<T> sum) =>
        typeof(T) == typeof(double) ? Vector128.MultiplyAddEstimate(x.AsDouble(), y.AsDouble(), sum.AsDouble()).As<double, T>()
        : typeof(T) == typeof(float) ? Vector128.MultiplyAddEstimate(x.AsSingle(), y.AsSingle(), sum.AsSingle()).As<float, T>()
        : sum + (x * y);
}

/// <summary>Logic: a sum is true if both factors of one of its products are. On bytes that are zero or one.</summary>
internal readonly struct AndOr : IGemmOperation<byte>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Add(Vector512<byte> x, Vector512<byte> y, Vector512<byte> sum) => sum | (x & y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Add(Vector256<byte> x, Vector256<byte> y, Vector256<byte> sum) => sum | (x & y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Add(Vector128<byte> x, Vector128<byte> y, Vector128<byte> sum) => sum | (x & y);
}
