using System.Buffers;
using System.Runtime.InteropServices;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>The twenty most frequent words of a text, without regard to case.</summary>
internal static class WordCountWorkload
{
    public const int Top = 20;

    public static BagWorkload OfStrings(string file, int workers) => BagWorkload.OfFile(
        file,
        workers,
        () => Expected(file),
        ("LazyGraph", () => new LazyGraphWordCount(file, workers)),
        ("plinq", () => new PlinqWordCount(file, workers)),
        ("readlines", () => new ReadLinesWordCount(file)));

    /// <summary>The same through the library's words, which are never strings. The peers are those of strings: .NET has nothing else.</summary>
    public static BagWorkload OfText(string file, int workers) => BagWorkload.OfFile(
        file,
        workers,
        () => Expected(file),
        ("LazyGraph", () => new LazyGraphWordCountText(file, workers)));

    /// <summary>Gives the most frequent of all words, for peers that count them in a dictionary.</summary>
    public static (string Word, long Count)[] TopOf(Dictionary<string, long> counts) =>
        [.. counts.OrderByDescending(pair => pair.Value).Take(Top).Select(pair => (pair.Key, pair.Value))];

    // Another way than any peer's: words are looked up as spans of the line.
    private static BagAnswer Expected(string file)
    {
        var counts = new Dictionary<string, long>();
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var spaces = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(char.IsWhiteSpace)]);
        char[] lower = [];
        foreach (var line in File.ReadLines(file))
        {
            lower = lower.Length < line.Length ? new char[line.Length] : lower;
            var rest = (ReadOnlySpan<char>)lower.AsSpan(0, line.AsSpan().ToLowerInvariant(lower));
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOfAny(spaces);
                var word = end < 0 ? rest : rest[..end];
                rest = end < 0 ? [] : rest[(end + 1)..];
                if (!word.IsEmpty)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out _)++;
                }
            }
        }

        return BagAnswer.OfTop(TopOf(counts));
    }
}
