using FsCheck;
using FsCheck.Fluent;

namespace LazyGraph.Tests.Chunking;

/// <summary>Chunks of some array of up to three axes, in which blocks of length 0 occur, and a seed for the rest of the test.</summary>
internal sealed record AnyChunks(int Seed, Chunks Chunks)
{
    public static void ForAll(Action<AnyChunks> check, int runs = 300)
    {
        var any = Gen.Choose(0, 100_000_000).Select(Make);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs), Prop.ForAll(any.ToArbitrary(), check));
    }

    /// <summary>Cuts a length somehow.</summary>
    public static long[] Cut(Random random, long length, bool withEmpty = true)
    {
        var cuts = Enumerable.Range(0, random.Next(0, 6)).Select(_ => random.NextInt64(0, length + 1)).Order().ToArray();
        long[] bounds = [0, .. cuts, length];
        var lengths = bounds.Skip(1).Zip(bounds, (end, start) => end - start).Where(each => withEmpty || each > 0).ToArray();
        return lengths.Length == 0 ? [0] : lengths;
    }

    /// <summary>Cuts the same shape in another way.</summary>
    public Chunks Another(Random random, bool withEmpty = true) =>
        Chunks.Of([.. Chunks.Shape.ToArray().Select(length => Cut(random, length, withEmpty))]);

    public override string ToString() => $"seed {Seed}: {Chunks}";

    private static AnyChunks Make(int seed)
    {
        var random = new Random(seed);
        var shape = Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.NextInt64(random.Next(0, 9) == 0 ? 0 : 1, 12));
        var withEmpty = random.Next(3) == 0;
        return new(seed, Chunks.Of([.. shape.Select(length => Cut(random, length, withEmpty))]));
    }
}
