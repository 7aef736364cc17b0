// Written by eng/GenerateArities.cs; change it there.
#nullable enable
using System.Runtime.CompilerServices;

namespace LazyGraph;

/// <summary>A function of 0 parameters, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<TResult>([CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of 1 parameter, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<T1, TResult>(Arg<T1> a1, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of 2 parameters, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="a2">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<T1, T2, TResult>(Arg<T1> a1, Arg<T2> a2, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of 3 parameters, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="a2">A plain value or a promise of it.</param>
/// <param name="a3">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<T1, T2, T3, TResult>(Arg<T1> a1, Arg<T2> a2, Arg<T3> a3, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of 4 parameters, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="T4">The type of argument 4.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="a2">A plain value or a promise of it.</param>
/// <param name="a3">A plain value or a promise of it.</param>
/// <param name="a4">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<T1, T2, T3, T4, TResult>(Arg<T1> a1, Arg<T2> a2, Arg<T3> a3, Arg<T4> a4, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of 5 parameters, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="T4">The type of argument 4.</typeparam>
/// <typeparam name="T5">The type of argument 5.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="a2">A plain value or a promise of it.</param>
/// <param name="a3">A plain value or a promise of it.</param>
/// <param name="a4">A plain value or a promise of it.</param>
/// <param name="a5">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<T1, T2, T3, T4, T5, TResult>(Arg<T1> a1, Arg<T2> a2, Arg<T3> a3, Arg<T4> a4, Arg<T5> a5, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of 6 parameters, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="T4">The type of argument 4.</typeparam>
/// <typeparam name="T5">The type of argument 5.</typeparam>
/// <typeparam name="T6">The type of argument 6.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="a2">A plain value or a promise of it.</param>
/// <param name="a3">A plain value or a promise of it.</param>
/// <param name="a4">A plain value or a promise of it.</param>
/// <param name="a5">A plain value or a promise of it.</param>
/// <param name="a6">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<T1, T2, T3, T4, T5, T6, TResult>(Arg<T1> a1, Arg<T2> a2, Arg<T3> a3, Arg<T4> a4, Arg<T5> a5, Arg<T6> a6, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of 7 parameters, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="T4">The type of argument 4.</typeparam>
/// <typeparam name="T5">The type of argument 5.</typeparam>
/// <typeparam name="T6">The type of argument 6.</typeparam>
/// <typeparam name="T7">The type of argument 7.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="a2">A plain value or a promise of it.</param>
/// <param name="a3">A plain value or a promise of it.</param>
/// <param name="a4">A plain value or a promise of it.</param>
/// <param name="a5">A plain value or a promise of it.</param>
/// <param name="a6">A plain value or a promise of it.</param>
/// <param name="a7">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<T1, T2, T3, T4, T5, T6, T7, TResult>(Arg<T1> a1, Arg<T2> a2, Arg<T3> a3, Arg<T4> a4, Arg<T5> a5, Arg<T6> a6, Arg<T7> a7, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of 8 parameters, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="T4">The type of argument 4.</typeparam>
/// <typeparam name="T5">The type of argument 5.</typeparam>
/// <typeparam name="T6">The type of argument 6.</typeparam>
/// <typeparam name="T7">The type of argument 7.</typeparam>
/// <typeparam name="T8">The type of argument 8.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="a2">A plain value or a promise of it.</param>
/// <param name="a3">A plain value or a promise of it.</param>
/// <param name="a4">A plain value or a promise of it.</param>
/// <param name="a5">A plain value or a promise of it.</param>
/// <param name="a6">A plain value or a promise of it.</param>
/// <param name="a7">A plain value or a promise of it.</param>
/// <param name="a8">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedFunc<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Arg<T1> a1, Arg<T2> a2, Arg<T3> a3, Arg<T4> a4, Arg<T5> a5, Arg<T6> a6, Arg<T7> a7, Arg<T8> a8, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of one array, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of the elements of argument 1.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it, or a collection of promises of its elements.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedArrayFunc<T1, TResult>(ArgArray<T1> a1, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of an array and another value, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of the elements of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it, or a collection of promises of its elements.</param>
/// <param name="a2">A plain value or a promise of it.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedArrayFirstFunc<T1, T2, TResult>(ArgArray<T1> a1, Arg<T2> a2, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of a value and an array, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of the elements of argument 2.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it.</param>
/// <param name="a2">A plain value or a promise of it, or a collection of promises of its elements.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedArraySecondFunc<T1, T2, TResult>(Arg<T1> a1, ArgArray<T2> a2, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

/// <summary>A function of two arrays, lifted: each call returns a promise and runs nothing.</summary>
/// <typeparam name="T1">The type of the elements of argument 1.</typeparam>
/// <typeparam name="T2">The type of the elements of argument 2.</typeparam>
/// <typeparam name="TResult">The type of the promised value.</typeparam>
/// <param name="a1">A plain value or a promise of it, or a collection of promises of its elements.</param>
/// <param name="a2">A plain value or a promise of it, or a collection of promises of its elements.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
/// <returns>A promise of the function's result.</returns>
public delegate Delayed<TResult> DelayedArraysFunc<T1, T2, TResult>(ArgArray<T1> a1, ArgArray<T2> a2, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);
