using System.Numerics.Tensors;
using LazyGraph.Arrays;
using LazyGraph.Execution;
using LazyGraph.Tests.Chunking;

namespace LazyGraph.Tests.Blockwise;

/// <summary>Elements with a shape, computed one after the other: what arrays are compared with.</summary>
internal sealed record Grid<T>(long[] Shape, T[] Elements)
    where T : unmanaged
{
    /// <summary>Gets an element.</summary>
    public T this[params ReadOnlySpan<long> place]
    {
        get
        {
            var index = 0L;
            for (var axis = 0; axis < place.Length; axis++)
            {
                index = (index * Shape[axis]) + place[axis];
            }

            return Elements[index];
        }
    }

    /// <summary>Makes one of a function of the place.</summary>
    public static Grid<T> Of(ReadOnlySpan<long> shape, Func<long[], T> element)
    {
        var lengths = shape.ToArray();
        var elements = new T[lengths.Aggregate(1L, (count, length) => count * length)];
        for (var i = 0; i < elements.Length; i++)
        {
            var place = new long[lengths.Length];
            var rest = (long)i;
            for (var axis = place.Length - 1; axis >= 0; axis--)
            {
                (rest, place[axis]) = Math.DivRem(rest, lengths[axis]);
            }

            elements[i] = element(place);
        }

        return new(lengths, elements);
    }

    public static Grid<T> Of(Tensor<T> tensor)
    {
        var elements = new T[tensor.FlattenedLength];
        tensor.FlattenTo(elements);
        return new([.. tensor.Lengths.ToArray().Select(length => (long)length)], elements);
    }

    public Tensor<T> ToTensor() => Tensor.Create(Elements, Shape.Length == 0 ? [1] : Array.ConvertAll(Shape, length => (nint)length));

    /// <summary>Makes the array, cut: of blocks in memory, or of ones that a loop makes.</summary>
    public LazyArray<T> ToArray(Chunks chunks, bool inMemory)
    {
        if (inMemory)
        {
            return MemorySource.Of(ArrayOrigin.Of("test"), new Block<T>(Elements, Array.ConvertAll(Shape, length => (int)length)), chunks);
        }

        return LazyArray.FromKernel(Shape, (ReadOnlySpan<long> at, Span<T> row) =>
        {
            Span<long> place = [.. at];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = this[place];
                if (place.Length > 0)
                {
                    place[^1]++;
                }
            }
        }, chunks);
    }

    /// <summary>Checks an array's elements, and that its blocks are as long as it says, under both schedulers.</summary>
    public void Check(LazyArray<T> array)
    {
        Assert.Equal(Shape, array.Shape.ToArray());
        foreach (var scheduler in (IGraphScheduler[])[Schedulers.Synchronous, Schedulers.Threads(2)])
        {
            var computed = Of(array.Compute(scheduler));
            Assert.Equal(Shape.Length == 0 ? [1] : Shape, computed.Shape);
            Assert.Equal(Elements, computed.Elements);
        }

        for (var number = 0; number < array.Chunks.BlockCount; number++)
        {
            Assert.Equal(array.Chunks.BlockShape(number), Array.ConvertAll(array.Node(number).Compute().Shape.ToArray(), length => (long)length));
        }
    }
}

/// <summary>Arrays of small integers over any chunks.</summary>
internal static class Grids
{
    public static void ForAll(Action<Grid<long>, LazyArray<long>, Random> check, int runs = 40, bool withEmpty = true) => AnyChunks.ForAll(
        any =>
        {
            if (!withEmpty && any.Chunks.ToArrays().Any(lengths => lengths.Contains(0)))
            {
                return;
            }

            var random = new Random(any.Seed);
            var grid = Grid<long>.Of(any.Chunks.Shape, _ => random.Next(-9, 10));
            check(grid, grid.ToArray(any.Chunks, random.Next(2) == 0), random);
        },
        runs);

    public static long Modulo(long value, long by) => ((value % by) + by) % by;

    public static Tensor<TResult> Select<T, TResult>(this Tensor<T> tensor, Func<T, TResult> function)
        where T : unmanaged
        where TResult : unmanaged
    {
        var grid = Grid<T>.Of(tensor);
        return new Grid<TResult>(grid.Shape, Array.ConvertAll(grid.Elements, element => function(element))).ToTensor();
    }
}
