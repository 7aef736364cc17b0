using System.Runtime.CompilerServices;

namespace LazyGraph;

/// <content>LINQ's names, so that query syntax works: <c>from line in lines where line.Length > 0 select line.Trim()</c>.</content>
public abstract partial class Bag<T>
{
    /// <summary>Calls a function of each element: <see cref="Map{TResult}"/> by LINQ's name.</summary>
    /// <param name="selector">The function.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    public Bag<TResult> Select<TResult>(Func<T, TResult> selector, [CallerArgumentExpression(nameof(selector))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Map(selector, null, source, file, line);

    /// <summary>Keeps the elements for which a predicate is true: <see cref="Filter"/> by LINQ's name.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the kept elements.</returns>
    public Bag<T> Where(Func<T, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Filter(predicate, null, source, file, line);

    /// <summary>Makes a sequence of each element and calls a function of each pair: what two <c>from</c> clauses mean.</summary>
    /// <param name="selector">Makes the sequence of an element.</param>
    /// <param name="result">Makes one element of both.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TInner">The type of the inner elements.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results, in the same number of partitions.</returns>
    public Bag<TResult> SelectMany<TInner, TResult>(Func<T, IEnumerable<TInner>> selector, Func<T, TInner, TResult> result, [CallerArgumentExpression(nameof(selector))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(result);
        return SelectMany(outer => selector(outer).Select(inner => result(outer, inner)), null, source, file, line);
    }
}
