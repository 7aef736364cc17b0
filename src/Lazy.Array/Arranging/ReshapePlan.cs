namespace LazyGraph.Arrays;

/// <summary>How an array is cut so that its blocks, row by row, are blocks of another shape too.</summary>
/// <remarks>
/// The axes of both shapes fall into groups of as many elements. In a group a block is a stretch of elements that follow one
/// another: axes before a pivot are cut into single elements, those behind it are whole. Pivots of the two shapes are chosen
/// so that no block becomes much larger than those that are there and, if it can be, so that nothing has to be cut anew.
/// </remarks>
internal static class ReshapePlan
{
    /// <summary>Blocks up to this size may always be made of smaller ones.</summary>
    private const long SmallBlockBytes = 8L << 20;

    /// <summary>Finds the cut of an array and that of its new shape. Blocks of one number hold the same elements. No length is 0.</summary>
    public static (Chunks Cut, Chunks Target) Make(Chunks old, ReadOnlySpan<long> shape, int itemSize)
    {
        var (cut, target) = (new long[old.Rank][], new long[shape.Length][]);
        Array.Fill(target, [1]);
        Array.Fill(cut, [1]);
        var block = 1d;
        for (var axis = 0; axis < old.Rank; axis++)
        {
            block *= old.Axis(axis).Max();
        }

        var limit = Math.Max(block, SmallBlockBytes / itemSize);
        foreach (var (from, to) in Groups(old.Shape, shape))
        {
            var longest = 1d;
            foreach (var axis in from)
            {
                longest *= old.Axis(axis).Max();
            }

            if (from.Length == 1 && to.Length == 1)
            {
                cut[from[0]] = target[to[0]] = old.Axis(from[0]);
                continue;
            }

            var lengths = new ReshapeGroup(Array.ConvertAll(from, axis => old.Axis(axis)), Pick(shape, to), (long)Math.Max(1, limit / block * longest));
            var (inner, outer) = lengths.Choose();
            for (var i = 0; i < from.Length; i++)
            {
                cut[from[i]] = inner[i];
            }

            for (var i = 0; i < to.Length; i++)
            {
                target[to[i]] = outer[i];
            }
        }

        return (new Chunks(cut), new Chunks(target));
    }

    private static long[] Pick(ReadOnlySpan<long> shape, int[] axes)
    {
        var lengths = new long[axes.Length];
        for (var i = 0; i < axes.Length; i++)
        {
            lengths[i] = shape[axes[i]];
        }

        return lengths;
    }

    // Axes of one element belong to none.
    private static List<(int[] From, int[] To)> Groups(ReadOnlySpan<long> from, ReadOnlySpan<long> to)
    {
        var groups = new List<(int[], int[])>();
        var (left, right) = (new List<int>(), new List<int>());
        var (leftCount, rightCount) = (Int128.One, Int128.One);
        var (i, j) = (0, 0);
        while (i < from.Length || j < to.Length)
        {
            if (i < from.Length && (leftCount < rightCount || (leftCount == rightCount && left.Count == 0) || j == to.Length))
            {
                Take(from, i++, left, ref leftCount);
            }
            else
            {
                Take(to, j++, right, ref rightCount);
            }

            if (leftCount == rightCount && left.Count > 0)
            {
                groups.Add(([.. left], [.. right]));
                left.Clear();
                right.Clear();
                (leftCount, rightCount) = (1, 1);
            }
        }

        return groups;
    }

    private static void Take(ReadOnlySpan<long> shape, int axis, List<int> axes, ref Int128 count)
    {
        if (shape[axis] != 1)
        {
            axes.Add(axis);
            count *= shape[axis];
        }
    }
}
