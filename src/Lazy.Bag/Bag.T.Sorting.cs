using System.Runtime.CompilerServices;
using LazyGraph.Bags;

namespace LazyGraph;

public abstract partial class Bag<T>
{
    /// <summary>Sorts the elements by a key, the smallest first. Equal ones keep their order.</summary>
    /// <remarks>
    /// A sample sort (Frazer and McKellar, 1970): partitions are sorted by themselves, a sample of their keys tells the borders of the new
    /// ones, and each of these merges its range of all sorted partitions. All elements are held, with their keys.
    /// </remarks>
    /// <param name="key">Gives an element's key. Null comes first.</param>
    /// <param name="comparer">How to compare keys; their type's own order if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <returns>The sorted bag: as many partitions, each of which is sorted and comes before the next.</returns>
    public OrderedBag<T> OrderBy<TKey>(Func<T, TKey> key, IComparer<TKey>? comparer = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        Comparability.Check(comparer, nameof(comparer));
        return new SortedBag<T, TKey>(this, key, comparer, false, Step.Of("order by", null, source, file, line));
    }

    /// <summary>Sorts the elements by a key, the greatest first. Equal ones keep their order.</summary>
    /// <remarks>See <see cref="OrderBy{TKey}"/>.</remarks>
    /// <param name="key">Gives an element's key. Null comes last.</param>
    /// <param name="comparer">How to compare keys; their type's own order if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <returns>The sorted bag: as many partitions, each of which is sorted and comes before the next.</returns>
    public OrderedBag<T> OrderByDescending<TKey>(Func<T, TKey> key, IComparer<TKey>? comparer = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        Comparability.Check(comparer, nameof(comparer));
        return new SortedBag<T, TKey>(this, key, comparer, true, Step.Of("order by descending", null, source, file, line));
    }

    /// <summary>Sorts the elements themselves. Equal ones keep their order.</summary>
    /// <remarks>See <see cref="OrderBy{TKey}"/>.</remarks>
    /// <param name="comparer">How to compare; the type's own order if not given.</param>
    /// <param name="descending">Whether the greatest comes first.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The sorted bag: as many partitions, each of which is sorted and comes before the next.</returns>
    public Bag<T> Sort(IComparer<T>? comparer = null, bool descending = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Comparability.Check(comparer, nameof(comparer));
        return new SortedBag<T, T>(this, null, comparer, descending, Step.Of("sort", null, null, file, line));
    }
}
