namespace LazyGraph.Arrays;

/// <summary>Axes of an array that become others of as many elements.</summary>
/// <param name="cuts">The blocks of each of the old axes.</param>
/// <param name="target">The lengths of the new axes.</param>
/// <param name="limit">The number of elements a block may have if that can be helped.</param>
internal sealed class ReshapeGroup(long[][] cuts, long[] target, long limit)
{
    private const double ManyBlocks = 1_000_000;

    private readonly long[] _lengths = Array.ConvertAll(cuts, cut => cut.Sum());

    /// <summary>Finds the blocks of the old axes and those of the new ones.</summary>
    public (long[][] Cut, long[][] Target) Choose()
    {
        (long[] Pattern, int From, int To, (bool Recut, bool Large, int Depth, long Unit) Cost)? best = null;
        for (var from = 0; from < _lengths.Length; from++)
        {
            for (var to = 0; to < target.Length; to++)
            {
                if (Pattern(from, to) is not { } pattern || IsTooFine(pattern, from + to))
                {
                    continue;
                }

                var longest = pattern.Max();
                var cost = (!IsAsItIs(from, pattern), longest > limit, from + to, longest > limit ? longest : 0);
                if (best is null || cost.CompareTo(best.Value.Cost) < 0)
                {
                    best = (pattern, from, to, cost);
                }
            }
        }

        var (chosen, pivot, newPivot, _) = best!.Value; // with both pivots 0 there is always a pattern
        return (Lengths(_lengths, pivot, chosen), Lengths(target, newPivot, chosen));
    }

    private static long Behind(long[] lengths, int pivot) => lengths.AsSpan(pivot + 1).ToArray().Aggregate(1L, (product, length) => product * length);

    private static long CommonMultiple(long a, long b)
    {
        var (x, y) = (a, b);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return a / x * b;
    }

    // Single elements before the pivot, its stretches, and whole axes behind it.
    private static long[][] Lengths(long[] lengths, int pivot, long[] pattern)
    {
        var behind = Behind(lengths, pivot);
        var result = new long[lengths.Length][];
        for (var axis = 0; axis < result.Length; axis++)
        {
            result[axis] = axis < pivot ? new long[lengths[axis]] : [lengths[axis]];
            if (axis < pivot)
            {
                Array.Fill(result[axis], 1);
            }
        }

        var ofPivot = new List<long>();
        for (var (i, sum) = (0, 0L); sum < lengths[pivot]; i = (i + 1) % pattern.Length)
        {
            ofPivot.Add(pattern[i] / behind);
            sum += ofPivot[^1];
        }

        result[pivot] = [.. ofPivot];
        return result;
    }

    private static long[] Cut(long length, long size) => ChunkNormalizer.Cut(length, size);

    private bool IsTooFine(long[] pattern, int depth)
    {
        var elements = _lengths.Aggregate(1d, (product, length) => product * length);
        return depth > 0 && elements / pattern.Sum() * pattern.Length > Math.Max(ManyBlocks, cuts.Aggregate(2d, (product, cut) => product * cut.Length));
    }

    private bool IsAsItIs(int pivot, long[] pattern)
    {
        var wanted = Lengths(_lengths, pivot, pattern);
        return wanted.Zip(cuts).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }

    /// <summary>Finds stretches that, repeated as often as it takes, are blocks under both pivots; null if there are none.</summary>
    private long[]? Pattern(int from, int to)
    {
        var (behind, newBehind) = (Behind(_lengths, from), Behind(target, to));
        var unit = CommonMultiple(behind, newBehind);
        var row = behind * _lengths[from]; // what lies behind the axes that are cut into single elements
        var newRow = newBehind * target[to];
        if ((from > 0 && row % unit != 0) || (to > 0 && newRow % unit != 0))
        {
            return null;
        }

        if (from > 0 && to > 0)
        {
            return [unit];
        }

        // Rows are all cut alike, so the old blocks can only be kept where they are the same in each.
        var period = to > 0 ? newRow : row;
        var kept = to > 0 ? FirstPeriod(behind, period) : Array.ConvertAll(cuts[from], length => length * behind);
        var pattern = kept is null ? Cut(period, Math.Min(period, Round(cuts[from].Max() * behind, unit))) : Snap(kept, unit);
        return [.. pattern.SelectMany(length => length > limit && length > unit ? Cut(length, Math.Max(1, limit / unit) * unit) : [length])];
    }

    private static long Round(long length, long unit) => Math.Max(1, length / unit) * unit;

    // Ends moved to multiples of the unit.
    private static long[] Snap(long[] lengths, long unit)
    {
        var (result, end, last) = (new List<long>(), 0L, 0L);
        for (var i = 0; i < lengths.Length; i++)
        {
            end += lengths[i];
            var place = i == lengths.Length - 1 ? end : (end + (unit / 2)) / unit * unit;
            if (place > last)
            {
                result.Add(place - last);
                last = place;
            }
        }

        return [.. result];
    }

    // The blocks of the first axis up to the period, if those behind repeat them.
    private long[]? FirstPeriod(long behind, long period)
    {
        var first = new List<long>();
        var (sum, index) = (0L, 0);
        foreach (var length in cuts[0])
        {
            var elements = length * behind;
            if (sum < period)
            {
                first.Add(elements);
            }
            else if (first[index % first.Count] != elements)
            {
                return null;
            }

            sum += elements;
            index++;
            if (sum > period && first.Sum() != period)
            {
                return null;
            }
        }

        return first.Sum() == period && index % first.Count == 0 ? [.. first] : null;
    }
}
