using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Turns keys into unsigned numbers in the order that their default comparer gives them: equal numbers for equal keys.</summary>
internal static class NumericKey<TKey>
{
    public static bool IsSupported =>
        typeof(TKey) == typeof(int) || typeof(TKey) == typeof(uint) || typeof(TKey) == typeof(long) || typeof(TKey) == typeof(ulong)
        || typeof(TKey) == typeof(short) || typeof(TKey) == typeof(ushort) || typeof(TKey) == typeof(byte) || typeof(TKey) == typeof(sbyte)
        || typeof(TKey) == typeof(char) || typeof(TKey) == typeof(bool)
        || typeof(TKey) == typeof(double) || typeof(TKey) == typeof(float) || typeof(TKey) == typeof(Half)
        || typeof(TKey) == typeof(DateTime) || typeof(TKey) == typeof(DateTimeOffset) || typeof(TKey) == typeof(TimeSpan)
        || typeof(TKey) == typeof(DateOnly) || typeof(TKey) == typeof(TimeOnly);

    // The type is known when this is compiled: one line of it remains.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ToNumber(TKey key)
    {
        if (typeof(TKey) == typeof(int))
        {
            return OfSigned(As<int>(key));
        }

        if (typeof(TKey) == typeof(uint))
        {
            return As<uint>(key);
        }

        if (typeof(TKey) == typeof(long))
        {
            return OfSigned(As<long>(key));
        }

        if (typeof(TKey) == typeof(ulong))
        {
            return As<ulong>(key);
        }

        if (typeof(TKey) == typeof(short))
        {
            return OfSigned(As<short>(key));
        }

        if (typeof(TKey) == typeof(ushort) || typeof(TKey) == typeof(char))
        {
            return As<ushort>(key);
        }

        if (typeof(TKey) == typeof(sbyte))
        {
            return OfSigned(As<sbyte>(key));
        }

        if (typeof(TKey) == typeof(byte))
        {
            return As<byte>(key);
        }

        if (typeof(TKey) == typeof(bool))
        {
            return As<bool>(key) ? 1u : 0u;
        }

        if (typeof(TKey) == typeof(double))
        {
            return OfFloating(As<double>(key));
        }

        if (typeof(TKey) == typeof(float))
        {
            return OfFloating(As<float>(key));
        }

        if (typeof(TKey) == typeof(Half))
        {
            return OfFloating((float)As<Half>(key));
        }

        if (typeof(TKey) == typeof(DateTime))
        {
            return (ulong)As<DateTime>(key).Ticks; // the kind doesn't count
        }

        if (typeof(TKey) == typeof(DateTimeOffset))
        {
            return (ulong)As<DateTimeOffset>(key).UtcTicks;
        }

        if (typeof(TKey) == typeof(TimeSpan))
        {
            return OfSigned(As<TimeSpan>(key).Ticks);
        }

        if (typeof(TKey) == typeof(DateOnly))
        {
            return (uint)As<DateOnly>(key).DayNumber;
        }

        return typeof(TKey) == typeof(TimeOnly) ? (ulong)As<TimeOnly>(key).Ticks : throw new UnreachableException($"Bug in LazyGraph: {typeof(TKey)} is no numeric key.");
    }

    private static TNumber As<TNumber>(TKey key) => Unsafe.As<TKey, TNumber>(ref key); // of the same size, or the branch is not taken

    private static ulong OfSigned(long number) => (ulong)number ^ (1ul << 63);

    // The bits of a positive number grow with it, those of a negative one fall. NaN comes first, and -0 equals 0.
    private static ulong OfFloating(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number + 0.0); // -0 + 0 is 0
        return double.IsNaN(number) ? 0 : (ulong)bits ^ ((ulong)(bits >> 63) | (1ul << 63));
    }

    private static ulong OfFloating(float number)
    {
        var bits = BitConverter.SingleToInt32Bits(number + 0f);
        return float.IsNaN(number) ? 0 : (uint)bits ^ ((uint)(bits >> 31) | (1u << 31));
    }
}
