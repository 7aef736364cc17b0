using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Reads the bags and lists that cases of area <c>bag</c> are about.</summary>
internal static class BagInputs
{
    /// <summary>Makes a bag of just the partitions that are written.</summary>
    public static Bag<T> Bag<T>(JsonElement input, Func<JsonElement, T> decode) =>
        LazyGraph.Bag.FromDelayed(input.GetProperty("partitions").EnumerateArray().Select(partition => Delayed.Value(List(partition, decode))));

    public static Bag<long> Numbers(JsonElement input) => Bag(input, Number);

    public static Bag<(long, long)> Pairs(JsonElement input) => Bag(input, Pair);

    /// <summary>Reads a plain list.</summary>
    public static T[] Sequence<T>(JsonElement input, Func<JsonElement, T> decode) => List(input.GetProperty("sequence"), decode);

    /// <summary>Whether the elements are of a kind; unknown, so false, where there are none.</summary>
    public static bool Holds(JsonElement input, JsonValueKind kind) =>
        input.TryGetProperty("sequence", out var items)
            ? items.EnumerateArray().Any(item => item.ValueKind == kind)
            : input.GetProperty("partitions").EnumerateArray().Any(partition => partition.EnumerateArray().Any(item => item.ValueKind == kind));

    public static long Number(JsonElement item) => item.GetInt64();

    public static string Text(JsonElement item) => item.GetString()!;

    public static (long, long) Pair(JsonElement item) => (item[0].GetInt64(), item[1].GetInt64());

    public static T[] List<T>(JsonElement list, Func<JsonElement, T> decode) => [.. list.EnumerateArray().Select(decode)];
}
