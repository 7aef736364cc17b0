namespace LazyGraph.Bags;

/// <summary>A string with its first characters at hand: most comparisons are of two numbers and touch no string.</summary>
/// <param name="Prefix">The eight characters behind those that all strings of the array begin with; 0 for missing ones. Strings of unequal prefixes are in the order of these.</param>
/// <param name="Text">The string.</param>
internal readonly record struct OrdinalText(ulong Prefix, string? Text)
{
    private const int PrefixLength = sizeof(ulong);

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

    // A byte a character. One that takes more ends the prefix as 255, for what follows must not decide before it does.
    private static ulong PrefixOf(ReadOnlySpan<char> text, int start)
    {
        var prefix = 0ul;
        var end = Math.Min(text.Length, start + PrefixLength);
        var shift = 64;
        for (var i = start; i < end; i++)
        {
            shift -= 8;
            if (text[i] >= byte.MaxValue)
            {
                return prefix | ((ulong)byte.MaxValue << shift);
            }

            prefix |= (ulong)text[i] << shift;
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
