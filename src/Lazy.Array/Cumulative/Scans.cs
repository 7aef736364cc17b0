using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Builds cumulative functions along an axis.</summary>
/// <remarks>
/// Blocks are read twice: for what they come to, and, when it is known what those before come to, for the results. That
/// moves fewer bytes than to correct results that are there. Both steps run in parallel over the blocks; only the totals
/// wait for each other, one after the other or by a tree.
/// </remarks>
internal static class Scans
{
    public static LazyArray<T> Along<T, TScan>(LazyArray<T> array, int axis, CumulativeMethod method)
        where T : unmanaged
        where TScan : IScan<T>
    {
        var traits = ResultTraits<ScanTotal<T>>.Traits & ~NodeTraits.MayDispose;
        var total = new NodeOrigin(null, TScan.Name, null, traits | NodeTraits.Regional) { IsOperator = true };
        var join = new NodeOrigin(null, TScan.Name, null, traits, new Func<ScanTotal<T>[], ScanTotal<T>>(ScanTotal<T>.Join<TScan>)) { IsOperator = true };
        var finish = ArrayOrigin.Of(TScan.Name);
        var chunks = array.Chunks;
        var grid = new ReductionGrid(chunks, [axis], true);
        var rows = new Lazy<Delayed<ScanTotal<T>>?[]>[grid.Chunks.BlockCount];
        var rowOf = new int[chunks.BlockCount];
        for (var row = 0; row < rows.Length; row++)
        {
            var blocks = grid.BlocksOf(row);
            foreach (var block in blocks)
            {
                rowOf[block] = row;
            }

            rows[row] = new(() => Before(Array.ConvertAll(blocks[..^1], block => (Delayed<ScanTotal<T>>)new ScanTotalNode<T, TScan>(total, axis, array.Node(block), new BlockPlace(chunks, block))), join, method));
        }

        return new LazyArray<T>(chunks, number =>
        {
            Span<int> position = stackalloc int[chunks.Rank];
            chunks.Locate(number, position);
            var before = rows[rowOf[number]].Value[position[axis]];
            var source = array.Node(number);
            return new ScanNode<T, TScan>(finish, axis, before is null ? [source] : [source, before], new BlockPlace(chunks, number));
        });
    }

    // For each block what all before it come to; nothing for the first one.
    private static Delayed<ScanTotal<T>>?[] Before<T>(Delayed<ScanTotal<T>>[] totals, NodeOrigin join, CumulativeMethod method)
        where T : unmanaged
    {
        Delayed<ScanTotal<T>> Join(Delayed<ScanTotal<T>> left, Delayed<ScanTotal<T>> right) => new CombineNode<ScanTotal<T>, ScanTotal<T>>(join, [left, right]);
        var before = new Delayed<ScanTotal<T>>?[totals.Length + 1];
        if (method == CumulativeMethod.Sequential)
        {
            for (var i = 0; i < totals.Length; i++)
            {
                before[i + 1] = before[i] is { } left ? Join(left, totals[i]) : totals[i];
            }

            return before;
        }

        // Blelloch, "Prefix Sums and Their Applications" (1990): totals of groups of 2, 4, 8, … on the way up; then each half gets what is before it.
        var levels = new List<Delayed<ScanTotal<T>>[]> { totals };
        while (levels[^1].Length > 1)
        {
            var below = levels[^1];
            levels.Add([.. Enumerable.Range(0, below.Length / 2).Select(i => Join(below[2 * i], below[(2 * i) + 1]))]);
        }

        for (var i = 1; i < before.Length; i++)
        {
            // The binary digits of i are the groups that lie before block i, the largest first.
            var last = BitOf(i);
            var rest = i - (1 << last);
            var group = levels[last][rest >> last];
            before[i] = rest == 0 ? group : Join(before[rest]!, group);
        }

        return before;

        static int BitOf(int number) => System.Numerics.BitOperations.TrailingZeroCount(number);
    }
}
