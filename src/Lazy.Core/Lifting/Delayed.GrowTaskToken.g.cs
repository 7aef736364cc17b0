// Written by eng/GenerateArities.cs; change it there.
#nullable enable
using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph;

public static partial class Delayed
{
    /// <summary>Promises the result of one call of an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs.</summary>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static Delayed<TResult> Call<TResult>(Func<CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new GrowCallNode<TResult>(Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((_, token) => NodeTasks.Promise(function(token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows, file: file, line: line), []);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<TResult> Func<TResult>(Func<CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((_, token) => NodeTasks.Promise(function(token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (file, line) => new GrowCallNode<TResult>(origin.At(file, line), []);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<T1, TResult> Func<T1, TResult>(Func<T1, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<T1, T2, TResult> Func<T1, T2, TResult>(Func<T1, T2, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<T1, T2, T3, TResult> Func<T1, T2, T3, TResult>(Func<T1, T2, T3, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, a3, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node, a3.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<T1, T2, T3, T4, TResult> Func<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, a3, a4, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T5">The type of parameter 5 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<T1, T2, T3, T4, T5, TResult> Func<T1, T2, T3, T4, T5, TResult>(Func<T1, T2, T3, T4, T5, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), NodeTasks.Argument<T5>(a, 4), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, a3, a4, a5, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node, a5.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T5">The type of parameter 5 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T6">The type of parameter 6 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, TResult> Func<T1, T2, T3, T4, T5, T6, TResult>(Func<T1, T2, T3, T4, T5, T6, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), NodeTasks.Argument<T5>(a, 4), NodeTasks.Argument<T6>(a, 5), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, a3, a4, a5, a6, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T5">The type of parameter 5 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T6">The type of parameter 6 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T7">The type of parameter 7 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, T7, TResult> Func<T1, T2, T3, T4, T5, T6, T7, TResult>(Func<T1, T2, T3, T4, T5, T6, T7, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), NodeTasks.Argument<T5>(a, 4), NodeTasks.Argument<T6>(a, 5), NodeTasks.Argument<T7>(a, 6), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, a3, a4, a5, a6, a7, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node, a7.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T5">The type of parameter 5 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T6">The type of parameter 6 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T7">The type of parameter 7 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T8">The type of parameter 8 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, T7, T8, TResult> Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Func<T1, T2, T3, T4, T5, T6, T7, T8, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), NodeTasks.Argument<T5>(a, 4), NodeTasks.Argument<T6>(a, 5), NodeTasks.Argument<T7>(a, 6), NodeTasks.Argument<T8>(a, 7), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, a3, a4, a5, a6, a7, a8, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node, a7.Node, a8.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedArrayFunc<T1, TResult> Func<T1, TResult>(Func<T1[], CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1[]>(a, 0), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedArrayFirstFunc<T1, T2, TResult> Func<T1, T2, TResult>(Func<T1[], T2, CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1[]>(a, 0), NodeTasks.Argument<T2>(a, 1), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedArraySecondFunc<T1, T2, TResult> Func<T1, T2, TResult>(Func<T1, T2[], CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2[]>(a, 1), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node]);
    }

    /// <summary>Lifts an asynchronous function that takes the run's cancellation token and returns a promise, which is computed, too, while the graph runs: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(3)]
    public static DelayedArraysFunc<T1, T2, TResult> Func<T1, T2, TResult>(Func<T1[], T2[], CancellationToken, Task<Delayed<TResult>>> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<TResult>(function, new Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>((a, token) => NodeTasks.Promise(function(NodeTasks.Argument<T1[]>(a, 0), NodeTasks.Argument<T2[]>(a, 1), token))), name, source, pure, NodeTraits.TakesToken | NodeTraits.Async | NodeTraits.Grows);
        return (a1, a2, file, line) => new GrowCallNode<TResult>(origin.At(file, line), [a1.Node, a2.Node]);
    }
}
