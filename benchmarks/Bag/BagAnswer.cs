using System.Globalization;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>What a result comes to, short enough for a line: all peers of a workload must come to the same.</summary>
/// <param name="Value">As the Python peer prints it.</param>
/// <param name="Checksum">Of the whole result; orders that the peers are free to choose make no difference.</param>
internal readonly record struct BagAnswer(string Value, long Checksum)
{
    /// <summary>Gets the value for a line: a number where it is one.</summary>
    public JsonNode Json => long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(Value);

    public static BagAnswer OfNumber(long number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>Describes one number for each key, in any order.</summary>
    public static BagAnswer OfKeys(IEnumerable<(int Key, long Value)> pairs)
    {
        var count = 0;
        var sum = 0UL;
        foreach (var (key, value) in pairs)
        {
            count++;
            sum = unchecked(sum + (Mix((ulong)key) * (ulong)value));
        }

        return new BagAnswer(count.ToString(CultureInfo.InvariantCulture), Positive(sum));
    }

    /// <summary>Describes a sequence whose order counts.</summary>
    public static BagAnswer OfSequence(int[] items)
    {
        var sum = 0UL;
        foreach (var item in items)
        {
            sum = unchecked((sum * 31) + (uint)item);
        }

        return new BagAnswer(items.Length.ToString(CultureInfo.InvariantCulture), Positive(sum));
    }

    /// <summary>Describes the most frequent words, the most frequent first. The order of those that are equally frequent is free, and so is which ones the last of them are.</summary>
    public static BagAnswer OfTop((string Word, long Count)[] top)
    {
        var sum = 0UL;
        foreach (var (word, count) in top)
        {
            var hash = count == top[^1].Count ? 1 : word.Aggregate(1UL, (all, letter) => Mix(all ^ letter));
            sum = unchecked(sum + (hash * (ulong)count));
        }

        return new BagAnswer(top.Length == 0 ? "none" : FormattableString.Invariant($"('{top[0].Word}', {top[0].Count})"), Positive(sum));
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
            return value ^ (value >> 29);
        }
    }

    // Numbers in JSON are exact to 53 bits in some readers.
    private static long Positive(ulong sum) => (long)(sum >> 11);
}
