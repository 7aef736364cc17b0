using System.Runtime.CompilerServices;
using LazyGraph.Bags;
using LazyGraph.Graphs;

namespace LazyGraph;

public abstract partial class Bag<T>
{
    /// <summary>Calls a function of the elements at the same place of two bags.</summary>
    /// <param name="function">The function.</param>
    /// <param name="other">A bag partitioned in the same way: the same number of partitions, checked now, and of elements in each, checked when it is computed.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TOther">The type of the other bag's elements.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    /// <exception cref="ArgumentException">The bags have different numbers of partitions.</exception>
    public Bag<TResult> Map<TOther, TResult>(Func<T, TOther, TResult> function, Bag<TOther> other, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        CheckFunction<TResult>(function);
        return Zipped(Step.Of("map", name, source, file, line), other, function);
    }

    /// <summary>Calls a function of each element and a promised value.</summary>
    /// <param name="function">The function.</param>
    /// <param name="argument">The promise; it is computed once for all elements.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TArgument">The type of the value.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    public Bag<TResult> Map<TArgument, TResult>(Func<T, TArgument, TResult> function, Delayed<TArgument> argument, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        CheckFunction<TResult>(function);
        ArgumentNullException.ThrowIfNull(argument);
        return EachPartition<TResult>(
            StepOrigin.OfPartitions<TResult>(Step.Of("map", name, source, file, line), function, sources =>
            {
                var value = PromisedValue.Of<TArgument>(sources[1]);
                return new MapReader<T, TResult>(PartitionNode<T>.Open(sources[0]), element => function(element, value));
            }),
            argument);
    }

    /// <summary>Calls a function of each element and a value.</summary>
    /// <param name="function">The function.</param>
    /// <param name="argument">The value, the same for all elements.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TArgument">The type of the value.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    [OverloadResolutionPriority(-1)] // a bag or a promise is meant as such, also where the function would take it for a value
    public Bag<TResult> Map<TArgument, TResult>(Func<T, TArgument, TResult> function, TArgument argument, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Map(function, ValueNode<TArgument>.Literal(argument), name, source, file, line);

    /// <summary>Calls a function of three arguments, of which the second and third may be bags, promises or values.</summary>
    /// <param name="function">The function; a lambda needs the types of its parameters written out.</param>
    /// <param name="second">A bag partitioned in the same way, a promise or a value.</param>
    /// <param name="third">A bag partitioned in the same way, a promise or a value.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    public Bag<TResult> Map<T2, T3, TResult>(Func<T, T2, T3, TResult> function, BagArg<T2> second, BagArg<T3> third, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        CheckFunction<TResult>(function);
        var (two, three) = (second.NodesFor(this, nameof(second)), third.NodesFor(this, nameof(third)));
        var origin = StepOrigin.OfPartitions<TResult>(Step.Of("map", name, source, file, line), function, sources =>
            ZipReader<T, (T2, T3), TResult>.Open(
                () => PartitionNode<T>.Open(sources[0]),
                () => ZipReader<T2, T3, (T2, T3)>.Open(() => second.Open(sources[1]), () => third.Open(sources[2]), (b, c) => (b, c)),
                (a, rest) => function(a, rest.Item1, rest.Item2)));
        return new PartitionedBag<TResult>([.. Nodes.Select((partition, i) => new PartitionNode<TResult>(origin, [partition, two[i], three[i]]))]);
    }

    /// <summary>Calls a function of four arguments, of which all but the first may be bags, promises or values.</summary>
    /// <param name="function">The function; a lambda needs the types of its parameters written out.</param>
    /// <param name="second">A bag partitioned in the same way, a promise or a value.</param>
    /// <param name="third">A bag partitioned in the same way, a promise or a value.</param>
    /// <param name="fourth">A bag partitioned in the same way, a promise or a value.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    public Bag<TResult> Map<T2, T3, T4, TResult>(Func<T, T2, T3, T4, TResult> function, BagArg<T2> second, BagArg<T3> third, BagArg<T4> fourth, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        CheckFunction<TResult>(function);
        var (two, three, four) = (second.NodesFor(this, nameof(second)), third.NodesFor(this, nameof(third)), fourth.NodesFor(this, nameof(fourth)));
        var origin = StepOrigin.OfPartitions<TResult>(Step.Of("map", name, source, file, line), function, sources =>
            ZipReader<(T, T2), (T3, T4), TResult>.Open(
                () => ZipReader<T, T2, (T, T2)>.Open(() => PartitionNode<T>.Open(sources[0]), () => second.Open(sources[1]), (a, b) => (a, b)),
                () => ZipReader<T3, T4, (T3, T4)>.Open(() => third.Open(sources[2]), () => fourth.Open(sources[3]), (c, d) => (c, d)),
                (left, right) => function(left.Item1, left.Item2, right.Item1, right.Item2)));
        return new PartitionedBag<TResult>([.. Nodes.Select((partition, i) => new PartitionNode<TResult>(origin, [partition, two[i], three[i], four[i]]))]);
    }

    /// <summary>Pairs the elements at the same place of two bags.</summary>
    /// <param name="other">A bag partitioned in the same way: the same number of partitions, checked now, and of elements in each, checked when it is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TOther">The type of the other bag's elements.</typeparam>
    /// <returns>The bag of the pairs.</returns>
    /// <exception cref="ArgumentException">The bags have different numbers of partitions.</exception>
    public Bag<(T First, TOther Second)> Zip<TOther>(Bag<TOther> other, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Zipped(Step.Of("zip", null, null, file, line), other, (first, second) => (first, second));

    /// <summary>Puts the partitions of another bag behind those of this one. Nothing is copied.</summary>
    /// <param name="other">The other bag.</param>
    /// <returns>A bag of both bags' partitions.</returns>
    public Bag<T> Concat(Bag<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new PartitionedBag<T>([.. Nodes, .. other.Nodes]);
    }

    /// <summary>Pairs each element with each of another bag.</summary>
    /// <param name="other">The other bag. Each of its partitions is held while it is paired.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TOther">The type of the other bag's elements.</typeparam>
    /// <returns>A bag with a partition for each pair of partitions.</returns>
    public Bag<(T First, TOther Second)> Product<TOther>(Bag<TOther> other, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(other);
        var origin = StepOrigin.OfPartitions<(T, TOther)>(Step.Of("product", null, null, file, line), null, sources =>
        {
            var all = PartitionNode<TOther>.ItemsOf(sources[1]);
            return new FlattenReader<T, (T, TOther)>(PartitionNode<T>.Open(sources[0]), first => all.Select(second => (first, second)));
        });
        return new PartitionedBag<(T First, TOther Second)>([.. Nodes.SelectMany(first => other.Nodes.Select(second => new PartitionNode<(T, TOther)>(origin, [first, second])))]);
    }

    /// <summary>Pairs each element with those of another bag that have an equal key.</summary>
    /// <param name="inner">The other bag; a table of all its elements is made once, and held while it is needed.</param>
    /// <param name="outerKey">Gives the key of an element of this bag.</param>
    /// <param name="innerKey">Gives the key of an element of the other bag. Null equals null.</param>
    /// <param name="result">Makes one element of two.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TInner">The type of the other bag's elements.</typeparam>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>A bag in the order of this one; for each element, in the order of the other.</returns>
    public Bag<TResult> Join<TInner, TKey, TResult>(Bag<TInner> inner, Func<T, TKey> outerKey, Func<TInner, TKey> innerKey, Func<T, TInner, TResult> result, IEqualityComparer<TKey>? comparer = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(outerKey);
        ArgumentNullException.ThrowIfNull(innerKey);
        ArgumentNullException.ThrowIfNull(result);
        var step = Step.Of("join", null, null, file, line);
        var table = new CombineNode<TInner[], JoinTable<TInner, TKey>>(
            StepOrigin.OfCall<JoinTable<TInner, TKey>>(step.Renamed("table"), (TInner[][] parts) => JoinTable<TInner, TKey>.Of(parts, innerKey, comparer)),
            inner.Nodes);
        var origin = StepOrigin.OfPartitions<TResult>(step, result, sources =>
        {
            var matches = ((Delayed<JoinTable<TInner, TKey>>)sources[1]).Result;
            return new FlattenReader<T, TResult>(PartitionNode<T>.Open(sources[0]), outer => matches.Of(outerKey(outer)).Select(match => result(outer, match)));
        });
        return EachPartition<TResult>(origin, table);
    }

    /// <summary>Pairs each element with those of a sequence that have an equal key.</summary>
    /// <param name="inner">The sequence; it is read now.</param>
    /// <param name="outerKey">Gives the key of an element of this bag.</param>
    /// <param name="innerKey">Gives the key of an element of the sequence. Null equals null.</param>
    /// <param name="result">Makes one element of two.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TInner">The type of the sequence's elements.</typeparam>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>A bag in the order of this one; for each element, in the order of the sequence.</returns>
    public Bag<TResult> Join<TInner, TKey, TResult>(IEnumerable<TInner> inner, Func<T, TKey> outerKey, Func<TInner, TKey> innerKey, Func<T, TInner, TResult> result, IEqualityComparer<TKey>? comparer = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Join(Bag.From(inner, partitions: 1, name: "inner"), outerKey, innerKey, result, comparer, file, line);

    /// <summary>Pairs each element with those of a promised array that have an equal key.</summary>
    /// <param name="inner">The promise.</param>
    /// <param name="outerKey">Gives the key of an element of this bag.</param>
    /// <param name="innerKey">Gives the key of an element of the array. Null equals null.</param>
    /// <param name="result">Makes one element of two.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TInner">The type of the array's elements.</typeparam>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>A bag in the order of this one; for each element, in the order of the array.</returns>
    public Bag<TResult> Join<TInner, TKey, TResult>(Delayed<TInner[]> inner, Func<T, TKey> outerKey, Func<TInner, TKey> innerKey, Func<T, TInner, TResult> result, IEqualityComparer<TKey>? comparer = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Join(Bag.FromDelayed([inner], file, line), outerKey, innerKey, result, comparer, file, line);

    private Bag<TResult> Zipped<TOther, TResult>(Step step, Bag<TOther> other, Func<T, TOther, TResult> function)
    {
        ArgumentNullException.ThrowIfNull(other);
        CheckPartitions(PartitionCount, other.PartitionCount, nameof(other));
        var origin = StepOrigin.OfPartitions<TResult>(step, function, sources =>
            ZipReader<T, TOther, TResult>.Open(() => PartitionNode<T>.Open(sources[0]), () => PartitionNode<TOther>.Open(sources[1]), function));
        return new PartitionedBag<TResult>([.. Nodes.Zip(other.Nodes, (first, second) => new PartitionNode<TResult>(origin, [first, second]))]);
    }

    internal static void CheckPartitions(int here, int there, string parameter)
    {
        if (here != there)
        {
            throw new ArgumentException($"Found bags of {here} and {there} partitions, expected the same number. Repartition one of them, or build both with the same partitions.", parameter);
        }
    }
}
