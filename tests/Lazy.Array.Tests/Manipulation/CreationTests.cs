using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace LazyGraph.Tests.Manipulation;

/// <summary>Arrays of numbers, of memory, of files and of promises.</summary>
public sealed class CreationTests
{
    [Fact]
    public void FilledArrays() => AnyArray.ForAll(
        any =>
        {
            Gives.Array(Plain.Of(any.Plain.Shape, _ => 0), LazyArray.Zeros<long>(any.Plain.Shape, any.Chunks));
            Gives.Array(Plain.Of(any.Plain.Shape, _ => 1), LazyArray.OnesLike(any.Lazy));
            Gives.Array(Plain.Of(any.Plain.Shape, _ => 5), LazyArray.Full(any.Plain.Shape, 5L, any.Chunks));
            var indices = LazyArray.Indices([.. any.Plain.Shape, 2], 3);
            Gives.Array(Plain.Of([any.Plain.Rank + 1, .. any.Plain.Shape, 2], place => place[1 + (int)place[0]]), indices);
        },
        runs: 50);

    [Fact]
    public void Functions() => AnyArray.ForAll(
        any =>
        {
            Gives.Array(any.Plain, LazyArray.FromBlocks(
                (origin, shape) => Plain.Of([.. shape.Select(length => (long)length)], place => any.Plain[[.. place.Zip(origin, (a, b) => a + b)]]).Data, any.Plain.Shape, any.Chunks));
            long[] two = [any.Random.Next(8), any.Random.Next(8)];
            Gives.Array(Plain.Of(two, place => (10 * place[0]) - place[1]), LazyArray.FromFunction((i, j) => (10 * i) - j, two, AnyArray.Cut(any.Random, two)));
            var k = any.Random.Next(-8, 9);
            Gives.Array(Plain.Of(two, place => place[1] - place[0] == k ? 1 : 0), LazyArray.Eye<long>(two[0], two[1], k, AnyArray.Cut(any.Random, two)));
            Gives.Array(Plain.Of(two, place => place[1] - place[0] <= k ? 1 : 0), LazyArray.Tri<long>(two[0], two[1], k, AnyArray.Cut(any.Random, two)));
        },
        runs: 50);

    [Theory]
    [InlineData(0, 10, 3, 4)]
    [InlineData(10, 0, -3, 4)]
    [InlineData(5, 5, 1, 0)]
    [InlineData(5, 0, 1, 0)]
    [InlineData(-7, 8, 5, 3)]
    public void IntegerRanges(long start, long stop, long step, long count) =>
        Gives.Array(Plain.Of([count], place => start + (place[0] * step)), LazyArray.Arange(start, stop, step, chunks: 2));

    [Fact]
    public void RangesOfExtremeIntegersAreCountedExactly()
    {
        Assert.Equal(2, LazyArray.Arange(long.MinValue, long.MaxValue, long.MaxValue, chunks: -1).Shape[0] - 1);
        Assert.Equal(255, LazyArray.Arange(byte.MaxValue).Shape[0]);
    }

    [Fact]
    public void FloatRangesHaveTheLengthOfNumPy()
    {
        // 0.3 / 0.1 is a little below 3, and (1.3 - 1) / 0.1 a little above it.
        Assert.Equal(3, LazyArray.Arange(0, 0.3, 0.1).Shape[0]);
        Assert.Equal(4, LazyArray.Arange(1, 1.3, 0.1).Shape[0]);
        Assert.Equal([1f, 1.25f, 1.5f], Gives.Elements(LazyArray.Arange(1f, 1.6f, 0.25f, chunks: 2).Compute()));
        Assert.Throws<ArgumentOutOfRangeException>(() => LazyArray.Arange(0, 1, 0));
        Assert.Throws<ArgumentException>(() => LazyArray.Arange(0, double.PositiveInfinity, 1));
    }

    [Fact]
    public void LinspaceEndsAtItsEnd()
    {
        var values = Gives.Elements(LazyArray.Linspace(0, 0.7, 8, chunks: 3).Compute());
        Assert.Equal(0.7, values[^1]);
        Assert.Equal(0.1, values[1], 1e-15);
        Assert.Equal([0, 0.25, 0.5, 0.75], Gives.Elements(LazyArray.Linspace(0, 1, 4, endpoint: false).Compute()));
        Assert.Equal([2.0], Gives.Elements(LazyArray.Linspace(2, 9, 1).Compute()));
        Assert.Equal(0, LazyArray.Linspace(2, 9, 0).Shape[0]);
    }

    [Fact]
    public void MemoryIsLookedAtAndNotCopied()
    {
        var line = new[] { 1, 2, 3, 4, 5, 6 };
        var plane = new[,] { { true, false, true }, { false, false, true } };
        var cube = new double[2, 3, 4];
        var (a, b, c) = (LazyArray.From(line, [2, 3], 2), LazyArray.From(plane, 2), LazyArray.From(cube, 2));
        (line[5], plane[0, 1], cube[1, 2, 3]) = (60, true, 8.5);
        GC.Collect();
        Assert.Equal([1, 2, 3, 4, 5, 60], Gives.Elements(a.Compute()));
        Assert.Equal([true, true, true, false, false, true], Gives.Elements(b.Compute()));
        Assert.Equal(8.5, Gives.Elements(c.Compute())[^1]);
        var untyped = Assert.IsType<LazyArray<int>>(LazyArray.From((Array)new int[2, 2, 2, 2], 1));
        Assert.Equal(4, untyped.Rank);
        Assert.Throws<NotSupportedException>(() => LazyArray.From((Array)new string[2]));
        Assert.Throws<ArgumentException>(() => LazyArray.From(line, [2, 2]));
    }

    [Fact]
    public void Tensors()
    {
        var tensor = Tensor.Create([.. Enumerable.Range(0, 12).Select(i => (long)i)], [3, 4]);
        Gives.Array(Plain.Of([3, 4], place => (4 * place[0]) + place[1]), LazyArray.From(tensor, 2));
        var slice = tensor.Slice([1..3, 1..3]);
        Gives.Array(new([2, 2], [5, 6, 9, 10]), LazyArray.From(slice, 1));
        Gives.Array(new([0, 3], []), LazyArray.From(Tensor.Create(Array.Empty<long>(), [0, 3])));
    }

    [Fact]
    public void Files()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var numbers = Enumerable.Range(0, 5000).Select(i => (long)i * i).ToArray();
            File.WriteAllBytes(path, [1, 2, 3, .. MemoryMarshal.AsBytes(numbers.AsSpan())]);
            Gives.Array(new([50, 100], numbers), LazyArray.FromFile<long>(path, [50, 100], 3, 17));
            Gives.Array(new([2, 3], numbers[600..606]), LazyArray.FromFile<long>(path, [2, 3], 3 + 4800, 1));
            Gives.Array(new([0], []), LazyArray.FromFile<long>(path, [0]));
            var error = Assert.Throws<EndOfStreamException>(() => LazyArray.FromFile<long>(path, [50, 100], 4));
            Assert.Contains("Found 40003 bytes", error.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>(() => LazyArray.FromFile<long>(path, [5], -1));
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<FileNotFoundException>(() => LazyArray.FromFile<long>(path, [5]));
    }

    [Fact]
    public void PromisesInAndOut()
    {
        var rows = Enumerable.Range(0, 3).Select(i => LazyArray.FromDelayed(Delayed.Run(() => new long[] { i, 10 + i }), [1, 2])).ToArray();
        var all = LazyArray.Concatenate(rows);
        Gives.Array(new([3, 2], [0, 10, 1, 11, 2, 12]), all);
        var tensor = LazyArray.FromDelayed(all.ToDelayed()[1], [1, 2]);
        Gives.Array(new([1, 2], [1, 11]), tensor);
        var wrong = LazyArray.FromDelayed(Delayed.Run(() => new long[3]), [2]);
        Assert.Contains("expected 2", Assert.Throws<TaskFailedException>(() => wrong.Compute()).ToString(), StringComparison.Ordinal);
    }
}
