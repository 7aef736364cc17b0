namespace LazyGraph.Tests.Tiles;

public sealed class RegionTests
{
    // The rows of a strided block are brought into order some at a time; those of several planes are read for one tile.
    [Theory]
    [InlineData(3, 4, 5)]
    [InlineData(2, 70, 9)]
    [InlineData(5, 33, 130)]
    public void SumsOfStridedPlanesAreRight(int planes, int columns, int rows)
    {
        var elements = Enumerable.Range(0, planes * columns * rows).Select(i => (double)i).ToArray();
        var array = LazyArray.From(elements, [planes, columns, rows], ChunkSpec.Whole);
        var sums = (array[Slice.All, Slice.All, Slice.Step(null, null, 2)].Sum(0) + 1).Compute(Schedulers.Synchronous);
        for (var row = 0; row < rows; row += 2)
        {
            for (var column = 0; column < columns; column++)
            {
                var expected = 1.0 + Enumerable.Range(0, planes).Sum(plane => elements[(((plane * columns) + column) * rows) + row]);
                Assert.Equal(expected, sums[column, row / 2]);
            }
        }
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(100_001)]
    public void EverySecondElementIsRead(int count)
    {
        var array = LazyArray.From(Enumerable.Range(0, count).ToArray(), ChunkSpec.Whole);
        var sum = (array[Slice.Step(1, null, 2)] + 1).Sum(0).Compute(Schedulers.Synchronous);
        Assert.Equal(Enumerable.Range(0, count).Where(i => i % 2 == 1).Sum(i => i + 1L), sum[0]);
    }

    [Fact]
    public void RegionsAreNamedByTheirOwnMembers()
    {
        var array = LazyArray.From(Enumerable.Range(0, 8).Select(i => (double)i).ToArray(), ChunkSpec.Whole);
        var joined = LazyArray.Concatenate([ArrayMath.Sin(array), ArrayMath.Cos(array)]);
        var graph = ArrayMath.Sqrt(ArrayMath.Abs(joined)).ToGraph();
        var names = Enumerable.Range(0, graph.Count).Select(i => graph.KeyOf(i).Name).Where(name => name.Contains('→', StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, names.Length);
        Assert.Single(names, name => name.Contains("sin", StringComparison.OrdinalIgnoreCase));
        Assert.Single(names, name => name.Contains("cos", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void BlocksTakeAList()
    {
        var array = LazyArray.From(Enumerable.Range(0, 16).ToArray(), [4, 4], ChunkSpec.Of([1, 2]));
        Assert.Equal([2L, 4L], array.Blocks[Slice.At(1, 3)].Shape.ToArray());
        Assert.Equal([1L, 2L], array.Blocks[1, 1].Shape.ToArray());
    }
}
