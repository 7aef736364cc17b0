// Written by eng/GenerateArities.cs; change it there.
#nullable enable
using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph;

public static partial class Delayed
{
    /// <summary>Promises the result of one call of a function without result.</summary>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static Delayed<Unit> Call(Action function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new CallNode<Unit>(Origin<Unit>(function, new Func<Unit>(() => { function(); return Unit.Value; }), name, source, pure, file: file, line: line));
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static DelayedFunc<Unit> Func(Action function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<Unit>(() => { function(); return Unit.Value; }), name, source, pure);
        return (file, line) => new CallNode<Unit>(origin.At(file, line));
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static DelayedFunc<T1, Unit> Func<T1>(Action<T1> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, Unit>((a1) => { function(a1); return Unit.Value; }), name, source, pure);
        return (a1, file, line) => new CallNode<T1, Unit>(origin.At(file, line), a1.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static DelayedFunc<T1, T2, Unit> Func<T1, T2>(Action<T1, T2> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, T2, Unit>((a1, a2) => { function(a1, a2); return Unit.Value; }), name, source, pure);
        return (a1, a2, file, line) => new CallNode<T1, T2, Unit>(origin.At(file, line), a1.Node, a2.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T3">The type of parameter 3 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static DelayedFunc<T1, T2, T3, Unit> Func<T1, T2, T3>(Action<T1, T2, T3> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, T2, T3, Unit>((a1, a2, a3) => { function(a1, a2, a3); return Unit.Value; }), name, source, pure);
        return (a1, a2, a3, file, line) => new CallNode<T1, T2, T3, Unit>(origin.At(file, line), a1.Node, a2.Node, a3.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
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
    public static DelayedFunc<T1, T2, T3, T4, Unit> Func<T1, T2, T3, T4>(Action<T1, T2, T3, T4> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, T2, T3, T4, Unit>((a1, a2, a3, a4) => { function(a1, a2, a3, a4); return Unit.Value; }), name, source, pure);
        return (a1, a2, a3, a4, file, line) => new CallNode<T1, T2, T3, T4, Unit>(origin.At(file, line), a1.Node, a2.Node, a3.Node, a4.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
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
    public static DelayedFunc<T1, T2, T3, T4, T5, Unit> Func<T1, T2, T3, T4, T5>(Action<T1, T2, T3, T4, T5> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, T2, T3, T4, T5, Unit>((a1, a2, a3, a4, a5) => { function(a1, a2, a3, a4, a5); return Unit.Value; }), name, source, pure);
        return (a1, a2, a3, a4, a5, file, line) => new CallNode<T1, T2, T3, T4, T5, Unit>(origin.At(file, line), a1.Node, a2.Node, a3.Node, a4.Node, a5.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
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
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, Unit> Func<T1, T2, T3, T4, T5, T6>(Action<T1, T2, T3, T4, T5, T6> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, T2, T3, T4, T5, T6, Unit>((a1, a2, a3, a4, a5, a6) => { function(a1, a2, a3, a4, a5, a6); return Unit.Value; }), name, source, pure);
        return (a1, a2, a3, a4, a5, a6, file, line) => new CallNode<T1, T2, T3, T4, T5, T6, Unit>(origin.At(file, line), a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
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
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, T7, Unit> Func<T1, T2, T3, T4, T5, T6, T7>(Action<T1, T2, T3, T4, T5, T6, T7> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, T2, T3, T4, T5, T6, T7, Unit>((a1, a2, a3, a4, a5, a6, a7) => { function(a1, a2, a3, a4, a5, a6, a7); return Unit.Value; }), name, source, pure);
        return (a1, a2, a3, a4, a5, a6, a7, file, line) => new CallNode<T1, T2, T3, T4, T5, T6, T7, Unit>(origin.At(file, line), a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node, a7.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
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
    public static DelayedFunc<T1, T2, T3, T4, T5, T6, T7, T8, Unit> Func<T1, T2, T3, T4, T5, T6, T7, T8>(Action<T1, T2, T3, T4, T5, T6, T7, T8> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, T2, T3, T4, T5, T6, T7, T8, Unit>((a1, a2, a3, a4, a5, a6, a7, a8) => { function(a1, a2, a3, a4, a5, a6, a7, a8); return Unit.Value; }), name, source, pure);
        return (a1, a2, a3, a4, a5, a6, a7, a8, file, line) => new CallNode<T1, T2, T3, T4, T5, T6, T7, T8, Unit>(origin.At(file, line), a1.Node, a2.Node, a3.Node, a4.Node, a5.Node, a6.Node, a7.Node, a8.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static DelayedArrayFunc<T1, Unit> Func<T1>(Action<T1[]> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1[], Unit>((a1) => { function(a1); return Unit.Value; }), name, source, pure);
        return (a1, file, line) => new CallNode<T1[], Unit>(origin.At(file, line), a1.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static DelayedArrayFirstFunc<T1, T2, Unit> Func<T1, T2>(Action<T1[], T2> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1[], T2, Unit>((a1, a2) => { function(a1, a2); return Unit.Value; }), name, source, pure);
        return (a1, a2, file, line) => new CallNode<T1[], T2, Unit>(origin.At(file, line), a1.Node, a2.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static DelayedArraySecondFunc<T1, T2, Unit> Func<T1, T2>(Action<T1, T2[]> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1, T2[], Unit>((a1, a2) => { function(a1, a2); return Unit.Value; }), name, source, pure);
        return (a1, a2, file, line) => new CallNode<T1, T2[], Unit>(origin.At(file, line), a1.Node, a2.Node);
    }

    /// <summary>Lifts a function without result: calls of what comes back return promises.</summary>
    /// <typeparam name="T1">The type of parameter 1 (of its elements, if it is an array).</typeparam>
    /// <typeparam name="T2">The type of parameter 2 (of its elements, if it is an array).</typeparam>
    /// <param name="function">The function. It runs when a promise is computed, once for each promise, in any thread.</param>
    /// <param name="name">The label of the promises; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <returns>A function that returns promises, and takes plain values and promises alike.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static DelayedArraysFunc<T1, T2, Unit> Func<T1, T2>(Action<T1[], T2[]> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var origin = Origin<Unit>(function, new Func<T1[], T2[], Unit>((a1, a2) => { function(a1, a2); return Unit.Value; }), name, source, pure);
        return (a1, a2, file, line) => new CallNode<T1[], T2[], Unit>(origin.At(file, line), a1.Node, a2.Node);
    }
}
