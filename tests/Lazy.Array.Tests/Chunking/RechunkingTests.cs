using LazyGraph.Arrays;
using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Indexing;

namespace LazyGraph.Tests.Chunking;

/// <summary>Arrays that are cut in another way, and lengths that become known.</summary>
public sealed class RechunkingTests
{
    [Fact]
    public void The_elements_stay() => AnyChunks.ForAll(
        any =>
        {
            var random = new Random(any.Seed + 1);
            var grid = Grid<int>.Of(any.Chunks.Shape.ToArray(), _ => random.Next());
            var array = grid.ToLazy(any.Chunks, random.Next(2) == 0);
            Assert.Same(array, array.Rechunk(any.Chunks));
            var goal = any.Another(random);
            var result = array.Rechunk(goal, blockBytes: random.Next(4, 200));
            Assert.Equal(goal, result.Chunks);
            Gives.Same(grid, result);
            Gives.Same(grid, (LazyArray<int>)LazyArray.Rechunk(array, 3, balance: true));
        },
        runs: 500);

    [Fact]
    public void Blocks_that_stay_are_the_same_and_parts_are_not_copied()
    {
        var grid = Grid<double>.Of([6, 4], place => (place[0] * 10) + place[1]);
        var array = grid.ToLazy(Chunks.Of([2, 2, 2], [4]), isComputed: true);
        var result = array.Rechunk(Chunks.Of([2, 1, 1, 2], [4]));
        Assert.Same(array.Node(0), result.Node(0));
        Assert.IsType<ViewNode<double>>(result.Node(1));
        Assert.Same(array.Node(2), result.Node(3));
        Gives.Same(grid, result);
        Assert.Equal(0, array.Rechunk(Chunks.Of([2, 0, 4], [4])).Node(1).ArgumentCount); // a block without elements needs nothing
        Assert.Equal("(5 × 2)", LazyArray.Arange(10L).Rechunk(4, balance: true).Chunks.ToString());
    }

    [Fact]
    public void Operands_without_a_common_shape_are_named_with_the_operation()
    {
        var error = Assert.Throws<ArgumentException>(() => Of(2, 3) + Of(4));
        Assert.Contains("(2, 3) and (4,)", error.Message, StringComparison.Ordinal);
        Assert.Contains(" for ", error.Message, StringComparison.Ordinal);
        Gives.Same(new([1, 1, 1], [1, 3]), Of(1, 3).Rechunk(Chunks.Of([1, 0], [2, 1])) + LazyArray.Scalar(1.0).Reshape(1, 1).Rechunk(Chunks.Of([0, 1], [1])));
    }

    [Fact]
    public void Persist_finds_unknown_lengths()
    {
        var grid = Grid<long>.Of([10], place => place[0]);
        var array = grid.ToLazy(Chunks.Of([4, 6]), isComputed: true);
        var even = array[(array % 2).EqualTo(0)];
        Assert.Contains("call Persist() first", Assert.Throws<ArgumentException>(() => even.Rechunk(2)).Message, StringComparison.Ordinal);
        Assert.Contains("call Persist() first", Assert.Throws<ArgumentException>(() => even + array[2..]).Message, StringComparison.Ordinal);
        Assert.Contains("call Persist() first", Assert.Throws<InvalidOperationException>(() => even.Count).Message, StringComparison.Ordinal);
        Assert.Same(even, even.Rechunk(ChunkSpec.Of([null])));
        Assert.Equal(even.Chunks, (even + even).Chunks);
        foreach (var scheduler in (IGraphScheduler[])[Schedulers.Synchronous, Schedulers.Threads(2)])
        {
            var known = even.Persist(scheduler);
            Assert.Equal("(2, 3)", known.Chunks.ToString());
            Gives.Same(new([2, 6], [2]), known[Slice.Step(1, 4, 2)]);
        }
    }

    [Fact]
    public void Axes_beside_one_of_unknown_length_can_be_cut()
    {
        var grid = Grid<long>.Of([6, 4], place => (place[0] * 4) + place[1]);
        var array = grid.ToLazy(Chunks.Of([2, 4], [2, 2]), isComputed: true);
        var rows = array.Compress(Grid<bool>.Of([6], place => place[0] % 2 == 1).ToLazy(Chunks.Of([6]), isComputed: true), axis: 0);
        Gives.Same(Grid<long>.Of([3, 4], place => (((place[0] * 2) + 1) * 4) + place[1]), rows.Rechunk(ChunkSpec.ByAxis((1, 3))));
        Assert.Equal("(1, 2) × (2 × 2)", rows.Persist().Chunks.ToString());
    }

    [Fact]
    public void Chunks_are_drawn()
    {
        var array = Of(4, 6);
        Assert.StartsWith("<svg", array.ToSvg(), StringComparison.Ordinal);
        Assert.Equal(array.ToSvg(), array.Chunks.ToSvg(typeof(double)));
        Assert.Throws<ArgumentOutOfRangeException>(() => array.ToSvg(0));
    }

    private static LazyArray<double> Of(params long[] shape) => Grid<double>.Of(shape, _ => 0).ToLazy(Chunks.Normalize(shape, 2), isComputed: false);
}
