using FsCheck;
using FsCheck.Fluent;

namespace LazyGraph.Tests.Properties;

/// <summary>A sequence of numbers from -9 to 9, cut somehow into partitions, some of which are empty; and the size of a tree's groups.</summary>
internal sealed record AnyCut(int Seed, int[][] Numbers, int? SplitEvery)
{
    private static readonly int[] Lengths = [0, 0, 1, 2, 3, 7, 20];

    private static readonly string?[] Words = ["a", "A", "b", "B", "ab", "AB", "", null];

    public int[] Flat => [.. Numbers.SelectMany(items => items)];

    /// <summary>Gets the same partitions of words, some of them null.</summary>
    public string?[][] Texts => Each((_, _, number) => Words[(number + 9) % Words.Length]);

    /// <summary>Gets the same partitions of numbers with their places, so that equal ones can be told apart.</summary>
    public (int Key, int Place)[][] Placed
    {
        get
        {
            var place = 0;
            return Each((_, _, number) => (number / 3, place++));
        }
    }

    /// <summary>Checks what holds for any cut.</summary>
    public static void ForAll(Action<AnyCut> check, int runs = 12)
    {
        var cuts = from seed in Gen.Choose(0, 1_000_000)
                   from partitions in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(1, 12), Gen.Choose(1, 30))
                   from splitEvery in Gen.Elements<int?>(null, 2, 3, 4, 5, 6, 7, 8, 9, int.MaxValue)
                   select Make(seed, partitions, splitEvery);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs), Prop.ForAll(cuts.ToArbitrary(), check));
    }

    /// <summary>Makes a bag of just these partitions, half of the time of promises that are still to be computed.</summary>
    public Bag<T> Bag<T>(T[][] partitions) => Seed % 2 == 0
        ? LazyGraph.Bag.Concat(partitions.Select(items => LazyGraph.Bag.From(items, partitions: 1)))
        : LazyGraph.Bag.FromDelayed(partitions.Select(items => Delayed.Call(() => items)));

    public Bag<int> Bag() => Bag(Numbers);

    /// <summary>Gets the same partitions of something else.</summary>
    public T[][] Each<T>(Func<int, int, int, T> make) =>
        [.. Numbers.Select((items, partition) => items.Select((number, place) => make(partition, place, number)).ToArray())];

    public T[][] Each<T>(Func<int, T> make) => Each((_, _, number) => make(number));

    public override string ToString() => $"seed {Seed}, split every {SplitEvery?.ToString() ?? "-"}: {string.Join(" | ", Numbers.Select(items => string.Join(' ', items)))}";

    private static AnyCut Make(int seed, int partitions, int? splitEvery)
    {
        var random = new Random(seed);
        var allEmpty = seed % 17 == 0;
        return new AnyCut(
            seed,
            [.. Enumerable.Range(0, partitions).Select(_ => Enumerable.Range(0, allEmpty ? 0 : Lengths[random.Next(Lengths.Length)]).Select(_ => random.Next(-9, 10)).ToArray())],
            splitEvery);
    }
}
