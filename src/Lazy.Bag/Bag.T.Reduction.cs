using System.Runtime.CompilerServices;
using LazyGraph.Bags;

namespace LazyGraph;

public abstract partial class Bag<T>
{
    /// <summary>Makes one value of each partition, and one of all these by a tree.</summary>
    /// <param name="perPartition">Gets the elements of a partition, to be enumerated once. Not called for empty partitions.</param>
    /// <param name="aggregate">Makes one value of several. Called for groups of neighbours, and once more at the end, then with no value if all partitions are empty.</param>
    /// <param name="splitEvery">How many values make a group; 8 if not given, <see cref="int.MaxValue"/> for one step.</param>
    /// <param name="name">The label of the first step; the function's source text if not given.</param>
    /// <param name="perPartitionSource">Filled in by the compiler.</param>
    /// <param name="aggregateSource">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the values.</typeparam>
    /// <returns>A promise of the value.</returns>
    public Delayed<TResult> Reduction<TResult>(Func<IEnumerable<T>, TResult> perPartition, Func<IEnumerable<TResult>, TResult> aggregate, int? splitEvery = null, string? name = null, [CallerArgumentExpression(nameof(perPartition))] string? perPartitionSource = null, [CallerArgumentExpression(nameof(aggregate))] string? aggregateSource = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(perPartition);
        ArgumentNullException.ThrowIfNull(aggregate);
        return Reduce<Partial<TResult>, TResult>(
            Step.Of("reduce", name, perPartitionSource, file, line),
            perPartition,
            reader => reader.TryRead(out var first) ? new Partial<TResult>(CallOnce(perPartition, new PrependReader<T>(first, reader))) : default,
            parts => Array.Exists(parts, part => part.HasValue) ? new Partial<TResult>(aggregate(Partial<TResult>.ValuesOf(parts))) : default,
            parts => aggregate(Partial<TResult>.ValuesOf(parts)),
            splitEvery,
            Step.Of("aggregate", null, aggregateSource, file, line));
    }

    /// <summary>Combines all elements by a function of two.</summary>
    /// <param name="function">Must be associative, for partitions are folded by themselves, and then their results.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the result. Computing it fails if there are no elements.</returns>
    [OverloadResolutionPriority(-1)] // a number behind the function is the initial value, not the size of a group
    public Delayed<T> Fold(Func<T, T, T> function, int? splitEvery = null, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Folded(Step.Of("fold", name, source, file, line), function, function, first => first, null, splitEvery);
    }

    /// <summary>Combines the elements of each partition by one function, and the results by another.</summary>
    /// <param name="function">Gets the result so far, which is the first element at first, and an element.</param>
    /// <param name="combine">Gets the results of two neighbouring partitions. Must be associative.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the result. Computing it fails if there are no elements.</returns>
    [OverloadResolutionPriority(-1)] // a number behind the functions is the initial value, not the size of a group
    public Delayed<T> Fold(Func<T, T, T> function, Func<T, T, T> combine, int? splitEvery = null, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(combine);
        return Folded(Step.Of("fold", name, source, file, line), function, combine, first => first, null, splitEvery);
    }

    /// <summary>Combines all elements by a function of two, starting with an initial value in each partition.</summary>
    /// <param name="function">Must be associative.</param>
    /// <param name="initial">Must change nothing, as 0 in a sum: it is used once for each partition that has elements.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the result; of <paramref name="initial"/> if there are no elements.</returns>
    public Delayed<T> Fold(Func<T, T, T> function, T initial, int? splitEvery = null, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Fold(function, function, initial, splitEvery, name, source, file, line);

    /// <summary>Combines the elements of each partition into an initial value, and the results by another function.</summary>
    /// <param name="function">Gets the result so far and an element.</param>
    /// <param name="combine">Gets the results of two neighbouring partitions. Must be associative.</param>
    /// <param name="initial">Must change nothing: it is used once for each partition that has elements. It is shared by them, so it must not be changed by <paramref name="function"/>; where it is, as a list or a dictionary, use the overload with <c>seed</c>.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>A promise of the result; of <paramref name="initial"/> if there are no elements.</returns>
    public Delayed<TResult> Fold<TResult>(Func<TResult, T, TResult> function, Func<TResult, TResult, TResult> combine, TResult initial, int? splitEvery = null, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(combine);
        SharedInitial.Check(initial, nameof(initial));
        return Folded(Step.Of("fold", name, source, file, line), function, combine, first => function(initial, first), () => initial, splitEvery);
    }

    /// <summary>Combines the elements of each partition into a value of its own, and the results by another function.</summary>
    /// <param name="function">Gets the result so far, which it may change and return, and an element.</param>
    /// <param name="combine">Gets the results of two neighbouring partitions; it may change and return the first.</param>
    /// <param name="seed">Makes the value that a partition starts with.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>A promise of the result; of a new seed if there are no elements.</returns>
    public Delayed<TResult> Fold<TResult>(Func<TResult, T, TResult> function, Func<TResult, TResult, TResult> combine, Func<TResult> seed, int? splitEvery = null, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(combine);
        ArgumentNullException.ThrowIfNull(seed);
        return Folded(Step.Of("fold", name, source, file, line), function, combine, first => function(seed(), first), seed, splitEvery);
    }

    /// <summary>Counts the elements.</summary>
    /// <param name="splitEvery">How many counts make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of their number.</returns>
    public Delayed<long> Count(int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Reduce<long, long>(Step.Of("count", null, null, file, line), null, CountAll, counts => counts.Sum(), counts => counts.Sum(), splitEvery);

    /// <summary>Tells whether any element satisfies a predicate. Each partition is read as far as its first such element.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="splitEvery">How many answers make a group of the tree; 8 if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the answer; false for no elements.</returns>
    public Delayed<bool> Any(Func<T, bool> predicate, int? splitEvery = null, [CallerArgumentExpression(nameof(predicate))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Reduce<bool, bool>(Step.Of("any", null, source, file, line), predicate, reader => Finds(reader, predicate, true), AnyOf, AnyOf, splitEvery);
    }

    /// <summary>Tells whether all elements satisfy a predicate. Each partition is read as far as its first element that does not.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="splitEvery">How many answers make a group of the tree; 8 if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the answer; true for no elements.</returns>
    public Delayed<bool> All(Func<T, bool> predicate, int? splitEvery = null, [CallerArgumentExpression(nameof(predicate))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Reduce<bool, bool>(Step.Of("all", null, source, file, line), predicate, reader => !Finds(reader, predicate, false), AllOf, AllOf, splitEvery);
    }

    /// <summary>Finds the smallest element; of equal ones, the first.</summary>
    /// <param name="comparer">How to compare; the type's own order if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the element. Computing it fails if there are none.</returns>
    public Delayed<T> Min(IComparer<T>? comparer = null, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Comparability.Check(comparer, nameof(comparer));
        comparer ??= Comparer<T>.Default;
        return Folded<T>(Step.Of("min", null, null, file, line), Smaller, Smaller, first => first, null, splitEvery);

        T Smaller(T left, T right) => comparer.Compare(right, left) < 0 ? right : left;
    }

    /// <summary>Finds the greatest element; of equal ones, the first.</summary>
    /// <param name="comparer">How to compare; the type's own order if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the element. Computing it fails if there are none.</returns>
    public Delayed<T> Max(IComparer<T>? comparer = null, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Comparability.Check(comparer, nameof(comparer));
        comparer ??= Comparer<T>.Default;
        return Folded<T>(Step.Of("max", null, null, file, line), Greater, Greater, first => first, null, splitEvery);

        T Greater(T left, T right) => comparer.Compare(right, left) > 0 ? right : left;
    }

    private static TResult CallOnce<TResult>(Func<IEnumerable<T>, TResult> function, PartitionReader<T> reader)
    {
        var items = new PartitionSequence<T>(reader);
        var result = function(items);
        items.End();
        return result;
    }

    // start: the result of the first element. otherwise: the result of no elements, or an error.
    private Delayed<TResult> Folded<TResult>(Step step, Func<TResult, T, TResult> function, Func<TResult, TResult, TResult> combine, Func<T, TResult> start, Func<TResult>? otherwise, int? splitEvery)
    {
        return Reduce<Partial<TResult>, TResult>(step, function, Pass, parts => Combine(parts), Finish, splitEvery);

        Partial<TResult> Pass(PartitionReader<T> reader)
        {
            if (!reader.TryRead(out var item))
            {
                return default;
            }

            var result = start(item);
            while (reader.TryRead(out item))
            {
                result = function(result, item);
            }

            return new Partial<TResult>(result);
        }

        Partial<TResult> Combine(Partial<TResult>[] parts)
        {
            var result = default(Partial<TResult>);
            foreach (var part in parts)
            {
                result = !result.HasValue ? part : part.HasValue ? new Partial<TResult>(combine(result.Value, part.Value)) : result;
            }

            return result;
        }

        TResult Finish(Partial<TResult>[] parts) => Combine(parts) switch
        {
            { HasValue: true } result => result.Value,
            _ when otherwise is not null => otherwise(),
            _ => throw new InvalidOperationException($"Found no elements for '{step.Name}', expected at least one. Ask Count first, or give an initial value to Fold."),
        };
    }

    private static long CountAll(PartitionReader<T> reader)
    {
        var count = 0L;
        while (reader.TryRead(out _))
        {
            count += 1 + reader.ReadReady().Length;
        }

        return count;
    }

    private static bool AnyOf(bool[] answers) => Array.Exists(answers, answer => answer);

    private static bool AllOf(bool[] answers) => Array.TrueForAll(answers, answer => answer);

    private static bool Finds(PartitionReader<T> reader, Func<T, bool> predicate, bool answer)
    {
        while (reader.TryRead(out var item))
        {
            if (predicate(item) == answer)
            {
                return true;
            }
        }

        return false;
    }
}
