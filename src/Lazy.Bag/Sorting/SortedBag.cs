using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>A bag sorted by one key, or by several put together in one.</summary>
/// <remarks>Its graph is made when it is first asked for: a further order makes another bag of the same source instead.</remarks>
/// <param name="source">The elements.</param>
/// <param name="key">Gives a key; null where an element is its own.</param>
/// <param name="comparer">Compares keys; null for the default.</param>
/// <param name="descending">Whether the greatest comes first.</param>
/// <param name="step">The operation.</param>
internal sealed class SortedBag<T, TKey>(Bag<T> source, Func<T, TKey>? key, IComparer<TKey>? comparer, bool descending, Step step) : OrderedBag<T>
{
    private const int SamplesOfRun = 256;

    private Delayed<T[]>[]? _nodes;

    internal override Delayed<T[]>[] Nodes
    {
        get
        {
            if (Volatile.Read(ref _nodes) is { } known)
            {
                return known;
            }

            // All threads must see the same nodes: they are what a bag is.
            Interlocked.CompareExchange(ref _nodes, Build(), null);
            return _nodes;
        }
    }

    private protected override OrderedBag<T> Then<TNext>(Func<T, TNext> next, IComparer<TNext>? nextComparer, bool nextDescending, Step then)
    {
        ArgumentNullException.ThrowIfNull(next, nameof(key));
        Comparability.Check(nextComparer, "comparer");
        var first = key ?? (element => (TKey)(object)element!); // an element that is its own key has its type
        var order = new OrderOfTwo<TKey, TNext>(new KeyOrder<TKey>(comparer, descending), new KeyOrder<TNext>(nextComparer, nextDescending));
        return new SortedBag<T, (TKey, TNext)>(source, element => (first(element), next(element)), order, false, then.Renamed($"{step.Name}, {then.Name}"));
    }

    private Delayed<T[]>[] Build()
    {
        // What the functions capture goes to other processes with them: the order alone, never the bag, which leads to the whole graph.
        var order = new Order(key, comparer, descending);
        var runs = source.EachPass<SortedRun<T, TKey>>(StepOrigin.OfPass<T, SortedRun<T, TKey>>(step, key, (reader, _) => order.Run(reader)));
        if (runs.Length == 1)
        {
            return [new PartitionNode<T>(StepOrigin.OfPartitions<T>(step.Renamed("sorted"), null, static sources => new ArrayReader<T>(RunOf(sources[0]).Items)), [runs[0]])];
        }

        // Where each run is cut is decided once for all ranges, so that no element is lost or doubled even by a comparer that contradicts itself.
        var cuts = new CombineNode<SortedRun<T, TKey>, int[][]>(
            StepOrigin.OfCall<int[][]>(step.Renamed("borders"), (SortedRun<T, TKey>[] all) => order.Cuts(all)),
            runs);
        var merged = StepOrigin.OfPartitions<T>(step.Renamed("merge"), null, sources =>
        {
            var range = ((Delayed<int>)sources[0]).Result;
            var places = ((Delayed<int[][]>)sources[1]).Result;
            return new ArrayReader<T>(order.Merge([.. sources.Skip(2).Select(RunOf)], places, range));
        });
        return [.. Enumerable.Range(0, runs.Length).Select(i => new PartitionNode<T>(merged, [ValueNode<int>.Literal(i), cuts, .. runs]))];
    }

    private static SortedRun<T, TKey> RunOf(GraphNode node) => ((Delayed<SortedRun<T, TKey>>)node).Result;

    /// <summary>What is done with elements, keys and runs.</summary>
    private sealed class Order(Func<T, TKey>? key, IComparer<TKey>? comparer, bool descending)
    {
        public SortedRun<T, TKey> Run(PartitionReader<T> reader) => SortedRun<T, TKey>.Of(reader, key, comparer, descending);

        // Of each run, where the ranges begin, and the end of the last.
        public int[][] Cuts(SortedRun<T, TKey>[] runs)
        {
            // As many samples of each element, so that a long run counts for more.
            var total = runs.Sum(run => run.Keys.LongLength);
            var step = Math.Max(1, total / ((long)SamplesOfRun * runs.Length));
            var sample = runs.SelectMany(run => Sample(run.Keys, step)).ToArray();
            StableSort.Sort(sample, sample, comparer, descending);
            var splitters = SortedRuns.ChooseSplitters(sample, runs.Length);
            return Array.ConvertAll(runs, run =>
            {
                var ends = SortedRuns.SplitPoints(run.Keys, splitters, comparer, descending);
                var cuts = new int[runs.Length + 1];
                Array.Fill(cuts, run.Keys.Length, 1, runs.Length); // without a sample all is in the first range
                ends.CopyTo(cuts, 1);
                return cuts;
            });
        }

        public T[] Merge(SortedRun<T, TKey>[] runs, int[][] cuts, int range)
        {
            var slices = runs.Zip(cuts, (run, places) => (run.Items[places[range]..places[range + 1]], run.Keys[places[range]..places[range + 1]]));
            return SortedRuns.Merge<T, TKey>([.. slices], comparer, descending).Items;
        }

        private static IEnumerable<TKey> Sample(TKey[] keys, long step)
        {
            for (var i = step / 2; i < keys.Length; i += step)
            {
                yield return keys[i];
            }
        }
    }
}
