using System.Numerics.Tensors;

namespace LazyGraph.Tests.Blockwise;

/// <summary>Blocks extended by their neighbours, windows and cells.</summary>
public sealed class OverlapTests
{
    [Fact]
    public void StencilsSeeTheirNeighbours() => Grids.ForAll((grid, array, random) =>
    {
        if (grid.Shape.Contains(0))
        {
            return;
        }

        var depth = Array.ConvertAll(grid.Shape, length => new OverlapDepth(random.Next((int)Math.Min(4, length) + 1), random.Next((int)Math.Min(4, length) + 1)));
        var boundary = Array.ConvertAll(depth, _ => random.Next(4) switch
        {
            0 => Boundary.Reflect,
            1 => Boundary.Periodic,
            2 => Boundary.Nearest,
            _ => Boundary.Constant(random.Next(100, 110)),
        });

        // The sum over all neighbours, weighted by where they are.
        var window = Array.ConvertAll(depth, each => (long)each.Before + each.After + 1);
        var expected = Grid<long>.Of(grid.Shape, place => Weighted(window, at => Extended(grid, boundary, [.. place.Select((index, axis) => index + at[axis] - depth[axis].Before)])));
        var actual = array.MapOverlap(
            block =>
            {
                var own = Grid<long>.Of(block);
                return grid.Shape.Length == 0 ? block : Grid<long>.Of(own.Shape, place =>
                {
                    var isInside = true;
                    for (var axis = 0; axis < place.Length; axis++)
                    {
                        isInside &= place[axis] >= depth[axis].Before && place[axis] < own.Shape[axis] - depth[axis].After;
                    }

                    return isInside ? Weighted(window, at => own[[.. place.Select((index, axis) => index + at[axis] - depth[axis].Before)]]) : -1000;
                }).ToTensor();
            },
            depth,
            boundary);
        expected.Check(actual);
    });

    [Fact]
    public void TrimUndoesOverlap() => Grids.ForAll((grid, array, random) =>
    {
        var depth = Array.ConvertAll(grid.Shape, length => (OverlapDepth)random.Next((int)Math.Min(3, length) + 1));
        var boundary = Array.ConvertAll(depth, _ => random.Next(2) == 0 ? Boundary.None : Boundary.Nearest);
        if (!grid.Shape.Contains(0))
        {
            grid.Check(array.Overlap(depth, boundary).TrimOverlap(depth, boundary));
        }
    });

    [Fact]
    public void ShortBlocksArePutTogetherAsInDask()
    {
        var grid = Grid<long>.Of([10], place => place[0]);
        var overlap = grid.ToArray(Chunks.Of([1, 1, 3, 5]), inMemory: true).Overlap(2, Boundary.None);
        Assert.Equal("(4, 7 × 2)", overlap.Chunks.ToString());
        new Grid<long>([18], [0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6, 3, 4, 5, 6, 7, 8, 9]).Check(overlap);
        Assert.Throws<ArgumentException>(() => grid.ToArray(Chunks.Of([5, 5]), inMemory: true).Overlap(11));
        Assert.Throws<ArgumentException>(() => grid.ToArray(Chunks.Of([5, 5]), inMemory: true).Overlap([1, 1]));
        Assert.Throws<ArgumentException>(() => grid.ToArray(Chunks.Of([5, 5]), inMemory: true).Overlap(-1));
        Assert.Throws<ArgumentException>(() => grid.ToArray(Chunks.Of([5, 5]), inMemory: true).Overlap(1, Boundary.Constant(0.5)));
    }

    [Fact]
    public void WindowsAreAllThereAre() => Grids.ForAll((grid, array, random) =>
    {
        if (grid.Shape.Length == 0 || grid.Shape.Contains(0))
        {
            return;
        }

        var window = Array.ConvertAll(grid.Shape, length => random.Next(1, (int)length + 1));
        long[] shape = [.. grid.Shape.Zip(window, (length, own) => length - own + 1), .. window.Select(own => (long)own)];
        var rank = grid.Shape.Length;
        Grid<long>.Of(shape, place => grid[[.. place[..rank].Zip(place[rank..], (at, more) => at + more)]]).Check(array.SlidingWindowView(window));
        var axis = random.Next(rank);
        Assert.Throws<ArgumentException>(() => array.SlidingWindowView((int)grid.Shape[axis] + 1, axis));
        Assert.Throws<ArgumentException>(() => array.SlidingWindowView(0, axis));
    });

    [Fact]
    public void CellsAreMerged() => Grids.ForAll((grid, array, random) =>
    {
        var factors = Array.ConvertAll(grid.Shape, _ => random.Next(1, 4));
        var shape = grid.Shape.Zip(factors, (length, factor) => length / factor).ToArray();
        var cell = Array.ConvertAll(factors, factor => (long)factor);
        var expected = Grid<double>.Of(shape, place => Weighted(cell, at => grid[[.. place.Select((index, axis) => (index * cell[axis]) + at[axis])]]));
        expected.Check(array.Coarsen(
            elements =>
            {
                var sum = 0.0;
                for (var i = 0; i < elements.Length; i++)
                {
                    sum += (i + 1) * elements[i];
                }

                return sum;
            },
            [.. factors.Select((factor, axis) => (axis, factor))],
            trimExcess: true));
    });

    [Fact]
    public void LinesAreHandedOver() => Grids.ForAll((grid, array, random) =>
    {
        if (grid.Shape.Length == 0)
        {
            return;
        }

        var axis = random.Next(grid.Shape.Length);
        long[] Line(long[] place) => [.. Enumerable.Range(0, (int)grid.Shape[axis]).Select(i => grid[[.. place[..axis], i, .. place[(axis + 1)..]]])];
        var rest = grid.Shape.Where((_, i) => i != axis).ToArray();
        Grid<long>.Of(rest, place => Line([.. place[..axis], 0, .. place[axis..]]).Sum()).Check(array.ApplyAlongAxis(line => TensorPrimitives.Sum(line), axis));
        Grid<long>.Of(grid.Shape, place => Line(place)[(int)(grid.Shape[axis] - 1 - place[axis])]).Check(array.ApplyAlongAxis(
            (ReadOnlySpan<long> line, Span<long> result) =>
            {
                line.CopyTo(result);
                result.Reverse();
            },
            axis - grid.Shape.Length));
    });

    [Fact]
    public void GufuncsHaveCoreAxes() => Grids.ForAll((grid, array, _) =>
    {
        var rank = grid.Shape.Length;
        if (rank == 0)
        {
            return;
        }

        var length = grid.Shape[^1];
        var outer = LazyArray.ApplyGufunc(
            "(i),(j)->(i,j)",
            (Tensor<long> x, Tensor<long> y) =>
            {
                var (a, b) = (Grid<long>.Of(x), Grid<long>.Of(y));
                return Grid<long>.Of([.. a.Shape, b.Shape[^1]], at => a[at.AsSpan(..^1)] - b[[.. at[..^2], at[^1]]]).ToTensor();
            },
            array,
            array,
            allowRechunk: true);
        Grid<long>.Of([.. grid.Shape, length], at => grid[at.AsSpan(..^1)] - grid[[.. at[..^2], at[^1]]]).Check(outer);
        if (array.Chunks[rank - 1].Length > 1)
        {
            Assert.Throws<ArgumentException>(() => LazyArray.ApplyGufunc("(i)->()", x => x, array));
        }
    });

    [Fact]
    public void BadSignaturesAreRefused()
    {
        var array = Grid<long>.Of([3], place => place[0]).ToArray(Chunks.Of([3]), inMemory: true);
        foreach (var signature in (string[])["", "(i)", "i->()", "(i)->(),()", "(i),->()", "(i,i)->()", "(i)->(", "(1)->()"])
        {
            Assert.Throws<FormatException>(() => LazyArray.ApplyGufunc(signature, x => x, array));
        }

        Assert.Throws<ArgumentException>(() => LazyArray.ApplyGufunc("(i),(i)->()", x => x, array));
        Assert.Throws<ArgumentException>(() => LazyArray.ApplyGufunc("(i,j)->()", x => x, array));
        Assert.Throws<ArgumentException>(() => LazyArray.ApplyGufunc("(i)->(k)", x => x, array));
        Grid<long>.Of([2], place => 7).Check(LazyArray.ApplyGufunc("(i)->(k)", x => Tensor.Create([7L, 7L]), array, outputSizes: new Dictionary<string, long> { ["k"] = 2 }));
    }

    [Fact]
    public void AxesAreReducedOneAfterTheOther()
    {
        var grid = Grid<long>.Of([2, 3, 4], place => place[0] + (2 * place[1]) + (3 * place[2]));
        var array = grid.ToArray(Chunks.Of([1, 1], [3], [2, 2]), inMemory: true);
        Grid<long>.Of([1, 3, 1], at => Enumerable.Range(0, 2).Sum(i => Enumerable.Range(0, 4).Sum(k => grid[i, at[1], k])))
            .Check(array.ApplyOverAxes((x, axis) => x.ApplyAlongAxis(line => TensorPrimitives.Sum(line), axis), 0, -1));
    }

    private static long Weighted(long[] window, Func<long[], long> element)
    {
        var number = 0L;
        return Grid<long>.Of(window, at => ++number * element(at)).Elements.Sum();
    }

    // Element by element, the last axis first: it is extended last.
    private static long Extended(Grid<long> grid, Boundary[] boundary, long[] place)
    {
        for (var axis = place.Length - 1; axis >= 0; axis--)
        {
            var length = grid.Shape[axis];
            if (place[axis] >= 0 && place[axis] < length)
            {
                continue;
            }

            if (boundary[axis].Value is int constant)
            {
                return constant;
            }

            place[axis] = ReferenceEquals(boundary[axis], Boundary.Reflect) ? (place[axis] < 0 ? -1 - place[axis] : (2 * length) - 1 - place[axis])
                : ReferenceEquals(boundary[axis], Boundary.Periodic) ? Grids.Modulo(place[axis], length)
                : Math.Clamp(place[axis], 0, length - 1);
        }

        return grid[place];
    }
}
