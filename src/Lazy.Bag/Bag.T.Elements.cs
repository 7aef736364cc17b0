using System.Runtime.CompilerServices;
using LazyGraph.Bags;
using LazyGraph.Graphs;

namespace LazyGraph;

public abstract partial class Bag<T>
{
    /// <summary>Calls a function of each element. Keeps order and partitions.</summary>
    /// <param name="function">The function.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>The bag of the results.</returns>
    public Bag<TResult> Map<TResult>(Func<T, TResult> function, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        CheckFunction<TResult>(function);
        return EachPartition<TResult>(StepOrigin.OfPartitions(Step.Of("map", name, source, file, line), function, sources => new MapReader<T, TResult>(PartitionNode<T>.Open(sources[0]), function)));
    }

    /// <summary>Keeps the elements for which a predicate is true.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="name">The label; the predicate's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the kept elements. A partition may become empty; their number stays.</returns>
    public Bag<T> Filter(Func<T, bool> predicate, string? name = null, [CallerArgumentExpression(nameof(predicate))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Where(Step.Of("filter", name, source, file, line), predicate, keeps: true);

    /// <summary>Removes the elements for which a predicate is true: the opposite of <see cref="Filter"/>.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="name">The label; the predicate's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the other elements.</returns>
    public Bag<T> Remove(Func<T, bool> predicate, string? name = null, [CallerArgumentExpression(nameof(predicate))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Where(Step.Of("remove", name, source, file, line), predicate, keeps: false);

    /// <summary>Makes a sequence of each element, and puts all of them one after the other.</summary>
    /// <param name="selector">Makes the sequence; it is enumerated as the elements are needed.</param>
    /// <param name="name">The label; the selector's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the inner elements.</typeparam>
    /// <returns>The bag of the inner elements, in the same number of partitions.</returns>
    public Bag<TResult> SelectMany<TResult>(Func<T, IEnumerable<TResult>> selector, string? name = null, [CallerArgumentExpression(nameof(selector))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Flattened(Step.Of("flatten", name, source, file, line), selector);
    }

    /// <summary>Calls a function of each partition as a whole.</summary>
    /// <param name="function">Gets the elements of a partition, to be enumerated once, and gives the elements of the new one. It runs as they are needed.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the new elements.</typeparam>
    /// <returns>The bag of the new partitions.</returns>
    public Bag<TResult> MapPartitions<TResult>(Func<IEnumerable<T>, IEnumerable<TResult>> function, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        return EachPartition<TResult>(StepOrigin.OfPartitions<TResult>(
            Step.Of("map partitions", name, source, file, line),
            function,
            sources => new PartitionFunctionReader<T, TResult>(PartitionNode<T>.Open(sources[0]), function)));
    }

    /// <summary>Calls a function of each partition as a whole, and of a promised value.</summary>
    /// <param name="function">Gets the elements of a partition, to be enumerated once, and the value; gives the elements of the new partition.</param>
    /// <param name="argument">The promise; it is computed once for all partitions.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TArgument">The type of the value.</typeparam>
    /// <typeparam name="TResult">The type of the new elements.</typeparam>
    /// <returns>The bag of the new partitions.</returns>
    public Bag<TResult> MapPartitions<TArgument, TResult>(Func<IEnumerable<T>, TArgument, IEnumerable<TResult>> function, Delayed<TArgument> argument, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(argument);
        var origin = StepOrigin.OfPartitions<TResult>(
            Step.Of("map partitions", name, source, file, line),
            function,
            sources =>
            {
                var value = PromisedValue.Of<TArgument>(sources[1]);
                return new PartitionFunctionReader<T, TResult>(PartitionNode<T>.Open(sources[0]), items => function(items, value));
            });
        return EachPartition<TResult>(origin, argument);
    }

    /// <summary>Takes the first elements, in one partition. Reads no further than it needs within a partition.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="partitions">From how many of the first partitions; -1 for all. Only these are computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A bag of one partition. It has fewer elements where those partitions have no more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or more partitions than there are.</exception>
    public Bag<T> Take(int count, int partitions = 1, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (partitions is not -1 && (partitions < 1 || partitions > PartitionCount))
        {
            throw new ArgumentOutOfRangeException(nameof(partitions), partitions, $"Expected 1 to {PartitionCount}, the number of partitions there are, or -1 for all of them.");
        }

        var step = Step.Of(FormattableString.Invariant($"take {count}"), null, null, file, line);
        var taken = Nodes.Take(partitions is -1 ? PartitionCount : partitions);
        var each = StepOrigin.OfPartitions<T>(step, null, sources => new TakeReader<T>(PartitionNode<T>.Open(sources[0]), count));
        GraphNode[] heads = [.. taken.Select(partition => new PartitionNode<T>(each, [partition]))];
        if (heads.Length == 1)
        {
            return new PartitionedBag<T>([(PartitionNode<T>)heads[0]]);
        }

        var all = StepOrigin.OfPartitions<T>(step, null, sources => new TakeReader<T>(new ConcatReader<T>(sources.Select(head => new Func<PartitionReader<T>>(() => PartitionNode<T>.Open(head)))), count));
        return new PartitionedBag<T>([new PartitionNode<T>(all, heads)]);
    }

    /// <summary>Keeps each element with a probability.</summary>
    /// <param name="probability">The probability, from 0 to 1.</param>
    /// <param name="seed">The same seed gives the same sample of the same partitions, whoever runs it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the kept elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public Bag<T> RandomSample(double probability, long seed, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Expected a probability from 0 to 1.");
        }

        var step = Step.Of(FormattableString.Invariant($"sample {probability}"), null, null, file, line);
        var origin = StepOrigin.OfPartitions<T>(step, null, sources =>
            new SampleReader<T>(PartitionNode<T>.Open(sources[0]), probability, new SeededRandom(seed, ((Delayed<int>)sources[1]).Result)));
        return new PartitionedBag<T>([.. Nodes.Select((partition, i) => new PartitionNode<T>(origin, [partition, ValueNode<int>.Literal(i)]))]);
    }

    /// <summary>Draws elements at random, each at most once.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same elements of the same partitions, whoever runs it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A bag of one partition. Computing it fails if there are fewer elements than <paramref name="count"/>.</returns>
    public Bag<T> RandomElements(int count, long seed, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return RandomDraw.WithoutRepetition(this, Step.Of(FormattableString.Invariant($"draw {count}"), null, null, file, line), count, seed);
    }

    /// <summary>Draws elements at random, each as often as it is drawn.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same elements of the same partitions, whoever runs it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A bag of one partition. Computing it fails if there are no elements to draw from.</returns>
    public Bag<T> RandomChoices(int count, long seed, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return RandomDraw.WithRepetition(this, Step.Of(FormattableString.Invariant($"choose {count}"), null, null, file, line), count, seed);
    }

    /// <summary>Calls a function of the running result and each element, one after the other through all partitions: an ordered scan.</summary>
    /// <remarks>A partition waits for the one before; what comes before and after the scan runs in parallel.</remarks>
    /// <param name="function">Gets the result so far and an element. For the very first element there is none: it is the result.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of all running results, as many as there are elements.</returns>
    [OverloadResolutionPriority(-1)] // a text behind the function is the initial result, not the label
    public Bag<T> Accumulate(Func<T, T, T> function, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Scan.Build(this, Step.Of("accumulate", name, source, file, line), function, first => first, initial: default);
    }

    /// <summary>Calls a function of the running result and each element, starting with an initial result: an ordered scan.</summary>
    /// <param name="function">Gets the result so far and an element.</param>
    /// <param name="initial">The result before the first element. It comes first in the new bag.</param>
    /// <param name="name">The label; the function's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the running result.</typeparam>
    /// <returns>The bag of all running results, one more than there are elements.</returns>
    public Bag<TResult> Accumulate<TResult>(Func<TResult, T, TResult> function, TResult initial, string? name = null, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Scan.Build(this, Step.Of("accumulate", name, source, file, line), function, null, new Partial<TResult>(initial));
    }

    internal Bag<TResult> Flattened<TResult>(Step step, Func<T, IEnumerable<TResult>> selector) =>
        EachPartition<TResult>(StepOrigin.OfPartitions(step, selector, sources => new FlattenReader<T, TResult>(PartitionNode<T>.Open(sources[0]), selector)));

    // An asynchronous function here would give a bag of tasks that nobody awaits.
    private static void CheckFunction<TResult>(Delegate function, [CallerArgumentExpression(nameof(function))] string parameter = "")
    {
        ArgumentNullException.ThrowIfNull(function, parameter);
        if (typeof(Task).IsAssignableFrom(typeof(TResult)) || typeof(TResult) == typeof(ValueTask) || (typeof(TResult).IsGenericType && typeof(TResult).GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            throw new ArgumentException("Found an asynchronous function, expected one that returns the result itself. Lift it with Delayed.Func, and make a bag of the promises with Bag.FromDelayed; or read an asynchronous sequence with Bag.FromAsync.", parameter);
        }
    }

    private Bag<T> Where(Step step, Func<T, bool> predicate, bool keeps)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return EachPartition<T>(StepOrigin.OfPartitions(step, predicate, sources => new FilterReader<T>(PartitionNode<T>.Open(sources[0]), predicate, keeps)));
    }
}
