namespace LazyGraph.Arrays;

/// <summary>Cuts arrays whose type is known only when running.</summary>
internal static class Recutting
{
    public static ILazyArray To(ILazyArray array, Chunks target) => array.Chunks == target ? array : array.Accept(new Cutter(target));

    /// <summary>Gets the lengths that cut wherever one of several ways of cutting an axis of one length does.</summary>
    public static long[] Common(IEnumerable<long[]> cuts)
    {
        long[]? common = null;
        foreach (var cut in cuts)
        {
            common = common is null || common.AsSpan().SequenceEqual(cut) ? cut : Refine(common, cut);
        }

        return common!; // of at least one array
    }

    private static long[] Refine(long[] left, long[] right)
    {
        var ends = new SortedSet<long>();
        foreach (var lengths in (long[][])[left, right])
        {
            var end = 0L;
            foreach (var length in lengths)
            {
                ends.Add(end += length);
            }
        }

        ends.Remove(0);
        var last = 0L;
        return ends.Count == 0 ? [0] : [.. ends.Select(end => (end, end - (last, last = end).Item1).Item2)];
    }

    private sealed class Cutter(Chunks target) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => Rechunking.To(array, target);
    }
}
