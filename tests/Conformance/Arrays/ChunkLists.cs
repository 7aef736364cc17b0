using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>How an array is cut, as cases write it.</summary>
internal static class ChunkLists
{
    /// <summary>Says how chunks differ from those that are expected, or null.</summary>
    public static string? Difference(JsonElement expected, long[][] found)
    {
        var wanted = ArrayArguments.Lists(expected);
        return wanted.Length == found.Length && wanted.Zip(found, (a, b) => a.SequenceEqual(b)).All(same => same)
            ? null
            : $"the chunks are {Text(found)}, expected {Text(wanted)}";
    }

    private static string Text(long[][] chunks) =>
        $"({string.Join(", ", chunks.Select(ofAxis => $"({string.Join(",", ofAxis.Select(length => length == Chunks.Unknown ? "?" : $"{length}"))})"))})";
}
