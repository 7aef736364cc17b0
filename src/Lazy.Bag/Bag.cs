using System.Runtime.CompilerServices;
using LazyGraph.Bags;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>Makes bags: of sequences, of promises, of numbers, of files.</summary>
/// <remarks>Nothing here runs anything; what must exist is looked at at once, so that mistakes show where they are made.</remarks>
public static partial class Bag
{
    private const int DefaultRangePartitions = 8;
    private const int SmallSequence = 100;

    /// <summary>Makes a bag of a sequence, which is read now.</summary>
    /// <param name="items">The elements.</param>
    /// <param name="partitions">How many partitions. Up to 100 elements they may become fewer (as many as are needed, all equally long but the last), above 100 one more or so.</param>
    /// <param name="partitionSize">How many elements a partition has, instead of their number. Without either, a partition has one element up to 100 elements, and about the tenth of the square root of their number above.</param>
    /// <param name="name">The label; if not given, the argument's source text, or, where elements are written out there, those of each partition.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The bag. No elements give one empty partition.</returns>
    /// <exception cref="ArgumentException">Both a number and a size of partitions were given, or one that is not positive.</exception>
    public static Bag<T> From<T>(IEnumerable<T> items, int? partitions = null, int? partitionSize = null, string? name = null, [CallerArgumentExpression(nameof(items))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (partitions is not null && partitionSize is not null)
        {
            throw new ArgumentException($"Found a number of partitions ({partitions}) and a size ({partitionSize}), expected one of them. Leave one out.", nameof(partitionSize));
        }

        CheckPositive(partitions, nameof(partitions));
        CheckPositive(partitionSize, nameof(partitionSize));
        var all = items.ToArray();
        var size = partitionSize ?? SizeFor(all.Length, partitions);
        var origin = new NodeOrigin(null, name, source, NodeTraits.None, null, file, line);
        var isWrittenOut = name is null && (source?.StartsWith('[') ?? false);
        return new PartitionedBag<T>(all.Length <= size
            ? [Partition(all)]
            : [.. all.Chunk(size).Select(Partition)]);

        ValueNode<T[]> Partition(T[] part) =>
            new(isWrittenOut ? new NodeOrigin(null, PartitionLabel.Of(part), null, NodeTraits.None, null, file, line) : origin, part);
    }

    /// <summary>Makes a bag of the numbers from 0 on.</summary>
    /// <param name="count">How many.</param>
    /// <param name="partitions">How many partitions; 8 if not given, and never more than there are numbers. The last one takes the rest.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag. The numbers are counted when they are needed, not held.</returns>
    public static Bag<int> Range(int count, int? partitions = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Counting(count, partitions, file, line);

    /// <inheritdoc cref="Range(int, int?, string, int)"/>
    public static Bag<long> Range(long count, int? partitions = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Counting(count, partitions, file, line);

    /// <summary>Makes a bag of promises, each of which is a partition.</summary>
    /// <param name="promises">Promises of the elements of a partition.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The bag.</returns>
    public static Bag<T> FromDelayed<T>(IEnumerable<Delayed<T[]>> promises, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        OfPromises<T, T[]>(promises, file, line);

    /// <inheritdoc cref="FromDelayed{T}(IEnumerable{Delayed{T[]}}, string, int)"/>
    public static Bag<T> FromDelayed<T>(IEnumerable<Delayed<List<T>>> promises, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        OfPromises<T, List<T>>(promises, file, line);

    /// <inheritdoc cref="FromDelayed{T}(IEnumerable{Delayed{T[]}}, string, int)"/>
    public static Bag<T> FromDelayed<T>(IEnumerable<Delayed<IReadOnlyList<T>>> promises, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        OfPromises<T, IReadOnlyList<T>>(promises, file, line);

    /// <inheritdoc cref="FromDelayed{T}(IEnumerable{Delayed{T[]}}, string, int)"/>
    /// <remarks>A lazy sequence is enumerated when the partition is computed, once for each operation on it that does not fuse.</remarks>
    public static Bag<T> FromDelayed<T>(IEnumerable<Delayed<IEnumerable<T>>> promises, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        OfPromises<T, IEnumerable<T>>(promises, file, line);

    /// <summary>Makes a bag of an asynchronous sequence, in one partition.</summary>
    /// <remarks>The sequence is enumerated at each compute, some elements ahead of the operations that need them, so it need not fit into memory. The pass has a thread of its own until the sequence ends, and holds no worker.</remarks>
    /// <param name="items">The elements.</param>
    /// <param name="readAhead">How many elements are read ahead at most.</param>
    /// <param name="name">The label; the argument's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The bag.</returns>
    public static Bag<T> FromAsync<T>(IAsyncEnumerable<T> items, int readAhead = 1024, string? name = null, [CallerArgumentExpression(nameof(items))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        FromAsync([items], readAhead, name, source, file, line);

    /// <summary>Makes a bag of asynchronous sequences, each of which is a partition.</summary>
    /// <remarks>See the overload for one sequence.</remarks>
    /// <param name="partitions">The sequences; there must be at least one.</param>
    /// <param name="readAhead">How many elements of each are read ahead at most.</param>
    /// <param name="name">The label; the argument's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The bag.</returns>
    public static Bag<T> FromAsync<T>(IEnumerable<IAsyncEnumerable<T>> partitions, int readAhead = 1024, string? name = null, [CallerArgumentExpression(nameof(partitions))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(partitions);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(readAhead);
        var step = Step.Of("read", name, source, file, line);
        var origin = StepOrigin.OfPartitions<T>(step, null, sources => new AsyncReader<T>(((Delayed<IAsyncEnumerable<T>>)sources[0]).Result, readAhead), NodeTraits.Async);
        return OfSome(partitions.Select(items => (Delayed<T[]>)new PartitionNode<T>(origin, [ValueNode<IAsyncEnumerable<T>>.Literal(items ?? throw new ArgumentException("Found null among the sequences, expected a sequence. Leave it out.", nameof(partitions)))])), nameof(partitions));
    }

    /// <summary>Puts the partitions of several bags one after the other. Nothing is copied.</summary>
    /// <param name="bags">The bags; there must be at least one.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>A bag of all their partitions.</returns>
    public static Bag<T> Concat<T>(params IEnumerable<Bag<T>> bags)
    {
        ArgumentNullException.ThrowIfNull(bags);
        return OfSome(bags.SelectMany(bag => (bag ?? throw new ArgumentException("Found null among the bags, expected a bag. Leave it out.", nameof(bags))).Nodes), nameof(bags));
    }

    private static Bag<T> OfPromises<T, TSequence>(IEnumerable<Delayed<TSequence>> promises, string file, int line)
        where TSequence : class, IEnumerable<T>
    {
        ArgumentNullException.ThrowIfNull(promises);
        var origin = StepOrigin.OfPartitions<T>(new Step("partition", file, line), null, Open, NodeTraits.HandsOn);
        return OfSome(promises.Select(promise => (Delayed<T[]>)new PartitionNode<T>(origin, [promise ?? throw new ArgumentException("Found null among the promises, expected a promise. Leave it out.", nameof(promises))])), nameof(promises));

        static PartitionReader<T> Open(GraphNode[] sources) =>
            sources[0] is PartitionNode<T> { IsPart: true } ? PartitionNode<T>.Open(sources[0]) : Read(((Delayed<TSequence>)sources[0]).Result);

        static PartitionReader<T> Read(IEnumerable<T>? items) => items switch
        {
            null => throw new InvalidOperationException("The promise of a partition gave null, expected its elements. Let it return an empty sequence for none."),
            T[] array => new ArrayReader<T>(array),
            _ => new SequenceReader<T>(items),
        };
    }

    private static Bag<T> OfSome<T>(IEnumerable<Delayed<T[]>> partitions, string parameter)
    {
        Delayed<T[]>[] all = [.. partitions];
        return all.Length > 0 ? new PartitionedBag<T>(all) : throw new ArgumentException("Found no partitions, expected at least one. An empty bag is Bag.From of an empty sequence.", parameter);
    }

    private static Bag<T> Counting<T>(T count, int? partitions, string file, int line)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        if (T.IsNegative(count))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "Expected a count of 0 or more.");
        }

        CheckPositive(partitions, nameof(partitions));
        var number = int.Max(1, int.Min(partitions ?? DefaultRangePartitions, int.CreateSaturating(count)));
        var size = count / T.CreateChecked(number);
        var origin = StepOrigin.OfPartitions<T>(new Step("range", file, line), null, sources =>
            new RangeReader<T>(((Delayed<T>)sources[0]).Result, ((Delayed<T>)sources[1]).Result));
        return new PartitionedBag<T>([.. Enumerable.Range(0, number).Select(i =>
        {
            var start = T.CreateChecked(i) * size;
            var end = i == number - 1 ? count : start + size;
            return new PartitionNode<T>(origin, [ValueNode<T>.Literal(start), ValueNode<T>.Literal(end)]);
        })]);
    }

    // Dask's sizes (dask.bag.from_sequence), so that the same calls cut the same partitions.
    private static int SizeFor(int count, int? partitions) => (partitions, count) switch
    {
        ({ } number, <= SmallSequence) => Math.Max(1, (count + number - 1) / number),
        ({ } number, _) => Math.Max(1, count / number),
        (null, <= SmallSequence) => 1,
        _ => Math.Max(1, (int)Math.Ceiling(Math.Sqrt(count) / Math.Sqrt(SmallSequence))),
    };

    private static void CheckPositive(int? value, string parameter)
    {
        if (value <= 0)
        {
            throw new ArgumentOutOfRangeException(parameter, value, "Expected at least 1.");
        }
    }
}
