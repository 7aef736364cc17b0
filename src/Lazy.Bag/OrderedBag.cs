using System.Runtime.CompilerServices;
using LazyGraph.Bags;

namespace LazyGraph;

/// <summary>A sorted bag, to which further orders can be added: what <see cref="Bag{T}.OrderBy{TKey}"/> gives.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public abstract class OrderedBag<T> : Bag<T>
{
    private protected OrderedBag()
    {
    }

    /// <summary>Orders elements that are equal so far by another key, the smallest first.</summary>
    /// <param name="key">Gives an element's key.</param>
    /// <param name="comparer">How to compare keys; their type's own order if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <returns>The bag in this order.</returns>
    public OrderedBag<T> ThenBy<TKey>(Func<T, TKey> key, IComparer<TKey>? comparer = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Then(key, comparer, descending: false, Step.Of("then by", null, source, file, line));

    /// <summary>Orders elements that are equal so far by another key, the greatest first.</summary>
    /// <param name="key">Gives an element's key.</param>
    /// <param name="comparer">How to compare keys; their type's own order if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <returns>The bag in this order.</returns>
    public OrderedBag<T> ThenByDescending<TKey>(Func<T, TKey> key, IComparer<TKey>? comparer = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Then(key, comparer, descending: true, Step.Of("then by descending", null, source, file, line));

    private protected abstract OrderedBag<T> Then<TKey>(Func<T, TKey> key, IComparer<TKey>? comparer, bool descending, Step step);
}
