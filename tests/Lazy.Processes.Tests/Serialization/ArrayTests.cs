using System.Numerics.Tensors;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class ArrayTests
{
    [Fact]
    public void Arrays_of_all_kinds_come_back()
    {
        Assert.Equal([1, 2, 3], Crossing.Of(new[] { 1, 2, 3 }));
        Assert.Equal<string?[]>(["a", null, ""], Crossing.Of(new[] { "a", null, "" }));
        Assert.Equal(new int[,] { { 1, 2 }, { 3, 4 } }, Crossing.Of(new int[,] { { 1, 2 }, { 3, 4 } }));
        Assert.Equal(new string[1, 2, 1], Crossing.Of(new string[1, 2, 1]));
        Assert.Equal(new int[0, 5], Crossing.Of(new int[0, 5]));
        int[][] jagged = [[1], [], [2, 3]];
        Assert.Equal(jagged, Crossing.Of(jagged));
        Assert.Equal(new int[][,] { new int[,] { { 1 } } }, Crossing.Of(new int[][,] { new int[,] { { 1 } } }));
        Assert.IsType<string[]>(Crossing.Of<object[]>(new string[] { "covariant" }));
    }

    [Fact]
    public void A_big_array_is_a_segment_whose_memory_is_not_copied()
    {
        var numbers = Enumerable.Range(0, 100_000).Select(i => i * 0.5).ToArray();
        var writer = Crossing.Writer();

        writer.WriteRoot(new object[] { numbers, "and", numbers });

        Assert.Same(numbers, Assert.Single(writer.Segments));
        Assert.True(writer.Body.Length < 200);
        var back = Assert.IsType<object[]>(Crossing.Read(writer));
        Assert.Equal(numbers, back[0]);
        Assert.Same(back[0], back[2]);
    }

    [Fact]
    public void Big_arrays_of_several_axes_and_of_structs_are_segments()
    {
        var grid = new (int, long)[300, 400];
        grid[299, 399] = (1, 2);
        var writer = Crossing.Writer();

        writer.WriteRoot(grid);

        Assert.Single(writer.Segments);
        var back = Assert.IsType<(int, long)[,]>(Crossing.Of<object>(new int[200, 200]) is int[,]? Crossing.Of(grid) : null);
        Assert.Equal((1, 2), back[299, 399]);
    }

    [Fact]
    public void Segments_beyond_the_limit_are_refused_before_they_are_allocated()
    {
        var writer = Crossing.Writer();
        writer.WriteRoot(new double[100_000]);
        var reader = new ObjectReader(Crossing.Reader().Catalog, null, allowsDelegates: false) { SegmentLimit = 1000 };

        Assert.Throws<InvalidTransferException>(() => reader.ReadSegmentTable(writer.Body));
    }

    [Fact]
    public void Parts_of_arrays_come_back()
    {
        int[] numbers = [1, 2, 3, 4, 5];
        var back = Crossing.Of((numbers, numbers.AsMemory(1, 3), new ReadOnlyMemory<int>(numbers, 2, 2), new ArraySegment<int>(numbers, 0, 2), "abc".AsMemory(1)));

        Assert.Equal([2, 3, 4], back.Item2.ToArray());
        Assert.Equal([3, 4], back.Item3.ToArray());
        Assert.Equal([1, 2], back.Item4);
        Assert.Equal("bc", back.Item5.ToString());
        back.Item1[2] = 30;
        Assert.Equal([2, 30, 4], back.Item2.ToArray());
        Assert.Equal([7], Crossing.Of(Enumerable.Repeat(7, 100_000).ToArray().AsMemory(5, 1)).ToArray());
    }

    [Fact]
    public void Tensors_come_back()
    {
        var tensor = Tensor.Create([1.0, 2, 3, 4, 5, 6], [2, 3]);
        var back = Crossing.Of(tensor);
        Assert.Equal([2, 3], back.Lengths.ToArray());
        Assert.Equal(6.0, back[1, 2]);

        var big = Tensor.Create(Enumerable.Range(0, 7 * 64 * 128).ToArray(), [7, 1, 2, 32, 2, 64]);
        Assert.Equal(big[6, 0, 1, 31, 1, 63], Crossing.Of(big)[6, 0, 1, 31, 1, 63]);
        Assert.Equal(3.0, Crossing.Of(tensor.Slice(0..1, 1..3))[0, 1]);
    }
}
