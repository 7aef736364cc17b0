using System.Runtime.CompilerServices;

namespace LazyGraph;

/// <summary>Operations on bags of tuples.</summary>
public static class BagTuples
{
    /// <summary>Calls a function of the parts of each tuple.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    public static Bag<TResult> StarMap<T1, T2, TResult>(this Bag<(T1, T2)> bag, Func<T1, T2, TResult> function, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentNullException.ThrowIfNull(function);
        return bag.Map(tuple => function(tuple.Item1, tuple.Item2), name, source, file, line);
    }

    /// <summary>Takes a bag of tuples apart: a bag for each part.</summary>
    /// <remarks>Computed together, they share one run of the bag.</remarks>
    /// <param name="bag">The bag.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <returns>The bags, partitioned as the tuples are.</returns>
    public static (Bag<T1> First, Bag<T2> Second) Unzip<T1, T2>(this Bag<(T1, T2)> bag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return (bag.Map(tuple => tuple.Item1, "item 1", null, file, line), bag.Map(tuple => tuple.Item2, "item 2", null, file, line));
    }

    /// <summary>Calls a function of the parts of each tuple.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    public static Bag<TResult> StarMap<T1, T2, T3, TResult>(this Bag<(T1, T2, T3)> bag, Func<T1, T2, T3, TResult> function, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentNullException.ThrowIfNull(function);
        return bag.Map(tuple => function(tuple.Item1, tuple.Item2, tuple.Item3), name, source, file, line);
    }

    /// <summary>Takes a bag of tuples apart: a bag for each part.</summary>
    /// <remarks>Computed together, they share one run of the bag.</remarks>
    /// <param name="bag">The bag.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <returns>The bags, partitioned as the tuples are.</returns>
    public static (Bag<T1> First, Bag<T2> Second, Bag<T3> Third) Unzip<T1, T2, T3>(this Bag<(T1, T2, T3)> bag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return (bag.Map(tuple => tuple.Item1, "item 1", null, file, line), bag.Map(tuple => tuple.Item2, "item 2", null, file, line), bag.Map(tuple => tuple.Item3, "item 3", null, file, line));
    }

    /// <summary>Calls a function of the parts of each tuple.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="T4">The type of the fourth part.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    public static Bag<TResult> StarMap<T1, T2, T3, T4, TResult>(this Bag<(T1, T2, T3, T4)> bag, Func<T1, T2, T3, T4, TResult> function, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentNullException.ThrowIfNull(function);
        return bag.Map(tuple => function(tuple.Item1, tuple.Item2, tuple.Item3, tuple.Item4), name, source, file, line);
    }

    /// <summary>Takes a bag of tuples apart: a bag for each part.</summary>
    /// <remarks>Computed together, they share one run of the bag.</remarks>
    /// <param name="bag">The bag.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first part.</typeparam>
    /// <typeparam name="T2">The type of the second part.</typeparam>
    /// <typeparam name="T3">The type of the third part.</typeparam>
    /// <typeparam name="T4">The type of the fourth part.</typeparam>
    /// <returns>The bags, partitioned as the tuples are.</returns>
    public static (Bag<T1> First, Bag<T2> Second, Bag<T3> Third, Bag<T4> Fourth) Unzip<T1, T2, T3, T4>(this Bag<(T1, T2, T3, T4)> bag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return (bag.Map(tuple => tuple.Item1, "item 1", null, file, line), bag.Map(tuple => tuple.Item2, "item 2", null, file, line), bag.Map(tuple => tuple.Item3, "item 3", null, file, line), bag.Map(tuple => tuple.Item4, "item 4", null, file, line));
    }
}
