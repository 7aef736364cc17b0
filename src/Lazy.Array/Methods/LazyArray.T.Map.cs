using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Applies a function to each element.</summary>
    /// <remarks>
    /// A lambda with an expression for a body comes here: it is compiled together with its neighbours, to vector instructions as far as its parts are known.
    /// Variables that it captures are read now, not when it runs.
    /// </remarks>
    /// <param name="function">Gives an element of the result for an element.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    [OverloadResolutionPriority(1)]
    public LazyArray<TResult> Map<TResult>(Expression<Func<T, TResult>> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return LambdaMapping.Apply<TResult>(ArrayOrigin.At(name ?? "map", file, line), LambdaKernel.Of(function), [this]);
    }

    /// <summary>Applies a function to each element.</summary>
    /// <remarks>
    /// The function is called once an element, so it is not vectorised. It must give the same for the same elements. The compiler does not
    /// take lambdas with statements for <c>Map</c>: pass them to <c>MapEach</c>, or as a variable or a method.
    /// </remarks>
    /// <param name="function">Gives an element of the result for an element.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    public LazyArray<TResult> Map<TResult>(Func<T, TResult> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return Elementwise.Apply<TResult>(ArrayOrigin.At(name ?? "map", file, line, function), new DelegateOperation<T, TResult>(name ?? "map", function), this);
    }

    /// <summary>Applies a function that may have statements to each element.</summary>
    /// <remarks>
    /// The function is called once an element, so it is not vectorised. It must give the same for the same elements. The compiler does not
    /// take lambdas with statements for <c>Map</c>: pass them to <c>MapEach</c>, or as a variable or a method.
    /// </remarks>
    /// <param name="function">Gives an element of the result for an element.</param>
    /// <param name="name">The label; <c>map</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    public LazyArray<TResult> MapEach<TResult>(Func<T, TResult> function, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged =>
        Map(function, name, file, line);
}
