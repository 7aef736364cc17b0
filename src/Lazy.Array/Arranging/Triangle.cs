using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Keeps the elements on one side of a diagonal and puts zeros for the others.</summary>
internal static class Triangle
{
    /// <param name="array">The array; its last two axes are the rows and columns.</param>
    /// <param name="diagonal">The first diagonal that is kept going up, or the last one going down; 0 is the main one, 1 that above.</param>
    /// <param name="isLower">Whether what lies on the diagonal and below is kept, rather than what lies on it and above.</param>
    public static ILazyArray Of(ILazyArray array, long diagonal, bool isLower)
    {
        if (array.Rank < 2)
        {
            throw new ArgumentException($"Found shape {ArrayText.Shape(array.Shape)}, expected at least two axes.", nameof(array));
        }

        array.Chunks.RequireKnown(isLower ? "tril" : "triu");
        var cut = array.Chunks.ToArrays();
        foreach (var axis in (int[])[array.Rank - 2, array.Rank - 1])
        {
            // The mask is cut by the length of the first block, as Dask does.
            cut[axis] = Chunks.UnifyAxis([cut[axis], ChunkNormalizer.Cut(array.Shape[axis], Math.Max(1, cut[axis][0]))]);
        }

        return Rechunking.To(array, new Chunks(cut)).Accept(new Maker(diagonal, isLower));
    }

    private sealed class Maker(long diagonal, bool isLower) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged
        {
            var chunks = array.Chunks;
            var origin = ArrayOrigin.Of(isLower ? "tril" : "triu");
            return new LazyArray<T>(chunks, number =>
            {
                var place = new BlockPlace(chunks, number);
                var start = place.Origin.AsSpan()[^2..];
                var shape = place.Shape.AsSpan()[^2..];
                var (first, last) = (start[1] - (start[0] + shape[0] - 1), start[1] + shape[1] - 1 - start[0]); // the diagonals that meet the block
                var (isAll, isNothing) = isLower ? (last <= diagonal, first > diagonal) : (first >= diagonal, last < diagonal);
                return isAll ? array.Node(number)
                    : isNothing ? new SourceNode<T>(origin, new ConstantSource<T>(default), place)
                    : new TriangleNode<T>(origin, array.Node(number), diagonal - start[1] + start[0], isLower, place);
            });
        }
    }
}

/// <summary>A block through which the diagonal goes.</summary>
internal sealed class TriangleNode<T>(NodeOrigin origin, GraphNode source, long diagonal, bool isLower, BlockPlace place) : BlockNode<T>(origin, [source], place)
    where T : unmanaged
{
    public override TileSource OpenComputed(TileScope scope) => new TriangleTiles(scope.Open(Sources[0]), diagonal, isLower);

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new TriangleNode<T>(origin, arguments[0], diagonal, isLower, Place);
}

/// <summary>The elements of another source, zeros on one side of a diagonal of its last two axes.</summary>
internal sealed unsafe class TriangleTiles(TileSource source, long diagonal, bool isLower) : TileSource(source.Kind, source.Shape)
{
    public override byte* Read(int start, int count, byte* buffer)
    {
        source.CopyTo(start, count, buffer);
        var (rows, columns) = (Shape[^2], Shape[^1]);
        for (var done = 0; done < count;)
        {
            var (row, column) = Math.DivRem(start + done, columns);
            var length = Math.Min(count - done, columns - column);

            // In this row columns up to edge are kept, or from there on.
            var edge = Math.Clamp((row % rows) + diagonal + (isLower ? 1 : 0), column, column + length) - column;
            var (from, zeros) = isLower ? (edge, length - edge) : (0, edge);
            new Span<byte>(buffer + ((done + from) * Kind.Size), (int)zeros * Kind.Size).Clear();
            done += length;
        }

        return buffer;
    }
}
