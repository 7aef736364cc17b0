using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph;

public static partial class Delayed
{
    /// <summary>Promises a function of a promised value; also <c>from v in x select v + 1</c>.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="selector">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="pure">Whether equal selections may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TResult">The type of the function's result.</typeparam>
    /// <returns>A promise of the result.</returns>
    public static Delayed<TResult> Select<T, TResult>(this Delayed<T> promise, Func<T, TResult> selector, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(selector))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(selector);
        return new CallNode<T, TResult>(Origin<TResult>(selector, selector, name, source ?? "select", pure, file: file, line: line), promise);
    }

    /// <inheritdoc cref="Select{T, TResult}(Delayed{T}, Func{T, TResult}, string?, bool, string?, string, int)"/>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Select<T, TResult>(this Delayed<T> promise, Func<T, Task<TResult>> selector, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(selector))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(selector);
        var invoker = new Func<GraphNode[], CancellationToken, ValueTask<TResult>>((a, _) => NodeTasks.Started(selector(NodeTasks.Argument<T>(a, 0))));
        return new AsyncCallNode<TResult>(Origin<TResult>(selector, invoker, name, source ?? "select", pure, NodeTraits.Async, file, line), [promise]);
    }

    /// <summary>Promises the value of a promise that is made from a promised value: the graph grows while it runs.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="selector">Makes the inner promise.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TResult">The type of the inner promise.</typeparam>
    /// <returns>A promise of the inner promise's value.</returns>
    public static Delayed<TResult> SelectMany<T, TResult>(this Delayed<T> promise, Func<T, Delayed<TResult>> selector, string? name = null, [CallerArgumentExpression(nameof(selector))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(selector);
        var invoker = new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, _) => NodeTasks.Promise(selector(NodeTasks.Argument<T>(a, 0))));
        return new GrowCallNode<TResult>(Origin<TResult>(selector, invoker, name, source ?? "select many", pure: false, NodeTraits.Grows, file, line), [promise]);
    }

    /// <summary>What <c>from x in a from y in f(x) select x + y</c> means.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="selector">Makes the inner promise.</param>
    /// <param name="resultSelector">Combines both values.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="resultSource">Filled in by the compiler; not used.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TInner">The type of the inner promise.</typeparam>
    /// <typeparam name="TResult">The type of the combination.</typeparam>
    /// <returns>A promise of the combination.</returns>
    public static Delayed<TResult> SelectMany<T, TInner, TResult>(this Delayed<T> promise, Func<T, Delayed<TInner>> selector, Func<T, TInner, TResult> resultSelector, [CallerArgumentExpression(nameof(selector))] string? source = null, [CallerArgumentExpression(nameof(resultSelector))] string? resultSource = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(resultSelector);
        var inner = SelectMany(promise, selector, null, source, file, line);
        return new CallNode<T, TInner, TResult>(Origin<TResult>(resultSelector, resultSelector, null, resultSource ?? "select", pure: false, file: file, line: line), promise, inner);
    }

    /// <summary>Promises the value as another type, by a cast that may unbox or fail when the promise is computed.</summary>
    /// <param name="promise">The promise.</param>
    /// <typeparam name="TResult">The other type.</typeparam>
    /// <returns>The promise itself if it has that type already.</returns>
    public static Delayed<TResult> Cast<TResult>(this GraphNode promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return CastNode<TResult>.From(promise);
    }
}
