using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Cuts an array in another way.</summary>
internal static class Rechunking
{
    /// <summary>Cuts it in one stage: each new block of pieces of the old ones that it overlaps.</summary>
    public static LazyArray<T> To<T>(LazyArray<T> array, Chunks target)
        where T : unmanaged
    {
        if (array.Chunks == target)
        {
            return array;
        }

        var origin = ArrayOrigin.Of("rechunk");
        var old = array.Chunks;
        return new LazyArray<T>(target, number => Make(array, old, target, origin, number));
    }

    private static PiecesNode<T> Make<T>(LazyArray<T> array, Chunks old, Chunks target, NodeOrigin origin, int number)
        where T : unmanaged
    {
        var rank = old.Rank;
        var begin = target.BlockOrigin(number);
        var shape = target.BlockShape(number);
        var first = new int[rank];
        var last = new int[rank];
        for (var axis = 0; axis < rank; axis++)
        {
            (first[axis], last[axis]) = Overlap(old.Starts(axis), begin[axis], begin[axis] + shape[axis]);
        }

        var sources = new List<GraphNode>();
        var pieces = new List<BlockPiece>();
        var position = (int[])first.Clone();
        var ones = new int[rank];
        Array.Fill(ones, 1);
        while (true)
        {
            var (start, to, lengths) = (new int[rank], new int[rank], new int[rank]);
            for (var axis = 0; axis < rank; axis++)
            {
                var starts = old.Starts(axis);
                var from = Math.Max(begin[axis], starts[position[axis]]);
                var end = Math.Min(begin[axis] + shape[axis], starts[position[axis] + 1]);
                start[axis] = (int)(from - starts[position[axis]]);
                to[axis] = (int)(from - begin[axis]);
                lengths[axis] = (int)Math.Max(0, end - from);
            }

            pieces.Add(new BlockPiece(sources.Count, start, ones, to, lengths));
            sources.Add(array.Node(old.NumberOf(position)));
            var moving = rank - 1;
            for (; moving >= 0 && ++position[moving] > last[moving]; moving--)
            {
                position[moving] = first[moving];
            }

            if (moving < 0)
            {
                return new PiecesNode<T>(origin, [.. sources], [.. pieces], new BlockPlace(target, number));
            }
        }
    }

    // The first and the last block that overlap [begin, end); the block at begin if the range is empty.
    private static (int First, int Last) Overlap(long[] starts, long begin, long end)
    {
        var first = Array.BinarySearch(starts, begin);
        first = first < 0 ? ~first - 1 : first;
        first = Math.Min(first, starts.Length - 2);
        while (first + 1 < starts.Length - 1 && starts[first + 1] <= begin)
        {
            first++;
        }

        var last = first;
        while (last + 1 < starts.Length - 1 && starts[last + 1] < end)
        {
            last++;
        }

        return (first, last);
    }
}
