using System.Text;

namespace LazyGraph.Bags;

/// <summary>Lower-cases the words of a table beyond ASCII, whose own letters are lower-cased already.</summary>
/// <remarks>
/// That each different word is done once, and not each word of the text, is what makes such text nearly as fast as plain
/// one. Character by character is how <see cref="string.ToLowerInvariant"/> works, so a word alone becomes what it is in
/// the whole text. Words may become one: KELVIN SIGN, U+212A, has the small letter k of ASCII.
/// </remarks>
internal static class LowerCasing
{
    /// <summary>Gets the table with all words lower-cased, in the order in which they came first; the same table if they are.</summary>
    public static WordTable Lower(WordTable words)
    {
        Span<byte> buffer = stackalloc byte[MediumKey.MaxLength];
        WordTable? lowered = null;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words.BytesAt(i, buffer);
            var changed = Change(word);
            if (changed is not null && lowered is null)
            {
                lowered = new WordTable();
                Copy(words, i, lowered);
            }

            lowered?.Add(changed ?? word, words.CountAt(i));
        }

        return lowered ?? words;
    }

    // What a word becomes, or null if it stays the same.
    private static byte[]? Change(ReadOnlySpan<byte> word)
    {
        if (Ascii.IsValid(word))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(word);
        var lower = text.ToLowerInvariant();
        return ReferenceEquals(text, lower) ? null : Encoding.UTF8.GetBytes(lower);
    }

    private static void Copy(WordTable words, int count, WordTable to)
    {
        Span<byte> buffer = stackalloc byte[MediumKey.MaxLength];
        for (var i = 0; i < count; i++)
        {
            to.Add(words.BytesAt(i, buffer), words.CountAt(i));
        }
    }
}
