namespace LazyGraph.Arrays;

/// <summary>Along one axis, what an old block gives to a new one.</summary>
/// <param name="Block">The old block's number along the axis.</param>
/// <param name="Start">Where the piece begins in the old block.</param>
/// <param name="Length">Its length; <see cref="Chunks.Unknown"/> for all of a block of unknown length.</param>
/// <param name="Target">Where it begins in the new block.</param>
internal readonly record struct AxisPiece(int Block, long Start, long Length, long Target);

/// <summary>A piece of an old block that a new block is put together from.</summary>
/// <param name="Block">The old block's number in its grid.</param>
/// <param name="Start">Where the piece begins in the old block, along each axis.</param>
/// <param name="Length">Its length along each axis.</param>
/// <param name="Target">Where it begins in the new block, along each axis.</param>
internal readonly record struct RechunkPiece(int Block, long[] Start, long[] Length, long[] Target);

/// <summary>Which pieces of old blocks make each new block: all combinations of the pieces along each axis, which are found by one walk along it.</summary>
internal sealed class RechunkPieces
{
    private readonly Chunks _from;
    private readonly Chunks _to;
    private readonly AxisPiece[][] _pieces; // of each axis
    private readonly int[][] _ends; // of the pieces of each new block of each axis

    /// <summary>Initializes a new instance of the <see cref="RechunkPieces"/> class.</summary>
    /// <exception cref="ArgumentException">An axis of unknown length would change.</exception>
    public RechunkPieces(Chunks from, Chunks to)
    {
        Check(from, to);
        _from = from;
        _to = to;
        _pieces = new AxisPiece[from.Rank][];
        _ends = new int[from.Rank][];
        for (var axis = 0; axis < from.Rank; axis++)
        {
            (_pieces[axis], _ends[axis]) = Walk(from.Axis(axis), to.Axis(axis));
        }
    }

    /// <summary>Checks that chunks cut the same shape.</summary>
    public static void Check(Chunks from, Chunks to)
    {
        if (!from.Shape.SequenceEqual(to.Shape))
        {
            throw ChunkNormalizer.Bad($"Found chunks {to} of shape {ArrayText.Shape(to.Shape)}, expected them to add up to {ArrayText.Shape(from.Shape)}.");
        }

        for (var axis = 0; axis < from.Rank; axis++)
        {
            if (from.Shape[axis] == Chunks.Unknown && !from[axis].SequenceEqual(to[axis]))
            {
                throw ChunkNormalizer.Bad($"Found chunks {to} for {from}, whose axis {axis} has an unknown length, expected that it stays as it is: call Persist() first, which finds the lengths.");
            }
        }
    }

    /// <summary>Gets the pieces along one axis of the new blocks at one position of it; none for a block of length 0.</summary>
    public ReadOnlySpan<AxisPiece> Along(int axis, int position) =>
        _pieces[axis].AsSpan()[(position == 0 ? 0 : _ends[axis][position - 1]).._ends[axis][position]];

    /// <summary>Gets the number of pieces of a new block.</summary>
    public int Count(int block)
    {
        Span<int> position = stackalloc int[_to.Rank];
        _to.Locate(block, position);
        var count = 1;
        for (var axis = 0; axis < position.Length; axis++)
        {
            count = checked(count * Along(axis, position[axis]).Length);
        }

        return count;
    }

    /// <summary>Gets the pieces of a new block, in the order of the old blocks; none if it has no elements.</summary>
    public RechunkPiece[] Of(int block)
    {
        var rank = _to.Rank;
        Span<int> position = stackalloc int[rank];
        _to.Locate(block, position);
        var pieces = new RechunkPiece[Count(block)];
        Span<int> combination = stackalloc int[rank];
        Span<int> old = stackalloc int[rank];
        combination.Clear();
        for (var i = 0; i < pieces.Length; i++)
        {
            var (start, length, target) = (new long[rank], new long[rank], new long[rank]);
            for (var axis = 0; axis < rank; axis++)
            {
                (old[axis], start[axis], length[axis], target[axis]) = Along(axis, position[axis])[combination[axis]];
            }

            pieces[i] = new(_from.NumberOf(old), start, length, target);
            for (var axis = rank - 1; axis >= 0 && ++combination[axis] == Along(axis, position[axis]).Length; axis--)
            {
                combination[axis] = 0;
            }
        }

        return pieces;
    }

    private static (AxisPiece[] Pieces, int[] Ends) Walk(long[] from, long[] to)
    {
        var pieces = new List<AxisPiece>(from.Length + to.Length);
        var ends = new int[to.Length];
        var isUnknown = Array.IndexOf(from, Chunks.Unknown) >= 0; // and then they are equal
        var old = 0;
        var used = 0L; // of the old block
        for (var block = 0; block < to.Length; block++)
        {
            if (isUnknown)
            {
                pieces.Add(new(block, 0, to[block], 0));
                ends[block] = pieces.Count;
                continue;
            }

            for (var filled = 0L; filled < to[block];)
            {
                while (used == from[old])
                {
                    (old, used) = (old + 1, 0);
                }

                var length = Math.Min(from[old] - used, to[block] - filled);
                pieces.Add(new(old, used, length, filled));
                used += length;
                filled += length;
            }

            ends[block] = pieces.Count;
        }

        return ([.. pieces], ends);
    }
}
