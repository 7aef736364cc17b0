using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>Hashes keys alike in every process and on every machine; equal keys have equal hashes.</summary>
/// <remarks>
/// All 64 bits are well spread: take buckets by the remainder or by the upper bits. Hashers have no state and serve any thread.
/// The framework's own hash codes won't do: those of strings differ from process to process, and so do those made by HashCode.
/// </remarks>
internal abstract class StableHasher<TKey> : ISurrogated
{
    private static readonly StableHasher<TKey>? Default = (StableHasher<TKey>?)HasherBuilder.Build(typeof(TKey));

    /// <summary>Gets the hasher that fits a comparer.</summary>
    /// <returns>Null if the comparer is not known, or if a part of the key's type has an equality of its own.</returns>
    public static StableHasher<TKey>? TryCreate(IEqualityComparer<TKey>? comparer) =>
        comparer is null || ReferenceEquals(comparer, EqualityComparer<TKey>.Default) || ReferenceEquals(comparer, StringComparer.Ordinal) ? Default
        : ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase) ? TextHasher.IgnoreCase as StableHasher<TKey>
        : null;

    /// <exception cref="NotSupportedException">The key is of a derived type with an equality of its own.</exception>
    public abstract ulong Hash(TKey? key);

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing(ReferenceEquals(this, TextHasher.IgnoreCase));

    // Its code is made at run time, for the type alone.
    private sealed class Crossing(bool ignoresCase) : ISurrogate
    {
        public object Restore() => (ignoresCase ? (object)TextHasher.IgnoreCase : Default)
            ?? throw new InvalidOperationException($"Found a stable hash of {typeof(TKey)} in another process, and none here, expected the same code on both sides.");
    }
}
