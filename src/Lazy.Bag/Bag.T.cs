using System.Diagnostics;
using LazyGraph.Bags;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>A partitioned collection: a sequence cut into partitions, each of which is computed as one task.</summary>
/// <remarks>
/// A bag is lazy and immutable: an operation gives a new bag or a promise, and nothing runs before a compute. All operations
/// on one partition run as one pass over its elements, without lists in between; partitions run in parallel. The order of
/// partitions and of their elements is kept by every operation that does not say otherwise, so results are the same under
/// every scheduler. A bag that several others are made of is computed once for all of them, and its partitions are held as arrays.
/// <para>Functions given to a bag may run at the same time in several threads, and must not change what they share.</para>
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public abstract partial class Bag<T> : ILazy<T[]>, ILazyParts<T[], Bag<T>>
{
    private static readonly NodeOrigin CopyOrigin = StepOrigin.OfPartitions<T>(new Step("copy", string.Empty, 0), null, sources => PartitionNode<T>.Open(sources[0]));

    private IReadOnlyList<Delayed<T[]>>? _partitions;

    private protected Bag()
    {
    }

    /// <summary>Gets the number of partitions.</summary>
    public int PartitionCount => Nodes.Length;

    /// <summary>Gets a promise for each partition: its elements as an array of its own, which the caller may change.</summary>
    public IReadOnlyList<Delayed<T[]>> Partitions
    {
        get
        {
            // All threads must see the same promises: computed together, they share what the partitions share.
            Interlocked.CompareExchange(ref _partitions, _partitions ?? Array.AsReadOnly(Array.ConvertAll(Nodes, HandedOut)), null);
            return _partitions;
        }
    }

    /// <inheritdoc/>
    IReadOnlyList<GraphNode> ILazy<T[]>.Outputs => Nodes;

    /// <inheritdoc/>
    IReadOnlyList<Delayed<T[]>> ILazyParts<T[], Bag<T>>.Parts => Partitions;

    /// <summary>Gets the partitions; made when they are first asked for, where that is work.</summary>
    internal abstract Delayed<T[]>[] Nodes { get; }

    /// <summary>Gets a promise for each partition: its elements as an array.</summary>
    /// <returns>The promises, in order. Computed together, they share what the partitions share.</returns>
    public Delayed<T[]>[] ToDelayed() => [.. Partitions];

    /// <inheritdoc/>
    T[] ILazy<T[]>.Assemble(ComputedResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count == 1 && !Nodes[0].IsConstant)
        {
            return results.Get<T[]>(0);
        }

        var total = 0L;
        for (var i = 0; i < results.Count; i++)
        {
            total += results.Get<T[]>(i).LongLength;
        }

        if (total > Array.MaxLength)
        {
            throw new InvalidOperationException($"Found {total} elements, expected at most {Array.MaxLength}: one array holds no more. Use ComputeEach, which hands over one partition at a time, or write them to files.");
        }

        var all = new T[total];
        var position = 0;
        for (var i = 0; i < results.Count; i++)
        {
            var part = results.Get<T[]>(i);
            part.CopyTo(all, position);
            position += part.Length;
        }

        return all;
    }

    /// <inheritdoc/>
    Bag<T> ILazyParts<T[], Bag<T>>.WithParts(IReadOnlyList<Delayed<T[]>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new PartitionedBag<T>([.. parts]);
    }

    /// <summary>Returns the type and the number of partitions: <c>Bag&lt;int&gt; of 8 partitions</c>. Nothing is computed.</summary>
    public override string ToString() => $"Bag<{TypeName.Of(typeof(T))}> of {PartitionCount} partition{(PartitionCount == 1 ? string.Empty : "s")}";

    // The array of a constant is the bag's own, for every compute: whoever gets it could change the bag.
    private static Delayed<T[]> HandedOut(Delayed<T[]> partition) =>
        partition.IsConstant ? new PartitionNode<T>(CopyOrigin, [partition]) : partition;

    /// <summary>Makes a step on each partition by itself.</summary>
    internal Bag<TResult> EachPartition<TResult>(NodeOrigin origin, params GraphNode[] more) =>
        new PartitionedBag<TResult>([.. Nodes.Select(partition => new PartitionNode<TResult>(origin, [partition, .. more]))]);

    /// <summary>Makes one result of each partition.</summary>
    internal Delayed<TResult>[] EachPass<TResult>(NodeOrigin origin, params GraphNode[] more) =>
        [.. Nodes.Select(partition => new PassNode<T, TResult>(origin, [partition, .. more]))];

    /// <summary>Makes one result of all partitions: of each by itself, then by a tree.</summary>
    internal Delayed<TResult> Reduce<TPart, TResult>(Step step, Delegate? function, Func<PartitionReader<T>, TPart> pass, Func<TPart[], TPart> combine, Func<TPart[], TResult> finish, int? splitEvery, Step? combining = null)
    {
        var groups = TreeReduction.CheckSplitEvery(splitEvery);
        var parts = EachPass<TPart>(StepOrigin.OfPass<T, TPart>(step, function, (reader, _) => pass(reader)));
        var tree = combining ?? step;
        return TreeReduction.Build<TPart, TResult>(parts, groups, StepOrigin.OfCall<TPart>(tree, combine), StepOrigin.OfCall<TResult>(tree, finish));
    }
}

/// <summary>A bag whose partitions are there when it is made.</summary>
internal sealed class PartitionedBag<T>(Delayed<T[]>[] partitions) : Bag<T>
{
    internal override Delayed<T[]>[] Nodes => partitions;
}
