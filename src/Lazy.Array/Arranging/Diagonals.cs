using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Diagonals of matrices, and matrices of diagonals.</summary>
internal static class Diagonals
{
    public static ILazyArray Of(ILazyArray array, long diagonal) => array.Rank switch
    {
        1 => array.Accept(new MatrixMaker(diagonal)),
        2 => Take(array, diagonal, 0, 1),
        _ => throw new ArgumentException($"Found shape {ArrayText.Shape(array.Shape)}, expected one or two axes.", nameof(array)),
    };

    public static ILazyArray Take(ILazyArray array, long offset, int axis1, int axis2)
    {
        if (array.Rank < 2)
        {
            throw new ArgumentException($"Found shape {ArrayText.Shape(array.Shape)}, expected at least two axes.", nameof(array));
        }

        var (rows, columns) = (ArrayAxes.Of(array, axis1, nameof(axis1)), ArrayAxes.Of(array, axis2, nameof(axis2)));
        if (rows == columns)
        {
            throw new ArgumentException($"Found axis {rows} twice, expected two axes.", nameof(axis2));
        }

        array.Chunks.RequireKnown("diagonal");
        return AxisOrder.Move(array, [rows, columns], [-2, -1]).Accept(new DiagonalTaker(offset));
    }

    private sealed class DiagonalTaker(long offset) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged
        {
            // The stretches of the diagonal that lie in one block each.
            var old = array.Chunks;
            var (rowStarts, columnStarts) = (old.Starts(old.Rank - 2), old.Starts(old.Rank - 1));
            var (first, end) = (Math.Max(0, -offset), Math.Min(rowStarts[^1], columnStarts[^1] - offset));
            var cuts = rowStarts.Concat(columnStarts.Select(start => start - offset)).Where(cut => cut > first && cut < end).Append(first).Append(Math.Max(first, end)).Distinct().Order().ToArray();
            var lengths = cuts.Length == 1 ? [0] : cuts.Zip(cuts.Skip(1), (from, to) => to - from).ToArray();
            var chunks = new Chunks([.. Enumerable.Range(0, old.Rank - 2).Select(old.Axis), lengths]);
            var origin = ArrayOrigin.Of("diagonal");
            return new LazyArray<T>(chunks, number =>
            {
                Span<int> position = stackalloc int[chunks.Rank];
                chunks.Locate(number, position);
                Span<int> source = stackalloc int[old.Rank];
                position[..^1].CopyTo(source);
                var start = cuts[position[^1]];
                var place = new BlockPlace(chunks, number);
                if (lengths[position[^1]] == 0)
                {
                    return new SourceNode<T>(origin, new ConstantSource<T>(default), place);
                }

                source[^2] = BlockAt(rowStarts, start);
                source[^1] = BlockAt(columnStarts, start + offset);
                return new DiagonalNode<T>(origin, array.Node(old.NumberOf(source)), (int)(start - rowStarts[source[^2]]), (int)(start + offset - columnStarts[source[^1]]), place);
            });
        }

        private static int BlockAt(long[] starts, long place) => Array.FindLastIndex(starts, starts.Length - 2, start => start <= place);
    }

    private sealed class MatrixMaker(long diagonal) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged
        {
            array.Chunks.RequireKnown("diag");
            var own = array.Chunks.Axis(0);
            long[] free = diagonal == 0 ? [] : [Math.Abs(diagonal)];
            var chunks = new Chunks(diagonal >= 0 ? [[.. own, .. free], [.. free, .. own]] : [[.. free, .. own], [.. own, .. free]]);
            var (row, column) = (diagonal < 0 ? 1 : 0, diagonal > 0 ? 1 : 0); // the block with the first elements
            var origin = ArrayOrigin.Of("diag");
            return new LazyArray<T>(chunks, number =>
            {
                var place = new BlockPlace(chunks, number);
                Span<int> position = stackalloc int[2];
                chunks.Locate(number, position);
                var block = position[0] - row;
                return block >= 0 && block < own.Length && position[1] - column == block
                    ? new DiagonalMatrixNode<T>(origin, array.Node(block), place)
                    : new SourceNode<T>(origin, new ConstantSource<T>(default), place);
            });
        }
    }
}

/// <summary>A stretch of the diagonal of a block's last two axes. Nothing is copied.</summary>
internal sealed class DiagonalNode<T>(NodeOrigin origin, GraphNode source, int row, int column, BlockPlace place) : BlockNode<T>(origin, [source], place)
    where T : unmanaged
{
    // Elements of a source are picked in another order than they are computed in.
    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override Block<T> Run(TileScope scope)
    {
        var block = ((Delayed<Block<T>>)Sources[0]).Result;
        var strides = block.Strides;
        return block.View(((long)row * strides[^2]) + ((long)column * strides[^1]), Place.Shape, [.. strides.AsSpan()[..^2], strides[^2] + strides[^1]]);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new DiagonalNode<T>(origin, arguments[0], row, column, Place);
}

/// <summary>A square matrix with a block on its diagonal and zeros elsewhere.</summary>
internal sealed class DiagonalMatrixNode<T>(NodeOrigin origin, GraphNode source, BlockPlace place) : BlockNode<T>(origin, [source], place)
    where T : unmanaged
{
    public override unsafe TileSource OpenComputed(TileScope scope)
    {
        var tiles = scope.Open(Sources[0]);
        return new DiagonalMatrixTiles<T>((nint)Elements(scope, tiles), tiles.Count);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new DiagonalMatrixNode<T>(origin, arguments[0], Place);

    private static unsafe T* Elements(TileScope scope, TileSource tiles)
    {
        var memory = (T*)scope.Allocate((long)Math.Max(1, tiles.Count) * sizeof(T));
        tiles.CopyTo(0, tiles.Count, (byte*)memory);
        return memory;
    }
}

/// <summary>The elements of such a matrix.</summary>
internal sealed unsafe class DiagonalMatrixTiles<T>(nint diagonal, int length) : TileSource(ElementKind.Of<T>(), [length, length])
    where T : unmanaged
{
    public override byte* Read(int start, int count, byte* buffer)
    {
        var elements = new Span<T>(buffer, count);
        elements.Clear();
        for (var row = start / length; row < length; row++)
        {
            var place = ((long)row * (length + 1)) - start;
            if (place >= count)
            {
                break;
            }

            if (place >= 0)
            {
                elements[(int)place] = ((T*)diagonal)[row];
            }
        }

        return buffer;
    }
}
