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

    // Character by character, as StringComparer.OrdinalIgnoreCase compares: the length stays.
    private static ulong OfUpper(string key)
    {
        var rented = key.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(key.Length) : null;
        Span<char> upper = rented ?? stackalloc char[LongestOnStack];
        upper = upper[..key.AsSpan().ToUpperInvariant(upper)];
        var hash = HashMixing.OfText(upper);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return hash;
    }
}
