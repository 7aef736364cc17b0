using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>The equality of a comparer that the user gave. It never sees null.</summary>
internal readonly struct ComparedKeys<TKey>(IEqualityComparer<TKey> comparer) : IEqualityComparer<TKey>
{
    public IEqualityComparer<TKey> Comparer => comparer;

    public bool Equals(TKey? x, TKey? y) => x is null || y is null ? x is null && y is null : comparer.Equals(x, y);

    public int GetHashCode([DisallowNull] TKey obj) => comparer.GetHashCode(obj);
}
