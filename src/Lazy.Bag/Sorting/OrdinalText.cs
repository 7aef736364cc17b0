namespace LazyGraph.Bags;

/// <summary>A string with its first characters at hand: most comparisons are of two numbers and touch no string.</summary>
/// <param name="Prefix">The four characters behind those that all strings of the array begin with; 0 for missing ones.</param>
/// <param name="Text">The string.</param>
internal readonly record struct OrdinalText(ulong Prefix, string? Text)
{
    private const int PrefixLength = 4;

    public static OrdinalText[] Of(string?[] texts)
    {
        var common = CommonPrefixLength(texts);
        var prefixed = new OrdinalText[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            prefixed[i] = new OrdinalText(PrefixOf(texts[i], common), texts[i]);
        }

        return prefixed;
    }

    private static int CommonPrefixLength(string?[] texts)
    {
        var common = texts[0].AsSpan();
        for (var i = 1; i < texts.Length && common.Length > 0; i++)
        {
            common = common[..common.CommonPrefixLength(texts[i])];
        }

        return common.Length;
    }

    private static ulong PrefixOf(ReadOnlySpan<char> text, int start)
    {
        if (text.Length >= start + PrefixLength)
        {
            text = text.Slice(start, PrefixLength);
            return ((ulong)text[0] << 48) | ((ulong)text[1] << 32) | ((ulong)text[2] << 16) | text[3];
        }

        var prefix = 0ul;
        for (var i = start; i < start + PrefixLength; i++)
        {
            prefix = (prefix << 16) | (i < text.Length ? text[i] : 0u);
        }

        return prefix;
    }

    /// <summary>By the numbers of the characters, null first.</summary>
    public readonly struct Ascending : IComparer<OrdinalText>
    {
        public int Compare(OrdinalText x, OrdinalText y) => x.Prefix != y.Prefix ? x.Prefix.CompareTo(y.Prefix) : string.CompareOrdinal(x.Text, y.Text);
    }

    /// <summary>The other way round.</summary>
    public readonly struct Descending : IComparer<OrdinalText>
    {
        public int Compare(OrdinalText x, OrdinalText y) => default(Ascending).Compare(y, x);
    }
}
