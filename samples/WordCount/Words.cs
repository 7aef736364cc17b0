using System.Text.RegularExpressions;

namespace WordCount;

/// <summary>Plain functions on words: they know nothing of promises.</summary>
internal static partial class Words
{
    public static Dictionary<string, int> CountIn(IEnumerable<string> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in lines)
        {
            foreach (var match in Word.EnumerateMatches(line))
            {
                Add(counts, line.Substring(match.Index, match.Length).ToLowerInvariant(), 1);
            }
        }

        return counts;
    }

    /// <summary>Makes the sum of two counts. Both stay as they are: a promise's value may have other readers.</summary>
    public static Dictionary<string, int> Merge(Dictionary<string, int> left, Dictionary<string, int> right)
    {
        var (larger, smaller) = left.Count >= right.Count ? (left, right) : (right, left);
        var sum = new Dictionary<string, int>(larger, StringComparer.Ordinal);
        foreach (var (word, times) in smaller)
        {
            Add(sum, word, times);
        }

        return sum;
    }

    /// <summary>The most used words; of equally used ones, the first in the alphabet.</summary>
    public static KeyValuePair<string, int>[] Top(Dictionary<string, int> counts, int number) =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(number)];

    [GeneratedRegex(@"\p{L}+(?:['’]\p{L}+)*")]
    private static partial Regex Word { get; }

    private static void Add(Dictionary<string, int> counts, string word, int times) =>
        counts[word] = counts.GetValueOrDefault(word) + times;
}
