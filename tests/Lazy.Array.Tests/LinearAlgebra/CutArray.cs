using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>Arrays that are cut at random.</summary>
internal static class CutArray
{
    public static void ForAllSeeds(Action<int> check, int runs)
    {
        var seeds = Gen.Choose(0, 100_000_000);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs), Prop.ForAll(seeds.ToArbitrary(), check));
    }

    public static LazyArray<T> Of<T>(T[] elements, int[] shape, Chunks chunks)
        where T : unmanaged => MemorySource.Of(ArrayOrigin.At("test", "", 0), new Block<T>(elements, shape), chunks);

    public static LazyArray<T> Whole<T>(T[] elements, params int[] shape)
        where T : unmanaged => Of(elements, shape, new Chunks([.. shape.Select(length => (long[])[length])]));

    public static LazyArray<T> Random<T>(Random random, T[] elements, params int[] shape)
        where T : unmanaged => Of(elements, shape, new Chunks([.. shape.Select(length => Chunking.AnyChunks.Cut(random, length, random.Next(3) == 0))]));

    public static LazyArray<T> RandomWithoutEmpty<T>(Random random, T[] elements, params int[] shape)
        where T : unmanaged => Of(elements, shape, new Chunks([.. shape.Select(length => Chunking.AnyChunks.Cut(random, length, withEmpty: false))]));

    public static T[] Fill<T>(int[] shape, Func<T> element) => [.. Enumerable.Range(0, shape.Aggregate(1, (size, length) => size * length)).Select(_ => element())];
}
