// Written by eng/GenerateArities.cs; change it there.
#nullable enable
using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph;

public static partial class Delayed
{
    /// <summary>Promises the result of one call of an asynchronous function without result.</summary>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static Delayed<Unit> Call(Func<ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new AsyncCallNode<Unit>(Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((_, _) => NodeTasks.WithUnit(function())), name, source, pure, NodeTraits.Async, file: file, line: line), []);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<Unit> Func(Func<ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((_, _) => NodeTasks.WithUnit(function())), name, source, pure, NodeTraits.Async);
        return (file, line) => new AsyncCallNode<Unit>(origin.At(file, line), []);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<T1, Unit> Func<T1>(Func<T1, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0)))), name, source, pure, NodeTraits.Async);
        return (a1, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<T1, T2, Unit> Func<T1, T2>(Func<T1, T2, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<T1, T2, T3, Unit> Func<T1, T2, T3>(Func<T1, T2, T3, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, a3, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node, a3.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<T1, T2, T3, T4, Unit> Func<T1, T2, T3, T4>(Func<T1, T2, T3, T4, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, a3, a4, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T5">The type of parameter 5 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<T1, T2, T3, T4, T5, Unit> Func<T1, T2, T3, T4, T5>(Func<T1, T2, T3, T4, T5, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), NodeTasks.Argument<T5>(a, 4)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, a3, a4, a5, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node, a5.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T5">The type of parameter 5 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T6">The type of parameter 6 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, Unit> Func<T1, T2, T3, T4, T5, T6>(Func<T1, T2, T3, T4, T5, T6, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), NodeTasks.Argument<T5>(a, 4), NodeTasks.Argument<T6>(a, 5)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, a3, a4, a5, a6, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T5">The type of parameter 5 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T6">The type of parameter 6 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T7">The type of parameter 7 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, T7, Unit> Func<T1, T2, T3, T4, T5, T6, T7>(Func<T1, T2, T3, T4, T5, T6, T7, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), NodeTasks.Argument<T5>(a, 4), NodeTasks.Argument<T6>(a, 5), NodeTasks.Argument<T7>(a, 6)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, a3, a4, a5, a6, a7, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node, a7.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T4">The type of parameter 4 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T5">The type of parameter 5 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T6">The type of parameter 6 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T7">The type of parameter 7 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T8">The type of parameter 8 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, T7, T8, Unit> Func<T1, T2, T3, T4, T5, T6, T7, T8>(Func<T1, T2, T3, T4, T5, T6, T7, T8, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2>(a, 1), NodeTasks.Argument<T3>(a, 2), NodeTasks.Argument<T4>(a, 3), NodeTasks.Argument<T5>(a, 4), NodeTasks.Argument<T6>(a, 5), NodeTasks.Argument<T7>(a, 6), NodeTasks.Argument<T8>(a, 7)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, a3, a4, a5, a6, a7, a8, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node, a7.Node, a8.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedArrayFunc<T1, Unit> Func<T1>(Func<T1[], ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1[]>(a, 0)))), name, source, pure, NodeTraits.Async);
        return (a1, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedArrayFirstFunc<T1, T2, Unit> Func<T1, T2>(Func<T1[], T2, ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1[]>(a, 0), NodeTasks.Argument<T2>(a, 1)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedArraySecondFunc<T1, T2, Unit> Func<T1, T2>(Func<T1, T2[], ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1>(a, 0), NodeTasks.Argument<T2[]>(a, 1)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node]);
    }

    /// <summary>Lifts an asynchronous function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public static DelayedArraysFunc<T1, T2, Unit> Func<T1, T2>(Func<T1[], T2[], ValueTask> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<GraphNode[], CancellationToken, ValueTask<Unit>>((a, _) => NodeTasks.WithUnit(function(NodeTasks.Argument<T1[]>(a, 0), NodeTasks.Argument<T2[]>(a, 1)))), name, source, pure, NodeTraits.Async);
        return (a1, a2, file, line) => new AsyncCallNode<Unit>(origin.At(file, line), [a1.Node, a2.Node]);
    }
}
