// Written by eng/GenerateArities.cs; change it there.
#nullable enable
using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph;

public static partial class Delayed
{
    /// <summary>Turns 2 promises into a promise of a tuple.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the tuple of their values.</returns>
    public static Delayed<(T1, T2)> Gather<T1, T2>(Delayed<T1> p1, Delayed<T2> p2, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        return new CallNode<T1, T2, (T1, T2)>(TupleOrigins<(T1, T2)>.Gather(static () => new Func<T1, T2, (T1, T2)>(static (a1, a2) => (a1, a2))).At(file, line), p1, p2);
    }

    /// <summary>Combines 2 promises by a function: <c>Zip(p, q, (p, q) =&gt; new Row(p, q))</c>.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the function's result.</returns>
    public static Delayed<TResult> Zip<T1, T2, TResult>(Delayed<T1> p1, Delayed<T2> p2, Func<T1, T2, TResult> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(function);
        return new CallNode<T1, T2, TResult>(Origin<TResult>(function, function, name, source, pure, file: file, line: line), p1, p2);
    }

    /// <summary>Takes a promise of a tuple apart: <c>var (q, r) = divRem(a, b);</c>.</summary>
    /// <param name="tuple">The promise.</param>
    /// <param name="p1">The promise of item 1.</param>
    /// <param name="p2">The promise of item 2.</param>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    public static void Deconstruct<T1, T2>(this Delayed<(T1, T2)> tuple, out Delayed<T1> p1, out Delayed<T2> p2)
    {
        ArgumentNullException.ThrowIfNull(tuple);
        p1 = Part(tuple, 1, static t => t.Item1);
        p2 = Part(tuple, 2, static t => t.Item2);
    }

    /// <summary>Turns 3 promises into a promise of a tuple.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the tuple of their values.</returns>
    public static Delayed<(T1, T2, T3)> Gather<T1, T2, T3>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        return new CallNode<T1, T2, T3, (T1, T2, T3)>(TupleOrigins<(T1, T2, T3)>.Gather(static () => new Func<T1, T2, T3, (T1, T2, T3)>(static (a1, a2, a3) => (a1, a2, a3))).At(file, line), p1, p2, p3);
    }

    /// <summary>Combines 3 promises by a function: <c>Zip(p, q, (p, q) =&gt; new Row(p, q))</c>.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the function's result.</returns>
    public static Delayed<TResult> Zip<T1, T2, T3, TResult>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Func<T1, T2, T3, TResult> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(function);
        return new CallNode<T1, T2, T3, TResult>(Origin<TResult>(function, function, name, source, pure, file: file, line: line), p1, p2, p3);
    }

    /// <summary>Takes a promise of a tuple apart: <c>var (q, r) = divRem(a, b);</c>.</summary>
    /// <param name="tuple">The promise.</param>
    /// <param name="p1">The promise of item 1.</param>
    /// <param name="p2">The promise of item 2.</param>
    /// <param name="p3">The promise of item 3.</param>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    public static void Deconstruct<T1, T2, T3>(this Delayed<(T1, T2, T3)> tuple, out Delayed<T1> p1, out Delayed<T2> p2, out Delayed<T3> p3)
    {
        ArgumentNullException.ThrowIfNull(tuple);
        p1 = Part(tuple, 1, static t => t.Item1);
        p2 = Part(tuple, 2, static t => t.Item2);
        p3 = Part(tuple, 3, static t => t.Item3);
    }

    /// <summary>Turns 4 promises into a promise of a tuple.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <param name="p4">Promise 4.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="T4">The type of promise 4.</typeparam>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the tuple of their values.</returns>
    public static Delayed<(T1, T2, T3, T4)> Gather<T1, T2, T3, T4>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Delayed<T4> p4, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(p4);
        return new CallNode<T1, T2, T3, T4, (T1, T2, T3, T4)>(TupleOrigins<(T1, T2, T3, T4)>.Gather(static () => new Func<T1, T2, T3, T4, (T1, T2, T3, T4)>(static (a1, a2, a3, a4) => (a1, a2, a3, a4))).At(file, line), p1, p2, p3, p4);
    }

    /// <summary>Combines 4 promises by a function: <c>Zip(p, q, (p, q) =&gt; new Row(p, q))</c>.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <param name="p4">Promise 4.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="T4">The type of promise 4.</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the function's result.</returns>
    public static Delayed<TResult> Zip<T1, T2, T3, T4, TResult>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Delayed<T4> p4, Func<T1, T2, T3, T4, TResult> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(p4);
        ArgumentNullException.ThrowIfNull(function);
        return new CallNode<T1, T2, T3, T4, TResult>(Origin<TResult>(function, function, name, source, pure, file: file, line: line), p1, p2, p3, p4);
    }

    /// <summary>Takes a promise of a tuple apart: <c>var (q, r) = divRem(a, b);</c>.</summary>
    /// <param name="tuple">The promise.</param>
    /// <param name="p1">The promise of item 1.</param>
    /// <param name="p2">The promise of item 2.</param>
    /// <param name="p3">The promise of item 3.</param>
    /// <param name="p4">The promise of item 4.</param>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    public static void Deconstruct<T1, T2, T3, T4>(this Delayed<(T1, T2, T3, T4)> tuple, out Delayed<T1> p1, out Delayed<T2> p2, out Delayed<T3> p3, out Delayed<T4> p4)
    {
        ArgumentNullException.ThrowIfNull(tuple);
        p1 = Part(tuple, 1, static t => t.Item1);
        p2 = Part(tuple, 2, static t => t.Item2);
        p3 = Part(tuple, 3, static t => t.Item3);
        p4 = Part(tuple, 4, static t => t.Item4);
    }

    /// <summary>Turns 5 promises into a promise of a tuple.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <param name="p4">Promise 4.</param>
    /// <param name="p5">Promise 5.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="T4">The type of promise 4.</typeparam>
    /// <typeparam name="T5">The type of promise 5.</typeparam>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the tuple of their values.</returns>
    public static Delayed<(T1, T2, T3, T4, T5)> Gather<T1, T2, T3, T4, T5>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Delayed<T4> p4, Delayed<T5> p5, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(p4);
        ArgumentNullException.ThrowIfNull(p5);
        return new CallNode<T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)>(TupleOrigins<(T1, T2, T3, T4, T5)>.Gather(static () => new Func<T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)>(static (a1, a2, a3, a4, a5) => (a1, a2, a3, a4, a5))).At(file, line), p1, p2, p3, p4, p5);
    }

    /// <summary>Combines 5 promises by a function: <c>Zip(p, q, (p, q) =&gt; new Row(p, q))</c>.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <param name="p4">Promise 4.</param>
    /// <param name="p5">Promise 5.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="T4">The type of promise 4.</typeparam>
    /// <typeparam name="T5">The type of promise 5.</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the function's result.</returns>
    public static Delayed<TResult> Zip<T1, T2, T3, T4, T5, TResult>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Delayed<T4> p4, Delayed<T5> p5, Func<T1, T2, T3, T4, T5, TResult> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(p4);
        ArgumentNullException.ThrowIfNull(p5);
        ArgumentNullException.ThrowIfNull(function);
        return new CallNode<T1, T2, T3, T4, T5, TResult>(Origin<TResult>(function, function, name, source, pure, file: file, line: line), p1, p2, p3, p4, p5);
    }

    /// <summary>Takes a promise of a tuple apart: <c>var (q, r) = divRem(a, b);</c>.</summary>
    /// <param name="tuple">The promise.</param>
    /// <param name="p1">The promise of item 1.</param>
    /// <param name="p2">The promise of item 2.</param>
    /// <param name="p3">The promise of item 3.</param>
    /// <param name="p4">The promise of item 4.</param>
    /// <param name="p5">The promise of item 5.</param>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <typeparam name="T5">The type of item 5.</typeparam>
    public static void Deconstruct<T1, T2, T3, T4, T5>(this Delayed<(T1, T2, T3, T4, T5)> tuple, out Delayed<T1> p1, out Delayed<T2> p2, out Delayed<T3> p3, out Delayed<T4> p4, out Delayed<T5> p5)
    {
        ArgumentNullException.ThrowIfNull(tuple);
        p1 = Part(tuple, 1, static t => t.Item1);
        p2 = Part(tuple, 2, static t => t.Item2);
        p3 = Part(tuple, 3, static t => t.Item3);
        p4 = Part(tuple, 4, static t => t.Item4);
        p5 = Part(tuple, 5, static t => t.Item5);
    }

    /// <summary>Turns 6 promises into a promise of a tuple.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <param name="p4">Promise 4.</param>
    /// <param name="p5">Promise 5.</param>
    /// <param name="p6">Promise 6.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="T4">The type of promise 4.</typeparam>
    /// <typeparam name="T5">The type of promise 5.</typeparam>
    /// <typeparam name="T6">The type of promise 6.</typeparam>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the tuple of their values.</returns>
    public static Delayed<(T1, T2, T3, T4, T5, T6)> Gather<T1, T2, T3, T4, T5, T6>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Delayed<T4> p4, Delayed<T5> p5, Delayed<T6> p6, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(p4);
        ArgumentNullException.ThrowIfNull(p5);
        ArgumentNullException.ThrowIfNull(p6);
        return new CallNode<T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)>(TupleOrigins<(T1, T2, T3, T4, T5, T6)>.Gather(static () => new Func<T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)>(static (a1, a2, a3, a4, a5, a6) => (a1, a2, a3, a4, a5, a6))).At(file, line), p1, p2, p3, p4, p5, p6);
    }

    /// <summary>Combines 6 promises by a function: <c>Zip(p, q, (p, q) =&gt; new Row(p, q))</c>.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <param name="p4">Promise 4.</param>
    /// <param name="p5">Promise 5.</param>
    /// <param name="p6">Promise 6.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="T4">The type of promise 4.</typeparam>
    /// <typeparam name="T5">The type of promise 5.</typeparam>
    /// <typeparam name="T6">The type of promise 6.</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the function's result.</returns>
    public static Delayed<TResult> Zip<T1, T2, T3, T4, T5, T6, TResult>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Delayed<T4> p4, Delayed<T5> p5, Delayed<T6> p6, Func<T1, T2, T3, T4, T5, T6, TResult> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(p4);
        ArgumentNullException.ThrowIfNull(p5);
        ArgumentNullException.ThrowIfNull(p6);
        ArgumentNullException.ThrowIfNull(function);
        return new CallNode<T1, T2, T3, T4, T5, T6, TResult>(Origin<TResult>(function, function, name, source, pure, file: file, line: line), p1, p2, p3, p4, p5, p6);
    }

    /// <summary>Takes a promise of a tuple apart: <c>var (q, r) = divRem(a, b);</c>.</summary>
    /// <param name="tuple">The promise.</param>
    /// <param name="p1">The promise of item 1.</param>
    /// <param name="p2">The promise of item 2.</param>
    /// <param name="p3">The promise of item 3.</param>
    /// <param name="p4">The promise of item 4.</param>
    /// <param name="p5">The promise of item 5.</param>
    /// <param name="p6">The promise of item 6.</param>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <typeparam name="T5">The type of item 5.</typeparam>
    /// <typeparam name="T6">The type of item 6.</typeparam>
    public static void Deconstruct<T1, T2, T3, T4, T5, T6>(this Delayed<(T1, T2, T3, T4, T5, T6)> tuple, out Delayed<T1> p1, out Delayed<T2> p2, out Delayed<T3> p3, out Delayed<T4> p4, out Delayed<T5> p5, out Delayed<T6> p6)
    {
        ArgumentNullException.ThrowIfNull(tuple);
        p1 = Part(tuple, 1, static t => t.Item1);
        p2 = Part(tuple, 2, static t => t.Item2);
        p3 = Part(tuple, 3, static t => t.Item3);
        p4 = Part(tuple, 4, static t => t.Item4);
        p5 = Part(tuple, 5, static t => t.Item5);
        p6 = Part(tuple, 6, static t => t.Item6);
    }

    /// <summary>Turns 7 promises into a promise of a tuple.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <param name="p4">Promise 4.</param>
    /// <param name="p5">Promise 5.</param>
    /// <param name="p6">Promise 6.</param>
    /// <param name="p7">Promise 7.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="T4">The type of promise 4.</typeparam>
    /// <typeparam name="T5">The type of promise 5.</typeparam>
    /// <typeparam name="T6">The type of promise 6.</typeparam>
    /// <typeparam name="T7">The type of promise 7.</typeparam>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the tuple of their values.</returns>
    public static Delayed<(T1, T2, T3, T4, T5, T6, T7)> Gather<T1, T2, T3, T4, T5, T6, T7>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Delayed<T4> p4, Delayed<T5> p5, Delayed<T6> p6, Delayed<T7> p7, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(p4);
        ArgumentNullException.ThrowIfNull(p5);
        ArgumentNullException.ThrowIfNull(p6);
        ArgumentNullException.ThrowIfNull(p7);
        return new CallNode<T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)>(TupleOrigins<(T1, T2, T3, T4, T5, T6, T7)>.Gather(static () => new Func<T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)>(static (a1, a2, a3, a4, a5, a6, a7) => (a1, a2, a3, a4, a5, a6, a7))).At(file, line), p1, p2, p3, p4, p5, p6, p7);
    }

    /// <summary>Combines 7 promises by a function: <c>Zip(p, q, (p, q) =&gt; new Row(p, q))</c>.</summary>
    /// <param name="p1">Promise 1.</param>
    /// <param name="p2">Promise 2.</param>
    /// <param name="p3">Promise 3.</param>
    /// <param name="p4">Promise 4.</param>
    /// <param name="p5">Promise 5.</param>
    /// <param name="p6">Promise 6.</param>
    /// <param name="p7">Promise 7.</param>
    /// <typeparam name="T1">The type of promise 1.</typeparam>
    /// <typeparam name="T2">The type of promise 2.</typeparam>
    /// <typeparam name="T3">The type of promise 3.</typeparam>
    /// <typeparam name="T4">The type of promise 4.</typeparam>
    /// <typeparam name="T5">The type of promise 5.</typeparam>
    /// <typeparam name="T6">The type of promise 6.</typeparam>
    /// <typeparam name="T7">The type of promise 7.</typeparam>
    /// <typeparam name="TResult">The type of the promised value.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="pure">Whether calls with equal arguments may share one run.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the function's result.</returns>
    public static Delayed<TResult> Zip<T1, T2, T3, T4, T5, T6, T7, TResult>(Delayed<T1> p1, Delayed<T2> p2, Delayed<T3> p3, Delayed<T4> p4, Delayed<T5> p5, Delayed<T6> p6, Delayed<T7> p7, Func<T1, T2, T3, T4, T5, T6, T7, TResult> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(p1);
        ArgumentNullException.ThrowIfNull(p2);
        ArgumentNullException.ThrowIfNull(p3);
        ArgumentNullException.ThrowIfNull(p4);
        ArgumentNullException.ThrowIfNull(p5);
        ArgumentNullException.ThrowIfNull(p6);
        ArgumentNullException.ThrowIfNull(p7);
        ArgumentNullException.ThrowIfNull(function);
        return new CallNode<T1, T2, T3, T4, T5, T6, T7, TResult>(Origin<TResult>(function, function, name, source, pure, file: file, line: line), p1, p2, p3, p4, p5, p6, p7);
    }

    /// <summary>Takes a promise of a tuple apart: <c>var (q, r) = divRem(a, b);</c>.</summary>
    /// <param name="tuple">The promise.</param>
    /// <param name="p1">The promise of item 1.</param>
    /// <param name="p2">The promise of item 2.</param>
    /// <param name="p3">The promise of item 3.</param>
    /// <param name="p4">The promise of item 4.</param>
    /// <param name="p5">The promise of item 5.</param>
    /// <param name="p6">The promise of item 6.</param>
    /// <param name="p7">The promise of item 7.</param>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <typeparam name="T5">The type of item 5.</typeparam>
    /// <typeparam name="T6">The type of item 6.</typeparam>
    /// <typeparam name="T7">The type of item 7.</typeparam>
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7>(this Delayed<(T1, T2, T3, T4, T5, T6, T7)> tuple, out Delayed<T1> p1, out Delayed<T2> p2, out Delayed<T3> p3, out Delayed<T4> p4, out Delayed<T5> p5, out Delayed<T6> p6, out Delayed<T7> p7)
    {
        ArgumentNullException.ThrowIfNull(tuple);
        p1 = Part(tuple, 1, static t => t.Item1);
        p2 = Part(tuple, 2, static t => t.Item2);
        p3 = Part(tuple, 3, static t => t.Item3);
        p4 = Part(tuple, 4, static t => t.Item4);
        p5 = Part(tuple, 5, static t => t.Item5);
        p6 = Part(tuple, 6, static t => t.Item6);
        p7 = Part(tuple, 7, static t => t.Item7);
    }
}
