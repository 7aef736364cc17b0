using System.Text;

namespace LazyGraph.Tests;

/// <summary>Texts of what is hard for a counter of words: all white space, NUL, letters whose case is odd, lengths around 8 and 16.</summary>
internal static class NastyText
{
    public static readonly string WhiteSpace = string.Concat(Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(char.IsWhiteSpace));

    private static readonly string[] Letters =
        ["a", "b", "K", "Z", "k", "z", "@", "[", "`", "{", "\0", "\u007F", "\u001C", "\u001F", "\u0008", "é", "É", "ß", "ẞ", "\u0130", "ı", "\u212A", "Σ", "ς", "σ",
         "\u0301", "\u2019", "\u200B", "\u2060", "\u205E", "\u3001", "\u0084", "\u00A1", "\u1681", "\u180E", "\uFEFF", "\uFFFD", "\uFFFF", "日", "😀", "𐐀", "𐐨"];

    private static readonly int[] Lengths = [7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65];

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Makes a text. The same arguments make the same text; kinds of text differ by seed.</summary>
    public static string Make(int seed, int words)
    {
        var random = new Random(seed);
        var plain = random.Next(3) == 0;
        var few = random.Next(2) == 0;
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var length = random.Next(3) == 0 ? Lengths[random.Next(Lengths.Length)] : random.Next(1, 41);
            var unit = Letter();
            for (var j = 0; j < length; j++)
            {
                text.Append(unit);
                unit = few && random.Next(10) != 0 ? unit : Letter();
            }

            for (var spaces = random.Next(8) == 0 ? random.Next(4) : 1; spaces > 0; spaces--)
            {
                text.Append(random.Next(3) == 0 && !plain ? WhiteSpace[random.Next(WhiteSpace.Length)] : ' ');
            }
        }

        return text.ToString();

        string Letter() => plain ? ((char)random.Next(0x21, 0x7F)).ToString() : Letters[random.Next(Letters.Length)];
    }

    /// <summary>What the counter must equal.</summary>
    public static IReadOnlyList<KeyValuePair<string, long>> Count(ReadOnlySpan<byte> utf8, bool lower)
    {
        var text = Strict.GetString(utf8);
        return Count((lower ? text.ToLowerInvariant() : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Counts words in the order in which they came first.</summary>
    public static IReadOnlyList<KeyValuePair<string, long>> Count(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var word in words)
        {
            if (!counts.TryGetValue(word, out var count))
            {
                order.Add(word);
            }

            counts[word] = count + 1;
        }

        return [.. order.Select(word => KeyValuePair.Create(word, counts[word]))];
    }
}
