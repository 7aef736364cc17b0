using LazyGraph.Arrays;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Tests.Indexing;

/// <summary>A plain array of any number of axes, by which results are checked.</summary>
internal sealed record Grid<T>(T[] Elements, long[] Shape)
    where T : unmanaged
{
    public T this[params long[] place] => Elements[NumberOf(place)];

    /// <summary>Makes one of a function of the place.</summary>
    public static Grid<T> Of(long[] shape, Func<long[], T> element) => new([.. Places(shape).Select(element)], shape);

    /// <summary>Counts all places in row-major order.</summary>
    public static IEnumerable<long[]> Places(long[] shape)
    {
        var count = shape.Aggregate(1L, (all, length) => all * length);
        for (var i = 0L; i < count; i++)
        {
            var place = new long[shape.Length];
            var rest = i;
            for (var axis = shape.Length - 1; axis >= 0; axis--)
            {
                (rest, place[axis]) = Math.DivRem(rest, shape[axis]);
            }

            yield return place;
        }
    }

    public long NumberOf(ReadOnlySpan<long> place)
    {
        var number = 0L;
        for (var axis = 0; axis < Shape.Length; axis++)
        {
            number = (number * Shape[axis]) + place[axis];
        }

        return number;
    }

    /// <summary>Makes the lazy array of the same elements, of blocks in memory or of computed ones.</summary>
    public LazyArray<T> ToLazy(Chunks chunks, bool isComputed)
    {
        var array = MemorySource.Of(ArrayOrigin.At("from", string.Empty, 0), new Block<T>(Elements, Array.ConvertAll(Shape, length => (int)length)), chunks);
        return isComputed ? LazyArray.Where(LazyArray.Scalar(true), array, default(T)) : array;
    }
}

/// <summary>What a lazy array must be, whoever computes it, and however.</summary>
internal static class Gives
{
    private static readonly (IGraphScheduler Scheduler, bool Fuse)[] Ways =
        [(Schedulers.Synchronous, true), (Schedulers.Threads(2), true), (Schedulers.Synchronous, false)];

    /// <summary>Just these elements, in blocks of the lengths the chunks tell.</summary>
    public static void Same<T>(Grid<T> expected, LazyArray<T> array)
        where T : unmanaged
    {
        Assert.Equal(expected.Shape.Length, array.Rank);
        for (var axis = 0; axis < array.Rank; axis++)
        {
            Assert.True(array.Shape[axis] == Chunks.Unknown || array.Shape[axis] == expected.Shape[axis], $"shape {ArrayText.Shape(array.Shape)}, expected {ArrayText.Shape(expected.Shape)}");
        }

        foreach (var (scheduler, fuse) in Ways)
        {
            var options = new ComputeOptions { Fuse = fuse };
            var blocks = Delayed.Compute(array.Nodes, scheduler, options: options);
            for (var number = 0; number < blocks.Length; number++)
            {
                var told = array.Chunks.BlockShape(number);
                Assert.All(told.Zip(blocks[number].ShapeArray), pair => Assert.True(pair.First == Chunks.Unknown || pair.First == pair.Second));
            }

            var tensor = array.Compute(scheduler, options: options);
            Assert.Equal(expected.Shape.Length == 0 ? [1L] : expected.Shape, Array.ConvertAll(tensor.Lengths.ToArray(), length => (long)length));
            Assert.Equal(expected.Elements.AsEnumerable(), tensor.AsEnumerable());
        }
    }
}
