using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Applies a function to the elements at the same place of two arrays, which are broadcast.</summary>
    /// <remarks>
    /// A lambda with an expression for a body comes here: it is compiled together with its neighbours, to vector instructions as far as its parts are known.
    /// Variables that it captures are read now, not when it runs.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="function">Gives an element of the result.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    [OverloadResolutionPriority(1)]
    public static LazyArray<TResult> Map<T1, T2, TResult>(LazyArray<T1> first, LazyArray<T2> second, Expression<Func<T1, T2, TResult>> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(function);
        return LambdaMapping.Apply<TResult>(ArrayOrigin.At(name ?? "map", file, line), LambdaKernel.Of(function), [first, second]);
    }

    /// <summary>Applies a function to the elements at the same place of two arrays, which are broadcast.</summary>
    /// <remarks>
    /// The function is called once an element, so it is not vectorised. It must give the same for the same elements. The compiler does not
    /// take lambdas with statements for <c>Map</c>: pass them to <c>MapEach</c>, or as a variable or a method.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="function">Gives an element of the result.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    public static LazyArray<TResult> Map<T1, T2, TResult>(LazyArray<T1> first, LazyArray<T2> second, Func<T1, T2, TResult> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(function);
        return Elementwise.Apply<TResult>(ArrayOrigin.At(name ?? "map", file, line, function), new DelegateOperation<T1, T2, TResult>(name ?? "map", function), first, second);
    }

    /// <summary>Applies a function that may have statements to the elements at the same place of two arrays, which are broadcast.</summary>
    /// <remarks>
    /// The function is called once an element, so it is not vectorised. It must give the same for the same elements. The compiler does not
    /// take lambdas with statements for <c>Map</c>: pass them to <c>MapEach</c>, or as a variable or a method.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="function">Gives an element of the result.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    public static LazyArray<TResult> MapEach<T1, T2, TResult>(LazyArray<T1> first, LazyArray<T2> second, Func<T1, T2, TResult> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
        => Map(first, second, function, name, file, line);

    /// <summary>Applies a function to the elements at the same place of three arrays, which are broadcast.</summary>
    /// <remarks>
    /// A lambda with an expression for a body comes here: it is compiled together with its neighbours, to vector instructions as far as its parts are known.
    /// Variables that it captures are read now, not when it runs.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="function">Gives an element of the result.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    [OverloadResolutionPriority(1)]
    public static LazyArray<TResult> Map<T1, T2, T3, TResult>(LazyArray<T1> first, LazyArray<T2> second, LazyArray<T3> third, Expression<Func<T1, T2, T3, TResult>> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(function);
        return LambdaMapping.Apply<TResult>(ArrayOrigin.At(name ?? "map", file, line), LambdaKernel.Of(function), [first, second, third]);
    }

    /// <summary>Applies a function to the elements at the same place of three arrays, which are broadcast.</summary>
    /// <remarks>
    /// The function is called once an element, so it is not vectorised. It must give the same for the same elements. The compiler does not
    /// take lambdas with statements for <c>Map</c>: pass them to <c>MapEach</c>, or as a variable or a method.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="function">Gives an element of the result.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    public static LazyArray<TResult> Map<T1, T2, T3, TResult>(LazyArray<T1> first, LazyArray<T2> second, LazyArray<T3> third, Func<T1, T2, T3, TResult> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(function);
        return Elementwise.Apply<TResult>(ArrayOrigin.At(name ?? "map", file, line, function), new DelegateOperation<T1, T2, T3, TResult>(name ?? "map", function), first, second, third);
    }

    /// <summary>Applies a function that may have statements to the elements at the same place of three arrays, which are broadcast.</summary>
    /// <remarks>
    /// The function is called once an element, so it is not vectorised. It must give the same for the same elements. The compiler does not
    /// take lambdas with statements for <c>Map</c>: pass them to <c>MapEach</c>, or as a variable or a method.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="function">Gives an element of the result.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    public static LazyArray<TResult> MapEach<T1, T2, T3, TResult>(LazyArray<T1> first, LazyArray<T2> second, LazyArray<T3> third, Func<T1, T2, T3, TResult> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
        => Map(first, second, third, function, name, file, line);
}
