using System.Buffers;

namespace LazyGraph.Bags;

/// <summary>Hashes strings by their characters, or by their characters in upper case.</summary>
internal sealed class TextHasher(bool ignoreCase) : StableHasher<string?>
{
    private const int LongestOnStack = 256;

    public static readonly TextHasher Ordinal = new(ignoreCase: false);
    public static readonly TextHasher IgnoreCase = new(ignoreCase: true);

    public override ulong Hash(string? key) =>
        key is null ? HashMixing.Null
        : ignoreCase ? OfUpper(key)
        : HashMixing.OfText(key);

    // Character by character, as StringComparer.OrdinalIgnoreCase compares: the length stays. The long s is an S to ICU alone;
    // here it is one everywhere. Letters that had no upper case before Unicode 16 depend on the machine's ICU, as the comparer does.
    private static ulong OfUpper(string key)
    {
        var rented = key.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(key.Length) : null;
        Span<char> upper = rented ?? stackalloc char[LongestOnStack];
        upper = upper[..key.AsSpan().ToUpperInvariant(upper)];
        upper.Replace('ſ', 'S');
        var hash = HashMixing.OfText(upper);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return hash;
    }
}
