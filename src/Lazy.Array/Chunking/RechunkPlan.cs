namespace LazyGraph.Arrays;

/// <summary>By which stages an array gets other chunks.</summary>
/// <remarks>
/// From rows to columns in one stage, every new block takes a piece of every old one: n² pieces. Where that is many times the blocks
/// there are, blocks are merged along the axes where the goal has fewer of them, as far as memory allows, and, where it does not
/// allow it, split along the others before the next merge. Each stage then has few pieces for each block.
/// </remarks>
internal static class RechunkPlan
{
    /// <summary>How many pieces for each block of the old and new chunks are still done in one stage.</summary>
    public const int DefaultThreshold = 4;

    /// <summary>The bytes a block of a stage between may take; more only if an old or a new block does.</summary>
    public const long DefaultBlockBytes = 128L << 20;

    /// <summary>Plans the chunks after each stage; the last are the goal. Nothing if the array has them already.</summary>
    /// <exception cref="ArgumentException">An axis of unknown length would change.</exception>
    public static List<Chunks> Stages(Chunks from, Chunks goal, int itemSize, int threshold = DefaultThreshold, long blockBytes = DefaultBlockBytes)
    {
        RechunkPieces.Check(from, goal);
        if (from == goal)
        {
            return [];
        }

        if (from.Rank < 2 || !from.IsKnown || from.Shape.Contains(0))
        {
            return [goal]; // no axis can be merged for another
        }

        var budget = Math.Max(blockBytes / itemSize, Math.Max(LargestBlock(from.ToArrays()), LargestBlock(goal.ToArrays())));
        var enough = (double)threshold * ((double)from.BlockCount + goal.BlockCount);
        var stages = new List<Chunks>();
        var target = goal.ToArrays();
        var current = from.ToArrays();
        for (var isFirst = true; ; isFirst = false)
        {
            var pieces = Pieces(current, target);
            if (pieces < enough)
            {
                break;
            }

            var start = isFirst ? current : Split(current, target, pieces * threshold);
            var merged = Merge(start, target, budget, out var reachedBudget);
            if (AreEqual(merged, target) || (!isFirst && Pieces(merged, target) >= pieces))
            {
                break; // the goal, or no nearer to it: each further round saves pieces, so they end
            }

            if (!AreEqual(merged, current))
            {
                stages.Add(new Chunks(merged));
            }

            current = merged;
            if (!reachedBudget)
            {
                break; // all that could be merged is
            }
        }

        stages.Add(goal);
        return stages;
    }

    /// <summary>Estimates the pieces of one stage: along each axis as many as there are cuts of both.</summary>
    internal static double Pieces(long[][] from, long[][] to)
    {
        var pieces = 1d;
        for (var axis = 0; axis < from.Length; axis++)
        {
            pieces *= from[axis].AsSpan().SequenceEqual(to[axis]) ? from[axis].Length : from[axis].Length + to[axis].Length - 1;
        }

        return pieces;
    }

    private static bool AreEqual(long[][] left, long[][] right)
    {
        for (var axis = 0; axis < left.Length; axis++)
        {
            if (!left[axis].AsSpan().SequenceEqual(right[axis]))
            {
                return false;
            }
        }

        return true;
    }

    private static long LargestBlock(long[][] lengths) =>
        lengths.Aggregate(1L, (size, ofAxis) => checked(size * Math.Max(1, ofAxis.Max())));

    /// <summary>Takes the goal's blocks along axes where it has fewer, the axes first that save most pieces for the memory they cost.</summary>
    private static long[][] Merge(long[][] from, long[][] goal, long budget, out bool reachedBudget)
    {
        reachedBudget = false;
        var merged = (long[][])from.Clone();
        var largest = LargestBlock(from);
        var candidates = Enumerable.Range(0, from.Length).Where(axis => goal[axis].Length <= from[axis].Length);
        foreach (var axis in candidates.OrderBy(axis => Gain(from[axis], goal[axis])))
        {
            var width = Math.Max(1, from[axis].Max());
            var others = largest / width; // exact: the width is a factor
            var blocks = goal[axis];
            if ((Int128)others * Math.Max(1, blocks.Max()) > budget)
            {
                reachedBudget = true;
                blocks = Narrow(blocks, budget / others);
                if (blocks.Length > from[axis].Length)
                {
                    continue;
                }
            }

            merged[axis] = blocks;
            largest = others * Math.Max(1, blocks.Max());
        }

        return merged;
    }

    /// <summary>Ranks merging along an axis: the less the better. The factor on the number of blocks, on the scale of the factor on memory.</summary>
    private static double Gain(long[] from, long[] goal)
    {
        var blocks = (double)goal.Length / from.Length;
        var memory = (double)Math.Max(1, goal.Max()) / Math.Max(1, from.Max());
        return Math.Log(blocks) / Math.Log(memory == 1 ? 1 + 1e-9 : memory);
    }

    /// <summary>Divides blocks that are longer than a width into equal parts.</summary>
    private static long[] Narrow(long[] blocks, long width)
    {
        var narrow = new List<long>();
        foreach (var block in blocks)
        {
            var left = block;
            for (var parts = Math.Max(1, (block + width - 1) / width); parts > 0; parts--)
            {
                narrow.Add(left / parts);
                left -= left / parts;
            }
        }

        return [.. narrow];
    }

    /// <summary>Splits along axes where the goal has more blocks, towards it, as long as the pieces of this stage stay within a number.</summary>
    private static long[][] Split(long[][] from, long[][] goal, double mostPieces)
    {
        var split = (long[][])from.Clone();
        for (var axis = 0; axis < from.Length; axis++)
        {
            var pieces = Pieces(split, goal);
            if (pieces > mostPieces)
            {
                break;
            }

            if (from[axis].Length > goal[axis].Length)
            {
                continue;
            }

            var blocks = Join(goal[axis], (long)Math.Min(goal[axis].Length, from[axis].Length * mostPieces / pieces));
            if (blocks.Length >= from[axis].Length && blocks.Max() <= from[axis].Max())
            {
                split[axis] = blocks;
            }
        }

        return split;
    }

    /// <summary>Joins neighbours until there are no more than a number of blocks, the longest of which is as short as can be.</summary>
    private static long[] Join(long[] blocks, long most)
    {
        if (blocks.Length <= most)
        {
            return blocks;
        }

        var (low, high) = (blocks.Max(), blocks.Sum());
        while (low < high)
        {
            var width = low + ((high - low) / 2);
            (low, high) = Fill(blocks, width).Count <= most ? (low, width) : (width + 1, high);
        }

        return [.. Fill(blocks, low)];
    }

    /// <summary>Joins neighbours as long as they fit a width.</summary>
    private static List<long> Fill(long[] blocks, long width)
    {
        var joined = new List<long>();
        foreach (var block in blocks)
        {
            if (joined.Count > 0 && joined[^1] + block <= width)
            {
                joined[^1] += block;
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }
}
