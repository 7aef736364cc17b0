namespace LazyGraph.Bags;

/// <summary>Hashes nullable values like their values.</summary>
internal sealed class NullableHasher<T>(StableHasher<T> values) : StableHasher<T?>
    where T : struct
{
    public override ulong Hash(T? key) => key is { } value ? values.Hash(value) : HashMixing.Null;
}
