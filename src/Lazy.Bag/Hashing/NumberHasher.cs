using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Hashes the values that up to 64 bits tell apart.</summary>
internal sealed class NumberHasher<T> : StableHasher<T>
    where T : struct
{
    public override ulong Hash(T key) => HashMixing.Mix(NumberOf(key));

    // The type is known when this is compiled: one line of it remains.
    private static ulong NumberOf(T key)
    {
        if (typeof(T) == typeof(double))
        {
            return NumberOf(Unsafe.BitCast<T, double>(key));
        }

        if (typeof(T) == typeof(float))
        {
            return NumberOf(Unsafe.BitCast<T, float>(key));
        }

        if (typeof(T) == typeof(Half))
        {
            return NumberOf((float)Unsafe.BitCast<T, Half>(key));
        }

        if (typeof(T) == typeof(DateTime))
        {
            return (ulong)Unsafe.BitCast<T, DateTime>(key).Ticks; // the kind doesn't count for Equals
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            return (ulong)Unsafe.BitCast<T, DateTimeOffset>(key).UtcTicks; // the same moment is equal anywhere
        }

        if (typeof(T) == typeof(Rune))
        {
            return (uint)Unsafe.BitCast<T, Rune>(key).Value;
        }

        if (typeof(T) == typeof(DateOnly))
        {
            return (uint)Unsafe.BitCast<T, DateOnly>(key).DayNumber;
        }

        if (typeof(T) == typeof(Index))
        {
            var index = Unsafe.BitCast<T, Index>(key);
            return (uint)(index.IsFromEnd ? ~index.Value : index.Value);
        }

        if (typeof(T) == typeof(bool))
        {
            return Unsafe.BitCast<T, bool>(key) ? 1ul : 0ul;
        }

        // Integers, characters, enums, TimeSpan and TimeOnly.
        return Unsafe.SizeOf<T>() switch
        {
            1 => Unsafe.BitCast<T, byte>(key),
            2 => Unsafe.BitCast<T, ushort>(key),
            4 => Unsafe.BitCast<T, uint>(key),
            8 => Unsafe.BitCast<T, ulong>(key),
            _ => throw new UnreachableException($"Bug in LazyGraph: {typeof(T)} is no number of 64 bits."),
        };
    }

    // Equals takes any NaN for any other, and -0 for 0.
    private static ulong NumberOf(double value) =>
        double.IsNaN(value) ? BitConverter.DoubleToUInt64Bits(double.NaN) : BitConverter.DoubleToUInt64Bits(value == 0 ? 0 : value);
}
