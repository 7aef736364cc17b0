using System.Numerics;

namespace LazyGraph.Tests.Blockwise;

/// <summary>Loops over spans, lambdas and delegates.</summary>
public sealed class KernelTests
{
    [Fact]
    public void SpansCoverAllElements() => Grids.ForAll((grid, array, _) =>
    {
        var squares = LazyArray.Kernel(array + 1L, (ReadOnlySpan<long> x, Span<double> result) =>
        {
            result.Clear(); // before anything is read: the spans never overlap
            for (var i = 0; i < x.Length; i++)
            {
                result[i] = x[i] * x[i];
            }
        });
        new Grid<double>(grid.Shape, Array.ConvertAll(grid.Elements, x => (double)((x + 1) * (x + 1)))).Check(squares);
        new Grid<double>(grid.Shape, Array.ConvertAll(grid.Elements, x => ((x + 1d) * (x + 1)) - 2)).Check(squares - 2d);
    });

    [Fact]
    public void SpansKnowWhereTheyLie() => Grids.ForAll((grid, array, _) =>
    {
        var weighted = LazyArray.Kernel(array, array, (ReadOnlySpan<long> at, ReadOnlySpan<long> x, ReadOnlySpan<long> y, Span<long> result) =>
        {
            var place = 0L;
            foreach (var index in at)
            {
                place = (place * 100) + index;
            }

            for (var i = 0; i < x.Length; i++)
            {
                result[i] = x[i] + y[i] + place + i;
            }
        });
        if (grid.Shape.Length > 0)
        {
            Grid<long>.Of(grid.Shape, at => (2 * grid[at]) + at.Aggregate(0L, (place, index) => (place * 100) + index)).Check(weighted);
        }
    });

    [Fact]
    public void LongRowsComeInPieces()
    {
        var array = LazyArray.FromKernel([3, 5000], (ReadOnlySpan<long> at, Span<long> row) =>
        {
            Assert.InRange(row.Length, 1, 1024);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = (at[0] * 10000) + at[1] + i;
            }
        }, chunks: [2, 3000]);
        Grid<long>.Of([3, 5000], at => (at[0] * 10000) + at[1]).Check(array);
    }

    [Fact]
    public void ExpressionsAreChosenForLambdasAndDelegatesForMethods()
    {
        var grid = Grid<double>.Of([5, 4], place => place[0] - (0.5 * place[1]));
        var array = grid.ToArray(Chunks.Of([2, 3], [4]), inMemory: true);
        var factor = 2.0;
        var lambda = array.Map(x => (x * factor) + 1);
        factor = 3; // read when the expression was built
        new Grid<double>(grid.Shape, Array.ConvertAll(grid.Elements, x => (x * 2) + 1)).Check(lambda);
        Assert.IsType<Arrays.LambdaNode<double>>(lambda.Node(0));

        var method = array.Map(Math.Cbrt);
        Assert.IsType<Arrays.ElementwiseNode<double>>(method.Node(0));
        new Grid<double>(grid.Shape, Array.ConvertAll(grid.Elements, Math.Cbrt)).Check(method);

        var statements = array.MapEach(x =>
        {
            var sum = 0;
            while (x > 0)
            {
                x--;
                sum++;
            }

            return sum;
        });
        Assert.IsType<Arrays.ElementwiseNode<int>>(statements.Node(0));
        new Grid<int>(grid.Shape, Array.ConvertAll(grid.Elements, x => (int)Math.Max(0, Math.Ceiling(x)))).Check(statements);
    }

    [Fact]
    public void UnknownPartsOfLambdasAreCalled()
    {
        var grid = Grid<double>.Of([7], place => place[0] * 0.25);
        var array = grid.ToArray(Chunks.Of([3, 4]), inMemory: true);
        new Grid<double>(grid.Shape, Array.ConvertAll(grid.Elements, x => Math.Cbrt(x) + (2 * x))).Check(array.Map(x => Math.Cbrt(x) + (2 * x)));
        new Grid<int>(grid.Shape, Array.ConvertAll(grid.Elements, x => BitOperations.PopCount((ulong)(x * 4)))).Check(array.Map(x => BitOperations.PopCount((ulong)(x * 4))));
        grid.Check(array.Map(x => x));
        new Grid<double>(grid.Shape, Array.ConvertAll(grid.Elements, _ => 4.0)).Check(array.Map(_ => 4.0));
    }

    [Fact]
    public void SeveralArraysAreBroadcast() => Grids.ForAll((grid, array, _) =>
    {
        var scalar = LazyArray.Scalar(3L);
        new Grid<long>(grid.Shape, Array.ConvertAll(grid.Elements, x => (x * 3) - 1)).Check(LazyArray.Map(array, scalar, (x, y) => (x * y) - 1));
        new Grid<bool>(grid.Shape, Array.ConvertAll(grid.Elements, x => x + 3 > x)).Check(LazyArray.Map(array, scalar, array, (x, y, z) => x + y > z));
        new Grid<long>(grid.Shape, Array.ConvertAll(grid.Elements, x => Math.Max(x, 3L))).Check(LazyArray.Map<long, long, long>(array, scalar, Math.Max));
    });
}
