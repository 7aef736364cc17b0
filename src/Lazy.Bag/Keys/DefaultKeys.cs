using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>The default equality of a type.</summary>
internal readonly struct DefaultKeys<TKey> : IEqualityComparer<TKey>
{
    public bool Equals(TKey? x, TKey? y) => EqualityComparer<TKey>.Default.Equals(x, y);

    public int GetHashCode([DisallowNull] TKey obj) => EqualityComparer<TKey>.Default.GetHashCode(obj);
}
