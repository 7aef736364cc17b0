namespace LazyGraph.Arrays;

/// <summary>A stretch of one summed axis that lies in one block of either operand.</summary>
/// <param name="Left">The left operand's block along the axis.</param>
/// <param name="LeftStart">Where the stretch begins in it.</param>
/// <param name="Right">The right operand's block along the axis.</param>
/// <param name="RightStart">Where the stretch begins in it.</param>
/// <param name="Length">Its length; -1: both blocks whole, whatever their lengths are.</param>
/// <param name="First">Where on the axis it begins; the number of the block if lengths are unknown.</param>
internal readonly record struct SummedStretch(int Left, int LeftStart, int Right, int RightStart, int Length, long First)
{
    /// <summary>Walks along an axis that the operands cut in their own ways. Nothing has to be cut anew for a product.</summary>
    /// <param name="left">The lengths of the left operand's blocks.</param>
    /// <param name="right">The lengths of the right operand's blocks.</param>
    /// <param name="leaf">No stretch goes beyond a multiple of this.</param>
    public static SummedStretch[] Walk(long[] left, long[] right, long leaf)
    {
        if (Array.IndexOf(left, Chunks.Unknown) >= 0 || Array.IndexOf(right, Chunks.Unknown) >= 0)
        {
            _ = Chunks.UnifyAxis([left, right]); // they are the same, or this throws
            return [.. left.Select((_, block) => new SummedStretch(block, 0, block, 0, -1, block))];
        }

        var stretches = new List<SummedStretch>();
        var (i, j, fromI, fromJ, first, total) = (0, 0, 0L, 0L, 0L, left.Sum());
        while (first < total)
        {
            while (fromI == left[i])
            {
                (i, fromI) = (i + 1, 0);
            }

            while (fromJ == right[j])
            {
                (j, fromJ) = (j + 1, 0);
            }

            var length = Math.Min(Math.Min(left[i] - fromI, right[j] - fromJ), leaf - (first % leaf));
            stretches.Add(new SummedStretch(i, (int)fromI, j, (int)fromJ, (int)length, first));
            (fromI, fromJ, first) = (fromI + length, fromJ + length, first + length);
        }

        return stretches.Count == 0 ? [new SummedStretch(0, 0, 0, 0, 0, 0)] : [.. stretches];
    }
}

/// <summary>One product of parts of two blocks.</summary>
/// <param name="Left">The number of the left block among those that a task reads.</param>
/// <param name="Right">The number of the right one.</param>
/// <param name="Stretches">For each summed axis which part.</param>
internal sealed record ProductTerm(int Left, int Right, SummedStretch[] Stretches);

/// <summary>What a task of a product sums up: some leaves, each of them in the order of its terms, added by a binary tree.</summary>
/// <remarks>
/// A leaf is a fixed number of elements of the first summed axis, by their index. So the order of a sum depends on the
/// lengths of the summed axes, and on the cuts of the second and later ones, but not on those of the first: long sums can
/// be shared among tasks without a change of one bit.
/// </remarks>
internal sealed class ProductTerms
{
    private const int LeafLength = 4096;

    private ProductTerms(SummedStretch[][] leaves, SummedStretch[][] others, int most)
    {
        if (leaves.Length > 1)
        {
            // The left side is as large a power of two as there is room for: so a tree over more leaves begins with the same sums.
            var middle = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)leaves.Length) / 2;
            Left = new ProductTerms(leaves[..middle], others, most);
            Right = new ProductTerms(leaves[middle..], others, most);
        }

        var lefts = new Numbers();
        var rights = new Numbers();
        Terms = [.. leaves.SelectMany(leaf => leaf).SelectMany(stretch => Combine(stretch, others)).Select(stretches =>
            new ProductTerm(
                lefts.Of([.. stretches.Select(stretch => stretch.Left)]),
                rights.Of([.. stretches.Select(stretch => stretch.Right)]),
                stretches))];
        LeftBlocks = [.. lefts.Positions];
        RightBlocks = [.. rights.Positions];
        IsOneTask = Left is null || Math.Max(LeftBlocks.Length, RightBlocks.Length) <= most;
    }

    /// <summary>Gets the terms of all leaves.</summary>
    public ProductTerm[] Terms { get; }

    /// <summary>Gets, for each block of the left operand that is read, its position along the summed axes.</summary>
    public int[][] LeftBlocks { get; }

    /// <summary>Gets, for each block of the right operand that is read, its position along the summed axes.</summary>
    public int[][] RightBlocks { get; }

    /// <summary>Gets the sum that is the tree's left side; null for one leaf.</summary>
    public ProductTerms? Left { get; }

    /// <summary>Gets the sum that is the tree's right side; null for one leaf.</summary>
    public ProductTerms? Right { get; }

    /// <summary>Gets whether one task makes the sum, so few are the blocks that have to be in memory for it.</summary>
    public bool IsOneTask { get; }

    /// <summary>Plans the sums of a product.</summary>
    /// <param name="left">For each summed axis the lengths of the left operand's blocks; one axis at least.</param>
    /// <param name="right">The same of the right operand.</param>
    /// <param name="most">How many blocks of an operand a task may read, if one leaf does not need more.</param>
    public static ProductTerms Plan(long[][] left, long[][] right, int most)
    {
        var inner = 1L;
        for (var axis = 1; axis < left.Length; axis++)
        {
            inner *= Math.Max(1, left[axis].Sum());
        }

        var leaf = Math.Max(1, LeafLength / Math.Max(1, inner));
        var isKnown = Array.IndexOf(left[0], Chunks.Unknown) < 0 && Array.IndexOf(right[0], Chunks.Unknown) < 0;
        var leaves = SummedStretch.Walk(left[0], right[0], leaf)
            .GroupBy(stretch => isKnown ? stretch.First / leaf : stretch.First)
            .Select(group => group.ToArray())
            .ToArray();
        var others = new SummedStretch[left.Length - 1][];
        for (var axis = 1; axis < left.Length; axis++)
        {
            others[axis - 1] = SummedStretch.Walk(left[axis], right[axis], long.MaxValue);
        }

        return new ProductTerms(leaves, others, most);
    }

    private static IEnumerable<SummedStretch[]> Combine(SummedStretch first, SummedStretch[][] others) =>
        others.Aggregate(
            (IEnumerable<SummedStretch[]>)[[first]],
            (terms, axis) => terms.SelectMany(term => axis.Select(stretch => (SummedStretch[])[.. term, stretch])));

    /// <summary>Numbers positions in the order in which they come up.</summary>
    private sealed class Numbers
    {
        private readonly Dictionary<string, int> _known = [];

        public List<int[]> Positions { get; } = [];

        public int Of(int[] position)
        {
            var name = string.Join(',', position);
            if (!_known.TryGetValue(name, out var number))
            {
                number = Positions.Count;
                _known.Add(name, number);
                Positions.Add(position);
            }

            return number;
        }
    }
}
