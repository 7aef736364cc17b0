namespace LazyGraph.Arrays;

/// <summary>What a slice makes of the blocks of one axis: the lengths of the new blocks, and the parts of old blocks each is made of.</summary>
/// <remarks>
/// A range leaves the blocks where they are: each old block gives what is taken of it, and those that give nothing are gone, unless
/// all are: then one block of length 0 is left. A list is cut into blocks of the old blocks' mean length, whatever their order,
/// but into no more than four for each old block (64 if those are fewer), so that a long list of places in a short axis is not cut to pieces.
/// A new block of length 0 has no parts.
/// </remarks>
internal sealed class AxisCut
{
    private readonly List<long> _lengths = [];
    private readonly List<int> _ends = []; // of each new block's parts
    private readonly List<SlicePart> _parts = [];

    /// <summary>Initializes a new instance of the <see cref="AxisCut"/> class for an axis that is not taken by something still to be computed.</summary>
    public AxisCut(AxisSlice slice, Chunks chunks, int axis)
    {
        var old = chunks.Axis(axis);
        var isWhole = slice.Kind == AxisSliceKind.Range && slice is { Start: 0, Step: 1 } && slice.Count == chunks.Shape[axis];
        if (isWhole)
        {
            Keep(old);
        }
        else if (slice.Kind == AxisSliceKind.List)
        {
            Pick(slice.Places!, old.Length, chunks.Starts(axis));
        }
        else
        {
            Walk(slice, chunks.Starts(axis));
        }

        if (_lengths.Count == 0)
        {
            Close(0);
        }
    }

    /// <summary>Gets the number of new blocks.</summary>
    public int Count => _lengths.Count;

    /// <summary>Gets the lengths of the new blocks.</summary>
    public long[] Lengths => [.. _lengths];

    /// <summary>Gets the parts a new block is made of.</summary>
    public ReadOnlySpan<SlicePart> Parts(int block)
    {
        var start = block == 0 ? 0 : _ends[block - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_parts)[start.._ends[block]];
    }

    /// <summary>Finds the block in which a place lies; never one of length 0.</summary>
    internal static int BlockAt(long[] starts, long place)
    {
        var (low, high) = (0, starts.Length - 1); // starts[low] <= place < starts[high]
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            (low, high) = starts[middle] <= place ? (middle, high) : (low, middle);
        }

        return low;
    }

    private void Close(long length)
    {
        _lengths.Add(length);
        _ends.Add(_parts.Count);
    }

    private void Keep(long[] old)
    {
        for (var block = 0; block < old.Length; block++)
        {
            if (old[block] != 0)
            {
                _parts.Add(new(block, 0, 1, old[block]));
            }

            Close(old[block]);
        }
    }

    private void Walk(AxisSlice slice, long[] starts)
    {
        var place = slice.Start;
        for (var left = slice.Count; left > 0;)
        {
            var block = BlockAt(starts, place);

            // To the last place in this block, or, backwards, to its first. Neither overflows: the step's length is divided by, not multiplied.
            var further = slice.Step > 0 ? (starts[block + 1] - 1 - place) / slice.Step : (starts[block] - place) / slice.Step;
            var count = Math.Min(left, further + 1);
            _parts.Add(new(block, place - starts[block], slice.Step, count));
            Close(count);
            left -= count;
            place = left > 0 ? place + (count * slice.Step) : place;
        }
    }

    private void Pick(long[] places, int oldCount, long[] starts)
    {
        if (places.Length == 0)
        {
            return;
        }

        var length = Math.Max(DivideUp(starts[^1], oldCount), DivideUp(places.Length, Math.Max(64, 4L * oldCount)));
        for (var from = 0L; from < places.Length; from += length)
        {
            var ofBlock = places.AsSpan((int)from, (int)Math.Min(length, places.Length - from));
            PickBlock(ofBlock, starts);
            Close(ofBlock.Length);
        }
    }

    private void PickBlock(ReadOnlySpan<long> places, long[] starts)
    {
        var blocks = new int[places.Length];
        var isInOrder = true;
        for (var i = 0; i < blocks.Length; i++)
        {
            var last = i == 0 ? 0 : blocks[i - 1];
            blocks[i] = places[i] >= starts[last] && places[i] < starts[last + 1] ? last : BlockAt(starts, places[i]);
            isInOrder &= i == 0 || blocks[i] >= last;
        }

        var order = new int[places.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        if (!isInOrder)
        {
            // By blocks, and within a block as they come: the pairs are distinct, so the sort need not be stable.
            Array.Sort(order, (left, right) => blocks[left] != blocks[right] ? blocks[left].CompareTo(blocks[right]) : left.CompareTo(right));
        }

        for (var from = 0; from < order.Length;)
        {
            var block = blocks[order[from]];
            var to = from;
            while (to < order.Length && blocks[order[to]] == block)
            {
                to++;
            }

            var ofPart = new int[to - from];
            for (var i = 0; i < ofPart.Length; i++)
            {
                ofPart[i] = checked((int)(places[order[from + i]] - starts[block]));
            }

            var targets = order[from..to];
            var isRun = targets[^1] - targets[0] == targets.Length - 1;
            _parts.Add(new(block, 0, 1, ofPart.Length, targets[0], ofPart, isRun ? null : targets));
            from = to;
        }
    }

    private static long DivideUp(long value, long by) => (value + by - 1) / by;
}
