namespace LazyGraph.Bags;

/// <summary>A word packed in a number: its bytes in order, the first in the lowest place, and zeros behind.</summary>
/// <remarks>
/// The length is not kept: it is told by the last byte that is not zero. Hence a word that ends with NUL has no key,
/// and the empty word neither; <see cref="WordTable"/> keeps these few among the long ones.
/// </remarks>
internal interface IWordKey<TSelf> : IEquatable<TSelf>
    where TSelf : struct, IWordKey<TSelf>
{
    /// <summary>Gets whether this is <c>default</c>, which is no word's key.</summary>
    bool IsNone { get; }

    /// <summary>Gets a hash whose topmost bits are the good ones.</summary>
    ulong Hash { get; }

    /// <summary>Gets the number of bytes of the word.</summary>
    int Length { get; }

    /// <summary>Writes the bytes of the word and the zeros behind, as many as the largest word has.</summary>
    void CopyTo(Span<byte> bytes);
}
