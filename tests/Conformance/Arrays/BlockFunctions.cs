using System.Numerics;
using System.Numerics.Tensors;

namespace LazyGraph.Conformance;

/// <summary>The functions on blocks that cases name.</summary>
internal static class BlockFunctions<T>
    where T : unmanaged, INumber<T>
{
    public static Func<Tensor<T>, Tensor<T>> OfBlock(string name) => name switch
    {
        "double" => x => Tensor.Add<T>(x, x),
        "addone" => x => Tensor.Add<T>(x, T.One),
        "negate" => x => Tensor.Negate<T>(x),
        "square" => x => Tensor.Multiply<T>(x, x),
        "block_sum" => x => Tensor.Create([Tensor.Sum<T>(x)], Array.ConvertAll(x.Lengths.ToArray(), _ => (nint)1)),
        "row_sums" => RowSums,
        "lift" => x => Cells<T>.Of(x) is var cells ? new Cells<T>(cells.Elements, [.. cells.Shape, 1]).ToBlock() : x,
        "repeat2" => Repeat,
        _ => throw new NotThereYetException($"the function '{name}' is"),
    };

    public static Func<Tensor<T>, Tensor<T>, Tensor<T>> OfTwo(string name) => name switch
    {
        "add" => (x, y) => Tensor.Add<T>(x, y),
        "multiply" => (x, y) => Tensor.Multiply<T>(x, y),
        _ => throw new NotThereYetException($"the function '{name}' is"),
    };

    public static Tensor<T> AddBlockRow(Tensor<T> block, BlockInfo info) => Tensor.Add<T>(block, T.CreateChecked(info.Position[0]));

    /// <summary>Functions of cells and their neighbours. A cell whose neighbours lie outside keeps its value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="axis">Along which the neighbours lie, where there is a choice.</param>
    public static Func<Tensor<T>, Tensor<T>> OfNeighbours(string name, int axis) => name switch
    {
        "blur3" => x => Inside(x, [axis], 1, (cells, i) => Neighbour(cells, i, axis, -1) + cells.Elements[i] + Neighbour(cells, i, axis, 1)),
        "sum5" => x => Inside(x, [0], 2, (cells, i) => Neighbour(cells, i, 0, -2) + Neighbour(cells, i, 0, -1) + cells.Elements[i] + Neighbour(cells, i, 0, 1) + Neighbour(cells, i, 0, 2)),
        "laplace2d" => x => Inside(x, [0, 1], 1, (cells, i) => Neighbour(cells, i, 0, -1) + Neighbour(cells, i, 0, 1) + Neighbour(cells, i, 1, -1) + Neighbour(cells, i, 1, 1) - (T.CreateChecked(4) * cells.Elements[i])),
        _ => throw new NotThereYetException($"the function '{name}' is"),
    };

    public static Tensor<T> SumSquares(Tensor<T> block, int[] axes) => Cells<T>.Of(Tensor.Multiply<T>(block, block)).Sum(axes).ToBlock();

    public static Tensor<T> Sum(Tensor<T> block, int[] axes) => Cells<T>.Of(block).Sum(axes).ToBlock();

    public static Tensor<T> MeanLast(Tensor<T> block)
    {
        var cells = Cells<T>.Of(block);
        return new Cells<T>([.. cells.Rows().Select(row => Total(row) / T.CreateChecked(row.Length))], cells.Shape[..^1]).ToBlock();
    }

    public static Tensor<T> InnerLast(Tensor<T> first, Tensor<T> second) => RowSums(Tensor.Multiply<T>(first, second));

    public static Tensor<T> OuterLast(Tensor<T> first, Tensor<T> second)
    {
        var (left, right) = (Cells<T>.Of(first), Cells<T>.Of(second));
        var products = left.Rows().Zip(right.Rows(), (a, b) => a.SelectMany(x => b.Select(y => x * y))).SelectMany(matrix => matrix);
        return new Cells<T>([.. products], [.. left.Shape, right.Shape[^1]]).ToBlock();
    }

    private static Tensor<T> RowSums(Tensor<T> block)
    {
        var cells = Cells<T>.Of(block);
        return new Cells<T>([.. cells.Rows().Select(Total)], cells.Shape[..^1]).ToBlock();
    }

    private static Tensor<T> Repeat(Tensor<T> block)
    {
        var cells = Cells<T>.Of(block);
        var row = cells.Stride(0);
        var elements = row == 0 ? [] : cells.Elements.Chunk(row).SelectMany(one => one.Concat(one)).ToArray();
        return new Cells<T>(elements, [cells.Shape[0] * 2, .. cells.Shape[1..]]).ToBlock();
    }

    private static Tensor<T> Inside(Tensor<T> block, int[] axes, int reach, Func<Cells<T>, int, T> function)
    {
        var cells = Cells<T>.Of(block);
        var elements = cells.Elements.Select((element, i) =>
            axes.All(axis => cells.Position(i, axis) >= reach && cells.Position(i, axis) < cells.Shape[axis] - reach) ? function(cells, i) : element);
        return new Cells<T>([.. elements], cells.Shape).ToBlock();
    }

    private static T Neighbour(Cells<T> cells, int element, int axis, int distance) => cells.Elements[element + (distance * cells.Stride(axis))];

    private static T Total(T[] row) => row.Aggregate(T.Zero, (sum, element) => sum + element);
}
