using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Tests.Chunking;

namespace LazyGraph.Tests.Manipulation;

/// <summary>An array of up to four axes, cut somehow, and dice for the rest of the test.</summary>
internal sealed record AnyArray(int Seed, Plain Plain, Chunks Chunks, Random Random)
{
    public LazyArray<long> Lazy => Random.Next(2) == 0 ? Plain.Lazy(Chunks) : Plain.Lazy(Chunks).Reshape([.. Plain.Shape, 1]).Squeeze(-1);

    public static void ForAll(Action<AnyArray> check, int minRank = 0, int runs = 200)
    {
        var any = Gen.Choose(0, 100_000_000).Select(seed => Make(seed, minRank));
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs), Prop.ForAll(any.ToArbitrary(), check));
    }

    public static Chunks Cut(Random random, long[] shape)
    {
        var withEmpty = random.Next(4) == 0;
        return Chunks.Of([.. shape.Select(length => AnyChunks.Cut(random, length, withEmpty))]);
    }

    public int Axis() => Random.Next(Plain.Rank);

    /// <summary>An axis as it may be written.</summary>
    public int Written(int axis) => Random.Next(2) == 0 ? axis : axis - Plain.Rank;

    public override string ToString() => $"seed {Seed}: {Chunks}";

    private static AnyArray Make(int seed, int minRank)
    {
        var random = new Random(seed);
        var shape = Enumerable.Range(0, random.Next(minRank, 5)).Select(_ => random.NextInt64(random.Next(0, 12) == 0 ? 0 : 1, 7)).ToArray();
        return new(seed, Plain.Random(random, shape), Cut(random, shape), random);
    }
}

/// <summary>What a computed array must be, whoever computes it.</summary>
internal static class Gives
{
    public static void Array(Plain expected, LazyArray<long> array)
    {
        Assert.Equal(expected.Shape, array.Shape.ToArray());
        foreach (var (scheduler, fuse) in new (LazyGraph.Execution.IGraphScheduler, bool)[] { (Schedulers.Synchronous, true), (Schedulers.Synchronous, false), (Schedulers.Threads(2), true) })
        {
            // One axis, as a tensor without any is read in another way than others.
            Assert.Equal(expected.Data, Elements(array.Ravel().Compute(scheduler, options: new() { Fuse = fuse })));
        }

        var blocks = Delayed.Compute(array.Nodes, Schedulers.Synchronous);
        for (var number = 0; number < blocks.Length; number++)
        {
            Assert.Equal(array.Chunks.BlockShape(number), blocks[number].Shape.ToArray().Select(length => (long)length));
        }
    }

    public static T[] Elements<T>(System.Numerics.Tensors.Tensor<T> tensor)
    {
        var elements = new T[tensor.FlattenedLength];
        tensor.FlattenTo(elements);
        return elements;
    }
}
