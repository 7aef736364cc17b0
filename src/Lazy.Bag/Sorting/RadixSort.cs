namespace LazyGraph.Bags;

/// <summary>Sorts numbers digit by digit, the lowest first; each pass keeps the order of the one before.</summary>
internal static class RadixSort
{
    private const int DigitBits = 8;
    private const int Digits = 1 << DigitBits;
    private const int Shortest = 512; // below, comparing is faster

    /// <summary>Sorts by the bits from one on; the bits below hold the place, so no two numbers are the same.</summary>
    /// <param name="numbers">The numbers, in the order of their lower bits.</param>
    /// <param name="firstBit">The lowest bit that counts.</param>
    /// <param name="most">No number is larger, leaving aside the bits that don't count.</param>
    /// <returns>The sorted numbers: the same array or another. The one that was given holds anything then.</returns>
    public static ulong[] Sort(ulong[] numbers, int firstBit, ulong most)
    {
        if (numbers.Length < Shortest)
        {
            Array.Sort(numbers);
            return numbers;
        }

        var from = numbers;
        var to = GC.AllocateUninitializedArray<ulong>(numbers.Length);
        for (var shift = firstBit; shift < 64 && most >> shift != 0; shift += DigitBits)
        {
            if (Distribute(from, to, shift))
            {
                (from, to) = (to, from);
            }
        }

        return from;
    }

    // Returns false, with nothing done, if all have the same digit.
    private static bool Distribute(ulong[] from, ulong[] to, int shift)
    {
        Span<int> next = stackalloc int[Digits];
        next.Clear();
        foreach (var number in from)
        {
            next[(byte)(number >> shift)]++;
        }

        if (next[(byte)(from[0] >> shift)] == from.Length)
        {
            return false;
        }

        var start = 0;
        for (var digit = 0; digit < Digits; digit++)
        {
            (next[digit], start) = (start, start + next[digit]);
        }

        foreach (var number in from)
        {
            to[next[(byte)(number >> shift)]++] = number;
        }

        return true;
    }
}
