using System.Runtime.CompilerServices;
using LazyGraph.Bags;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph;

public abstract partial class Bag<T>
{
    /// <summary>Cuts the same elements into other partitions. Their order stays.</summary>
    /// <remarks>
    /// A greater number splits each partition into equally many pieces (the last one gets what is left over); a smaller one puts
    /// neighbours together. By size, partitions that are too large are split, and small neighbours put together; because the
    /// number of partitions must be known, this computes the sizes now, which computes the bag once. <c>Persist</c> it before if that is much work.
    /// </remarks>
    /// <param name="partitions">The number of partitions; the bag itself if it has that number.</param>
    /// <param name="partitionSize">The estimated size in memory that a partition should have at most, instead of the number: <c>"64 MiB"</c>.</param>
    /// <param name="scheduler">What computes the sizes; needed with <paramref name="partitionSize"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the new partitions.</returns>
    /// <exception cref="ArgumentException">Both a number and a size were given, or neither, or a size without a scheduler.</exception>
    public Bag<T> Repartition(int? partitions = null, ByteSize? partitionSize = null, IGraphScheduler? scheduler = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (partitions is not null == partitionSize is not null)
        {
            throw new ArgumentException($"Found {(partitions is null ? "neither a number of partitions nor a size" : "both a number of partitions and a size")}, expected one of them.", nameof(partitionSize));
        }

        if (partitionSize is { Bytes: var bytes })
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes, nameof(partitionSize));
            var sizes = SizesBy(scheduler ?? throw new ArgumentException("Found a size and no scheduler, expected both: the sizes of the partitions are computed now. Give Schedulers.Current.", nameof(scheduler)), file, line);
            return WithSizes(sizes, bytes, file, line);
        }

        if (partitions <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(partitions), partitions, "Expected at least 1.");
        }

        var number = partitions!.Value; // one of both is given
        return number == PartitionCount ? this
            : number < PartitionCount ? Merged([.. Enumerable.Range(0, number).Select(i => (int)(i * ((double)PartitionCount / number))), PartitionCount], file, line)
            : Split([.. Enumerable.Range(0, PartitionCount).Select(i => (number / PartitionCount) + (i == PartitionCount - 1 ? number % PartitionCount : 0))], file, line);
    }

    // Borders between the partitions that go together. They are computed side by side, and only then put together.
    private PartitionedBag<T> Merged(int[] borders, string file, int line)
    {
        var origin = StepOrigin.OfPartitions<T>(new Step("repartition", file, line), null, sources => new ConcatReader<T>(sources.Select(source => new Func<PartitionReader<T>>(() => PartitionNode<T>.Open(source)))), NodeTraits.KeepsSources);
        return new PartitionedBag<T>([.. borders.Zip(borders.Skip(1), (start, end) =>
            end - start == 1 ? Nodes[start] : new PartitionNode<T>(origin, Nodes[start..end]))]);
    }

    private PartitionedBag<T> Split(int[] pieces, string file, int line)
    {
        var origin = StepOrigin.OfPartitions<T>(new Step("repartition", file, line), null, sources =>
        {
            var (piece, count) = ((Delayed<(int, int)>)sources[1]).Result;
            var items = PartitionNode<T>.ItemsOf(sources[0]);
            var length = (double)items.Length / count;
            var end = piece == count - 1 ? items.Length : (int)(length * (piece + 1));
            return new ArrayReader<T>(items, (int)(length * piece), end);
        });
        return new PartitionedBag<T>([.. Nodes.SelectMany((partition, i) => pieces[i] == 1
            ? [partition]
            : Enumerable.Range(0, pieces[i]).Select(piece => (Delayed<T[]>)new PartitionNode<T>(origin, [partition, ValueNode<(int, int)>.Literal((piece, pieces[i]))])))]);
    }

    private PartitionedBag<T> WithSizes(long[] sizes, long most, string file, int line)
    {
        var split = Split([.. sizes.Select(size => (int)Math.Max(1, Math.Min(int.MaxValue, (size + most - 1) / most)))], file, line);

        // What the pieces of each partition weigh, near enough.
        var weights = sizes.SelectMany(size => Enumerable.Repeat(size / Math.Max(1, (size + most - 1) / most), (int)Math.Max(1, (size + most - 1) / most))).ToArray();
        List<int> borders = [0];
        var weight = 0L;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weight > 0 && weight + weights[i] > most)
            {
                borders.Add(i);
                weight = 0;
            }

            weight += weights[i];
        }

        return split.Merged([.. borders, weights.Length], file, line);
    }

    private long[] SizesBy(IGraphScheduler scheduler, string file, int line)
    {
        var origin = StepOrigin.OfPass<T, long>(new Step("size", file, line), null, (reader, _) =>
        {
            var size = 0L;
            while (reader.TryRead(out var item))
            {
                size += ResultSize.Of(item) + (typeof(T).IsValueType ? 0 : IntPtr.Size);
            }

            return size;
        });
        return ComputeEngine.ComputeAll<long>(EachPass<long>(origin), scheduler, ComputeOptions.Default, CancellationToken.None);
    }
}
