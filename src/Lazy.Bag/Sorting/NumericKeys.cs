using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Finds the order of keys that are numbers, or that numbers stand for: dates, enums and the like.</summary>
/// <remarks>
/// Each key becomes an unsigned number of 64 bits in the same order. The upper 32 bits in use and the key's place make up a
/// number that is sorted digit by digit, without comparisons; what they leave equal is sorted by the rest afterwards.
/// </remarks>
internal static class NumericKeys
{
    private const int PlaceBits = 32;

    /// <summary>Gets, for each place in the order, the place where the key stands now; null if nothing has to move.</summary>
    /// <returns>False if the keys are no numbers.</returns>
    public static bool TryPlace<TKey>(TKey[] keys, bool descending, out int[]? places)
    {
        places = null;
        if (typeof(TKey).IsEnum)
        {
            // As the numbers that they are: an array of them is one of those for the runtime, too.
            return Type.GetTypeCode(typeof(TKey)) switch
            {
                TypeCode.SByte => TryPlace(Unsafe.As<sbyte[]>(keys), descending, out places),
                TypeCode.Byte => TryPlace(Unsafe.As<byte[]>(keys), descending, out places),
                TypeCode.Int16 => TryPlace(Unsafe.As<short[]>(keys), descending, out places),
                TypeCode.UInt16 => TryPlace(Unsafe.As<ushort[]>(keys), descending, out places),
                TypeCode.Int32 => TryPlace(Unsafe.As<int[]>(keys), descending, out places),
                TypeCode.UInt32 => TryPlace(Unsafe.As<uint[]>(keys), descending, out places),
                TypeCode.Int64 => TryPlace(Unsafe.As<long[]>(keys), descending, out places),
                TypeCode.UInt64 => TryPlace(Unsafe.As<ulong[]>(keys), descending, out places),
                _ => false,
            };
        }

        if (!NumericKey<TKey>.IsSupported)
        {
            return false;
        }

        var numbers = GC.AllocateUninitializedArray<ulong>(keys.Length);
        if (!ToNumbers(keys, numbers, descending, out var least, out var most))
        {
            places = Place(numbers, least, most);
        }

        return true;
    }

    // Returns whether they are sorted.
    private static bool ToNumbers<TKey>(TKey[] keys, ulong[] numbers, bool descending, out ulong least, out ulong most)
    {
        var flip = descending ? ulong.MaxValue : 0;
        var isSorted = true;
        var before = 0ul;
        least = ulong.MaxValue;
        most = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var number = NumericKey<TKey>.ToNumber(keys[i]) ^ flip;
            isSorted &= before <= number;
            least = Math.Min(least, number);
            most = Math.Max(most, number);
            numbers[i] = before = number;
        }

        return isSorted;
    }

    private static int[] Place(ulong[] numbers, ulong least, ulong most)
    {
        var range = most - least;
        var dropped = Math.Max(0, PlaceBits - BitOperations.LeadingZeroCount(range)); // bits that don't fit
        var packed = GC.AllocateUninitializedArray<ulong>(numbers.Length);
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = ((numbers[i] - least) >> dropped << PlaceBits) | (uint)i;
        }

        packed = RadixSort.Sort(packed, PlaceBits, (range >> dropped) << PlaceBits);
        var places = GC.AllocateUninitializedArray<int>(packed.Length);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = (int)packed[i];
        }

        if (dropped > 0)
        {
            SortTies(packed, numbers, places);
        }

        return places;
    }

    private static void SortTies(ulong[] packed, ulong[] numbers, int[] places)
    {
        var scratch = new List<Tie>();
        for (var start = 0; start < packed.Length;)
        {
            var end = start + 1;
            while (end < packed.Length && packed[end] >> PlaceBits == packed[start] >> PlaceBits)
            {
                end++;
            }

            if (end - start > 1)
            {
                SortTie(places.AsSpan(start, end - start), numbers, scratch);
            }

            start = end;
        }
    }

    private static void SortTie(Span<int> places, ulong[] numbers, List<Tie> scratch)
    {
        if (places.Length == 2)
        {
            if (numbers[places[1]] < numbers[places[0]])
            {
                (places[0], places[1]) = (places[1], places[0]);
            }

            return;
        }

        scratch.Clear();
        foreach (var place in places)
        {
            scratch.Add(new Tie(numbers[place], place));
        }

        scratch.Sort(); // no two are equal, so it is stable; and none of the user's code is called
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = scratch[i].Place;
        }
    }

    [SuppressMessage("Design", "CA1036", Justification = "Only sorted.")]
    private readonly record struct Tie(ulong Number, int Place) : IComparable<Tie>
    {
        public int CompareTo(Tie other) => Number != other.Number ? Number.CompareTo(other.Number) : Place.CompareTo(other.Place);
    }
}
