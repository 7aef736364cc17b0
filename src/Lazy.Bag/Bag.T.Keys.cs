using System.Runtime.CompilerServices;
using LazyGraph.Bags;

namespace LazyGraph;

public abstract partial class Bag<T>
{
    /// <summary>Counts how often each element occurs. Null is an element like others.</summary>
    /// <param name="comparer">When elements are the same; the type's own equality if not given.</param>
    /// <param name="sort">Whether the most frequent ones come first. Of equally frequent ones, and without sorting, those seen first.</param>
    /// <param name="splitEvery">How many tables make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A bag of one partition. Memory: the different elements, not all of them.</returns>
    public Bag<Frequency<T>> Frequencies(IEqualityComparer<T>? comparer = null, bool sort = false, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var step = Step.Of("frequencies", null, null, file, line);
        var table = Reduce<FrequencyTable<T>, FrequencyTable<T>>(step, null, reader => FrequencyTable<T>.Of(reader, comparer), tables => FrequencyTable<T>.Merge(tables, comparer), tables => FrequencyTable<T>.Merge(tables, comparer), splitEvery);
        var origin = StepOrigin.OfPartitions<Frequency<T>>(
            step.Renamed(sort ? "sort by count" : "counts"),
            null,
            sources => ((Delayed<FrequencyTable<T>>)sources[0]).Result.Read(sort));
        return new PartitionedBag<Frequency<T>>([new PartitionNode<Frequency<T>>(origin, [table])]);
    }

    /// <summary>Keeps the first of equal elements.</summary>
    /// <param name="comparer">When elements are the same; the type's own equality if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A bag of one partition, in the order in which they were first seen.</returns>
    public Bag<T> Distinct(IEqualityComparer<T>? comparer = null, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        DistinctBy(Step.Of("distinct", null, null, file, line), null, element => element, comparer, splitEvery);

    /// <summary>Keeps the first of the elements that have equal keys.</summary>
    /// <param name="key">Gives an element's key, which may be null.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <returns>A bag of one partition, in the order in which they were first seen.</returns>
    public Bag<T> DistinctBy<TKey>(Func<T, TKey> key, IEqualityComparer<TKey>? comparer = null, int? splitEvery = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        return DistinctBy(Step.Of("distinct by", null, source, file, line), key, key, comparer, splitEvery);
    }

    /// <summary>Combines the elements of each key by a function of two, without moving them: a fold for each key.</summary>
    /// <param name="key">Gives an element's key, which may be null.</param>
    /// <param name="function">Must be associative.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <returns>A bag of one partition: each key with its result, in the order in which the keys were first seen.</returns>
    public Bag<(TKey Key, T Value)> FoldBy<TKey>(Func<T, TKey> key, Func<T, T, T> function, IEqualityComparer<TKey>? comparer = null, int? splitEvery = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(function);
        var folding = new KeyedFold<T, TKey, T>(key, function, first => first, function, default, comparer);
        return folding.Build(this, Step.Of("fold by", null, source, file, line), splitEvery);
    }

    /// <summary>Combines the elements of each key into an initial value, without moving them: a fold for each key.</summary>
    /// <param name="key">Gives an element's key, which may be null.</param>
    /// <param name="function">Gets the key's result so far and an element.</param>
    /// <param name="initial">Must change nothing: it is used once for each key of each partition, and shared by them, so <paramref name="function"/> must not change it.</param>
    /// <param name="combine">Gets the results of a key in two neighbouring partitions. Must be associative.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>A bag of one partition: each key with its result, in the order in which the keys were first seen.</returns>
    public Bag<(TKey Key, TResult Value)> FoldBy<TKey, TResult>(Func<T, TKey> key, Func<TResult, T, TResult> function, TResult initial, Func<TResult, TResult, TResult> combine, IEqualityComparer<TKey>? comparer = null, int? splitEvery = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(combine);
        SharedInitial.Check(initial, nameof(initial));
        var folding = new KeyedFold<T, TKey, TResult>(key, function, first => function(initial, first), combine, default, comparer);
        return folding.Build(this, Step.Of("fold by", null, source, file, line), splitEvery);
    }

    /// <summary>Combines the elements of each key into a value of its own, without moving them: a fold for each key.</summary>
    /// <param name="key">Gives an element's key, which may be null.</param>
    /// <param name="function">Gets the key's result so far, which it may change and return, and an element.</param>
    /// <param name="seed">Makes the value that a key starts with, in each partition.</param>
    /// <param name="combine">Gets the results of a key in two neighbouring partitions; it may change and return the first. Must be associative.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>A bag of one partition: each key with its result, in the order in which the keys were first seen.</returns>
    public Bag<(TKey Key, TResult Value)> FoldBy<TKey, TResult>(Func<T, TKey> key, Func<TResult, T, TResult> function, Func<TResult> seed, Func<TResult, TResult, TResult> combine, IEqualityComparer<TKey>? comparer = null, int? splitEvery = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(combine);
        var folding = new KeyedFold<T, TKey, TResult>(key, function, first => function(seed(), first), combine, default, comparer);
        return folding.Build(this, Step.Of("fold by", null, source, file, line), splitEvery);
    }

    /// <summary>Combines the elements of each key into an initial value, and these results into another initial value.</summary>
    /// <param name="key">Gives an element's key, which may be null.</param>
    /// <param name="function">Gets the key's result so far and an element.</param>
    /// <param name="initial">Must change nothing: it is used once for each key of each partition.</param>
    /// <param name="combine">Gets the results of a key in two neighbouring partitions. Must be associative.</param>
    /// <param name="combineInitial">Must change nothing: it is used once for each key in each step of the tree.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>A bag of one partition: each key with its result, in the order in which the keys were first seen.</returns>
    public Bag<(TKey Key, TResult Value)> FoldBy<TKey, TResult>(Func<T, TKey> key, Func<TResult, T, TResult> function, TResult initial, Func<TResult, TResult, TResult> combine, TResult combineInitial, IEqualityComparer<TKey>? comparer = null, int? splitEvery = null, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(combine);
        SharedInitial.Check(initial, nameof(initial));
        SharedInitial.Check(combineInitial, nameof(combineInitial));
        var folding = new KeyedFold<T, TKey, TResult>(key, function, first => function(initial, first), combine, new Partial<TResult>(combineInitial), comparer);
        return folding.Build(this, Step.Of("fold by", null, source, file, line), splitEvery);
    }

    /// <summary>Finds the greatest elements.</summary>
    /// <param name="count">How many; all, if there are fewer.</param>
    /// <param name="comparer">How to compare; the type's own order if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A bag of one partition, the greatest first; of equal ones, those seen first.</returns>
    public Bag<T> TopK(int count, IComparer<T>? comparer = null, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        TopBy(Step.Of(FormattableString.Invariant($"top {count}"), null, null, file, line), null, count, element => element, comparer, splitEvery);

    /// <summary>Finds the elements with the greatest keys.</summary>
    /// <param name="count">How many; all, if there are fewer.</param>
    /// <param name="by">Gives an element's key.</param>
    /// <param name="comparer">How to compare keys; their type's own order if not given.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <returns>A bag of one partition, the greatest key first; of equal ones, those seen first.</returns>
    public Bag<T> TopK<TKey>(int count, Func<T, TKey> by, IComparer<TKey>? comparer = null, int? splitEvery = null, [CallerArgumentExpression(nameof(by))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(by);
        return TopBy(Step.Of(FormattableString.Invariant($"top {count} by"), null, source, file, line), by, count, by, comparer, splitEvery);
    }

    private Bag<T> DistinctBy<TKey>(Step step, Delegate? function, Func<T, TKey> key, IEqualityComparer<TKey>? comparer, int? splitEvery)
    {
        var first = Reduce<DistinctElements<T, TKey>, DistinctElements<T, TKey>>(
            step,
            function,
            reader => DistinctElements<T, TKey>.Of(reader, key, comparer),
            DistinctElements<T, TKey>.Merge,
            DistinctElements<T, TKey>.Merge,
            splitEvery);
        return OnePartition<T, DistinctElements<T, TKey>>(step.Renamed("elements"), first, elements => elements.Items);
    }

    private Bag<T> TopBy<TKey>(Step step, Delegate? function, int count, Func<T, TKey> by, IComparer<TKey>? comparer, int? splitEvery)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Comparability.Check(comparer, nameof(comparer));
        var top = Reduce<Ranking<T, TKey>, Ranking<T, TKey>>(
            step,
            function,
            reader => Ranking<T, TKey>.Of(reader, count, by, comparer),
            parts => Ranking<T, TKey>.Merge(parts, count, comparer),
            parts => Ranking<T, TKey>.Merge(parts, count, comparer),
            splitEvery);
        return OnePartition<T, Ranking<T, TKey>>(step.Renamed("elements"), top, ranking => ranking.Items);
    }

    private static Bag<TItem> OnePartition<TItem, TResult>(Step step, Delayed<TResult> result, Func<TResult, TItem[]> items)
    {
        var origin = StepOrigin.OfPartitions<TItem>(step, null, sources => new ArrayReader<TItem>(items(((Delayed<TResult>)sources[0]).Result)));
        return new PartitionedBag<TItem>([new PartitionNode<TItem>(origin, [result])]);
    }
}
