using System.Numerics.Tensors;

namespace LazyGraph.Tests.Blockwise;

/// <summary>Functions of whole blocks.</summary>
public sealed class MapBlocksTests
{
    [Fact]
    public void EachBlockIsMapped() => Grids.ForAll((grid, array, _) =>
        new Grid<double>(grid.Shape, Array.ConvertAll(grid.Elements, x => x * 1.5)).Check(array.MapBlocks(block => block.Select(x => x * 1.5))));

    [Fact]
    public void BlocksKnowWhereTheyLie() => Grids.ForAll((grid, array, _) =>
    {
        var expected = Grid<long>.Of(grid.Shape, place => place.Sum() + grid[place]);
        expected.Check(array.MapBlocks((block, info) =>
        {
            var start = info.Inputs[0].Start.ToArray();
            Assert.Equal(start, info.Start.ToArray());
            Assert.Equal(info.End.ToArray().Zip(start, (end, begin) => end - begin), info.Shape.ToArray());
            var own = Grid<long>.Of(block);
            return start.Length == 0 ? block : Grid<long>.Of(own.Shape, place => own[place] + place.Sum() + start.Sum()).ToTensor();
        }));
    });

    [Fact]
    public void ArraysAreAligned() => Grids.ForAll((grid, array, random) =>
    {
        var axes = random.Next(0, grid.Shape.Length + 1);
        var shape = grid.Shape[axes..].Select(length => random.Next(3) == 0 ? 1 : length).ToArray();
        var other = Grid<long>.Of(shape, _ => random.Next(-9, 10));
        var chunks = Chunks.Of([.. shape.Select(length => Chunking.AnyChunks.Cut(random, length))]);
        var expected = Grid<long>.Of(grid.Shape, place => grid[place] - (2 * other[Own(place, shape)]));
        expected.Check(LazyArray.MapBlocks(array, other.ToArray(chunks, inMemory: true), (x, y) =>
        {
            var (left, right) = (Grid<long>.Of(x), Grid<long>.Of(y));
            return Grid<long>.Of(left.Shape, place => left[place] - (2 * right[Own(place, right.Shape)])).ToTensor();
        }));
    });

    [Fact]
    public void AxesComeAndGo()
    {
        var grid = Grid<long>.Of([4, 6, 3], place => (place[0] * 100) + (place[1] * 10) + place[2]);
        var array = grid.ToArray(Chunks.Of([2, 2], [1, 5], [3]), inMemory: true);
        var sums = array.MapBlocks(
            block =>
            {
                var own = Grid<long>.Of(block);
                return Grid<long>.Of([1, own.Shape[0], own.Shape[2]], at => Enumerable.Range(0, 6).Sum(i => own[at[1], i, at[2]])).ToTensor();
            },
            dropAxis: [1],
            newAxis: [0]);
        Assert.Equal("(1) × (2 × 2) × (3)", sums.Chunks.ToString());
        Grid<long>.Of([1, 4, 3], at => Enumerable.Range(0, 6).Sum(i => grid[at[1], i, at[2]])).Check(sums);

        var first = array.MapBlocks(block => Tensor.Create([Grid<long>.Of(block).Elements[0]], [1, 1, 1]), chunks: 1);
        Grid<long>.Of([2, 2, 1], at => grid[at[0] * 2, at[1], 0]).Check(first);
    }

    [Fact]
    public void WhatDoesNotFitIsRefusedWhenItIsBuilt()
    {
        var array = Grid<long>.Of([4, 6], _ => 1).ToArray(Chunks.Of([2, 2], [6]), inMemory: true);
        Assert.Throws<ArgumentOutOfRangeException>(() => array.MapBlocks(x => x, dropAxis: [2]));
        Assert.Throws<ArgumentException>(() => array.MapBlocks(x => x, dropAxis: [1, -1]));
        Assert.Throws<ArgumentException>(() => array.MapBlocks(x => x, chunks: [[1, 1, 1], 6]));
        Assert.Throws<ArgumentException>(() => array.MapBlocks(x => x, chunks: "1 MiB"));
        Assert.Throws<ArgumentException>(() => LazyArray.MapBlocks(array, array[.., ..5], (x, y) => x));
    }

    [Fact]
    public void OtherShapesFailWithTheBlocksPlace()
    {
        var array = Grid<long>.Of([4, 6], place => place[0]).ToArray(Chunks.Of([2, 2], [6]), inMemory: true);
        var failure = Assert.Throws<TaskFailedException>(() => array.MapBlocks((x, info) => info.Position[0] == 0 ? x : Tensor.Create([1L]), name: "mine").Compute());
        Assert.Equal("mine", failure.Label);
        Assert.Equal("block (1, 0), which begins at (2, 0)", failure.Position);
        Assert.Contains("Found a result of shape (1,) for block (1, 0)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("expected (2, 6)", failure.Message, StringComparison.Ordinal);

        var thrown = Assert.Throws<TaskFailedException>(() => array.MapEach(x => x < 2 ? x : throw new FormatException("no")).Compute(Schedulers.Threads(2)));
        Assert.IsType<FormatException>(thrown.InnerException);
        Assert.Equal("block (1, 0), which begins at (2, 0)", thrown.Position);
        Assert.EndsWith("MapBlocksTests.cs", thrown.Site!.Value.File, StringComparison.Ordinal);
    }

    [Fact]
    public void FunctionsAreNotRunBeforeACompute()
    {
        var array = Grid<long>.Of([4], place => place[0]).ToArray(Chunks.Of([2, 2]), inMemory: true);
        var calls = 0;
        var mapped = array.MapBlocks(block =>
        {
            Interlocked.Increment(ref calls);
            return block.Select(x => (float)x);
        });
        Assert.Equal(typeof(float), mapped.ElementType);
        Assert.Equal(0, calls);
        mapped.Compute();
        Assert.Equal(2, calls);
    }

    [Fact]
    public void LettersPutBlocksTogether()
    {
        var left = Grid<long>.Of([3, 4], place => place[0] - place[1]);
        var right = Grid<long>.Of([4, 5], place => place[0] * place[1]);
        var product = LazyArray.Blockwise(
            (Tensor<long> x, Tensor<long> y) =>
            {
                var (a, b) = (Grid<long>.Of(x), Grid<long>.Of(y));
                return Grid<long>.Of([b.Shape[1], a.Shape[0]], at => Enumerable.Range(0, 4).Sum(k => a[at[1], k] * b[k, at[0]])).ToTensor();
            },
            "ji",
            left.ToArray(Chunks.Of([1, 2], [3, 1]), inMemory: true),
            "ik",
            right.ToArray(Chunks.Of([2, 2], [4, 1]), inMemory: false),
            "kj");
        Assert.Equal("(4, 1) × (1, 2)", product.Chunks.ToString());
        Grid<long>.Of([5, 3], at => Enumerable.Range(0, 4).Sum(k => left[at[1], k] * right[k, at[0]])).Check(product);
        Assert.Throws<ArgumentException>(() => LazyArray.Blockwise(x => x, "i", product, "ii"));
        Assert.Throws<ArgumentException>(() => LazyArray.Blockwise(x => x, "i", product, "i"));
    }

    [Fact]
    public void GridsOfBlocksAreIndexed() => Grids.ForAll((grid, array, random) =>
    {
        var counts = Array.ConvertAll(array.Chunks.ToArrays(), lengths => lengths.Length);
        var picked = Array.ConvertAll(counts, random.Next);
        Slice[] slices = [.. picked.Select((number, axis) => number == 0 ? Slice.All : random.Next(2) == 0 ? (Slice)number : (Slice)(number..))];
        var starts = Array.ConvertAll(picked, number => (long)number);
        for (var axis = 0; axis < starts.Length; axis++)
        {
            starts[axis] = array.Chunks.Starts(axis)[picked[axis]];
        }

        var taken = array.Blocks.Index(slices);
        Assert.Equal(array.Rank, taken.Rank);
        Grid<long>.Of(taken.Shape, place => grid[[.. place.Zip(starts, (at, start) => at + start)]]).Check(taken);
        Assert.Same(array.Node(array.Chunks.NumberOf(picked)), taken.Node(0));
    });

    private static long[] Own(long[] place, long[] shape) =>
        [.. place[^shape.Length..].Zip(shape, (at, length) => length == 1 ? 0 : at)];
}
