namespace LazyGraph.Arrays;

/// <summary>A stretch of an extended block along one axis: elements of an old block, from a start on at steps of 1, -1 (mirrored) or 0 (repeated). Block -1: a constant.</summary>
internal readonly record struct OverlapPart(int Block, int Start, int Step, int Target, int Length);

/// <summary>How the blocks of one axis are extended.</summary>
/// <param name="Lengths">Of the blocks, none shorter than the depth.</param>
/// <param name="Depth">By how much.</param>
/// <param name="Boundary">By what, where the array ends.</param>
internal sealed record OverlapAxis(long[] Lengths, OverlapDepth Depth, Boundary Boundary)
{
    private bool EndsBare => Boundary.Kind == BoundaryKind.None;

    /// <summary>Gets the lengths of the extended blocks.</summary>
    public long[] Extended
    {
        get
        {
            var lengths = new long[Lengths.Length];
            for (var block = 0; block < lengths.Length; block++)
            {
                lengths[block] = checked(Before(block) + Lengths[block] + After(block));
            }

            return lengths;
        }
    }

    /// <summary>Puts blocks that are shorter than the depth together with their neighbours, as Dask does.</summary>
    /// <exception cref="ArgumentException">The whole axis is shorter.</exception>
    public static long[] AtLeast(int depth, long[] lengths, int axis)
    {
        if (lengths.Min() >= depth)
        {
            return lengths;
        }

        var result = new List<long>();
        var open = 0L;
        foreach (var length in lengths)
        {
            if (length < depth && open > depth + (depth - length))
            {
                // What is open can spare so many elements that the short block gets long enough.
                result.Add(open - (depth - length));
                open = depth;
            }
            else if (length < depth)
            {
                open += length;
            }

            if (open >= depth)
            {
                result.Add(open);
                open = 0;
            }

            if (length >= depth)
            {
                open += length;
            }
        }

        if (open >= depth)
        {
            result.Add(open);
        }
        else if (result.Count > 0)
        {
            result[^1] += open;
        }
        else
        {
            throw new ArgumentException($"Found depth {depth} on axis {axis} of length {lengths.Sum()}, expected no more than the length.", nameof(depth));
        }

        return [.. result];
    }

    public int Before(int block) => block == 0 && EndsBare ? 0 : Depth.Before;

    public int After(int block) => block == Lengths.Length - 1 && EndsBare ? 0 : Depth.After;

    /// <summary>Gets what an extended block is put together from.</summary>
    public OverlapPart[] PartsOf(int block)
    {
        var (before, after) = (Before(block), After(block));
        var length = checked((int)Lengths[block]);
        var last = Lengths.Length - 1;
        var parts = new List<OverlapPart>(3);
        if (before > 0)
        {
            parts.Add(block > 0 ? Tail(block - 1, before) : Boundary.Kind switch
            {
                BoundaryKind.Reflect => new(0, before - 1, -1, 0, before),
                BoundaryKind.Periodic => Tail(last, before),
                BoundaryKind.Nearest => new(0, 0, 0, 0, before),
                _ => new(-1, 0, 0, 0, before),
            });
        }

        parts.Add(new(block, 0, 1, before, length));
        if (after > 0)
        {
            var target = before + length;
            parts.Add(block < last ? new(block + 1, 0, 1, target, after) : Boundary.Kind switch
            {
                BoundaryKind.Reflect => new(last, length - 1, -1, target, after),
                BoundaryKind.Periodic => new(0, 0, 1, target, after),
                BoundaryKind.Nearest => new(last, length - 1, 0, target, after),
                _ => new(-1, 0, 0, target, after),
            });
        }

        return [.. parts];
    }

    private OverlapPart Tail(int block, int count) => new(block, checked((int)Lengths[block]) - count, 1, 0, count);
}
