namespace LazyGraph.Bags;

/// <summary>Merges sorted arrays, and cuts them so that the ranges can be merged apart from each other.</summary>
/// <remarks>The order is that of <see cref="StableSort"/>; whatever a comparer answers, every item comes out once.</remarks>
internal static class SortedRuns
{
    /// <summary>Merges runs into one. Of equal keys those of the earlier run come first.</summary>
    /// <param name="runs">The runs: items, and as many keys, sorted.</param>
    /// <param name="comparer">Compares keys; null for the default.</param>
    /// <param name="descending">Whether the largest comes first.</param>
    /// <returns>New arrays.</returns>
    public static (T[] Items, TKey[] Keys) Merge<T, TKey>(IReadOnlyList<(T[] Items, TKey[] Keys)> runs, IComparer<TKey>? comparer, bool descending)
    {
        (T[] Items, TKey[] Keys)[] filled = [.. runs.Where(run => run.Keys.Length > 0)];
        if (filled.Length == 0)
        {
            return ([], []);
        }

        if (filled is [var only])
        {
            return ([.. only.Items], [.. only.Keys]);
        }

        var count = checked(filled.Sum(run => run.Keys.Length));
        var tournament = new RunTournament<TKey>([.. filled.Select(run => run.Keys)], new KeyOrder<TKey>(comparer, descending));
        var items = new T[count];
        var keys = new TKey[count];
        for (var i = 0; i < count; i++)
        {
            var (run, place) = tournament.Next();
            items[i] = filled[run].Items[place];
            keys[i] = filled[run].Keys[place];
        }

        return (items, keys);
    }

    /// <summary>Chooses the last keys of ranges that hold about as many elements each.</summary>
    /// <param name="sortedSample">Keys that stand for all, sorted.</param>
    /// <param name="ranges">The number of ranges, 1 or more.</param>
    /// <returns>One key fewer than ranges; none if the sample is empty. Equal neighbours make a range empty.</returns>
    public static TKey[] ChooseSplitters<TKey>(TKey[] sortedSample, int ranges)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ranges);
        if (sortedSample.Length == 0)
        {
            return [];
        }

        var splitters = new TKey[ranges - 1];
        for (var i = 0; i < splitters.Length; i++)
        {
            var end = (long)(i + 1) * sortedSample.Length / ranges;
            splitters[i] = sortedSample[Math.Max(0, end - 1)];
        }

        return splitters;
    }

    /// <summary>Finds where the ranges end in a run: behind the last key that equals the splitter or comes before it.</summary>
    /// <param name="sortedKeys">The keys of the run.</param>
    /// <param name="splitters">The last keys of all ranges but the last, in order.</param>
    /// <param name="comparer">Compares keys; null for the default.</param>
    /// <param name="descending">Whether the largest comes first.</param>
    /// <returns>An end for each splitter, none smaller than the one before. Equal keys are in one range, of every run.</returns>
    public static int[] SplitPoints<TKey>(TKey[] sortedKeys, TKey[] splitters, IComparer<TKey>? comparer, bool descending)
    {
        var order = new KeyOrder<TKey>(comparer, descending);
        var ends = new int[splitters.Length];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = start = UpperBound(sortedKeys, start, splitters[i], order);
        }

        return ends;
    }

    private static int UpperBound<TKey>(TKey[] keys, int start, TKey splitter, KeyOrder<TKey> order)
    {
        var end = keys.Length;
        while (start < end)
        {
            var middle = start + ((end - start) / 2);
            if (order.Compare(keys[middle], splitter) <= 0)
            {
                start = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }
}
