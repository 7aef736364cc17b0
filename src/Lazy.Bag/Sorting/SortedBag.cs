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
        var runs = source.EachPass<SortedRun<T, TKey>>(StepOrigin.OfPass<T, SortedRun<T, TKey>>(step, key, (reader, _) => SortedRun<T, TKey>.Of(reader, key, comparer, descending)));
        if (runs.Length == 1)
        {
            return [new PartitionNode<T>(StepOrigin.OfPartitions<T>(step.Renamed("sorted"), null, sources => new ArrayReader<T>(RunOf(sources[0]).Items)), [runs[0]])];
        }

        var splitters = new CombineNode<SortedRun<T, TKey>, TKey[]>(
            StepOrigin.OfCall<TKey[]>(step.Renamed("borders"), (SortedRun<T, TKey>[] all) => Splitters(all)),
            runs);
        var merged = StepOrigin.OfPartitions<T>(step.Renamed("merge"), null, sources =>
        {
            var range = ((Delayed<int>)sources[0]).Result;
            var borders = ((Delayed<TKey[]>)sources[1]).Result;
            return new ArrayReader<T>(Merge([.. sources.Skip(2).Select(RunOf)], borders, range));
        });
        return [.. Enumerable.Range(0, runs.Length).Select(i => new PartitionNode<T>(merged, [ValueNode<int>.Literal(i), splitters, .. runs]))];
    }

    private TKey[] Splitters(SortedRun<T, TKey>[] runs)
    {
        // As many samples of each element, so that a long run counts for more.
        var total = runs.Sum(run => run.Keys.LongLength);
        var step = Math.Max(1, total / ((long)SamplesOfRun * runs.Length));
        var sample = runs.SelectMany(run => Sample(run.Keys, step)).ToArray();
        StableSort.Sort(sample, sample, comparer, descending);
        return SortedRuns.ChooseSplitters(sample, runs.Length);
    }

    private static IEnumerable<TKey> Sample(TKey[] keys, long step)
    {
        for (var i = step / 2; i < keys.Length; i += step)
        {
            yield return keys[i];
        }
    }

    private T[] Merge(SortedRun<T, TKey>[] runs, TKey[] borders, int range)
    {
        // The border before the range and the one behind it, as far as there are; without borders all is in the first range.
        var first = Math.Min(Math.Max(range - 1, 0), borders.Length);
        var own = borders[first..Math.Min(range + 1, borders.Length)];
        var slices = runs.Select(run =>
        {
            var ends = SortedRuns.SplitPoints(run.Keys, own, comparer, descending);
            var start = range == 0 ? 0 : ends.Length > 0 ? ends[0] : run.Keys.Length;
            var end = range < borders.Length ? ends[^1] : run.Keys.Length;
            return (run.Items[start..end], run.Keys[start..end]);
        });
        return SortedRuns.Merge<T, TKey>([.. slices], comparer, descending).Items;
    }

    private static SortedRun<T, TKey> RunOf(GraphNode node) => ((Delayed<SortedRun<T, TKey>>)node).Result;
}
