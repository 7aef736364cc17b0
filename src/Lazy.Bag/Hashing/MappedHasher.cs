namespace LazyGraph.Bags;

/// <summary>Hashes keys by something that is equal for equal keys.</summary>
internal sealed class MappedHasher<T>(Func<T, ulong> hashOf) : StableHasher<T>
{
    public override ulong Hash(T? key) => key is null ? HashMixing.Null : hashOf(key);
}
