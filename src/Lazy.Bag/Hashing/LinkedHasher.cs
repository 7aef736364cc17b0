using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Stands for a hasher that is still being made: a record that holds one of its own type comes by here at every level.</summary>
internal sealed class LinkedHasher<T> : StableHasher<T>, ILinkedHasher
{
    private StableHasher<T>? _target;

    public void LinkTo(object target) => _target = (StableHasher<T>)target;

    public override ulong Hash(T? key)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack(); // the key's Equals would need as much
        return _target!.Hash(key); // linked before the hasher is handed out
    }
}

/// <summary>A <see cref="LinkedHasher{T}"/>, whatever its key type is.</summary>
internal interface ILinkedHasher
{
    void LinkTo(object target);
}
