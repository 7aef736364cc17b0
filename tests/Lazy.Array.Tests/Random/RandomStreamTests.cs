using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Arrays;

namespace LazyGraph.Tests;

/// <summary>The streams themselves: the same bits on every CPU, from every cut, for ever.</summary>
public sealed class RandomStreamTests
{
    private const int Lengths = 5 * RandomStream.BlockLength;

    [Fact]
    public void Words_are_pinned()
    {
        var words = new ulong[10];
        RandomStream.FillWords(1, 0, words);
        Assert.Equal(Pinned.Words, words);
        RandomStream.FillWords(1, 5_000_000_003, words);
        Assert.Equal(Pinned.FarWords, words);
        Assert.Equal(Pinned.Derived, RandomStream.Derive(1, 2));
    }

    [Fact]
    public void Blocks_are_xoshiro_seeded_by_split_mix()
    {
        // Written anew, without vectors and lanes: element 1024 * 7 + 8 r + l is output r of lane l.
        var words = new ulong[RandomStream.BlockLength];
        RandomStream.FillWords(42, 7 * RandomStream.BlockLength, words);
        var states = new ulong[32];
        LanesScalar.Seed(Mixing.Mix(Mixing.Mix(42 ^ 0x6C617A7967726170UL) + unchecked(7 * Mixing.Golden)), ref states[0]);
        for (var lane = 0; lane < 8; lane++)
        {
            var (a, b, c, d) = (states[lane], states[lane + 8], states[lane + 16], states[lane + 24]);
            for (var row = 0; row < RandomStream.BlockLength / 8; row++)
            {
                Assert.Equal(ulong.RotateLeft(a + d, 23) + a, words[(8 * row) + lane]);
                var t = b << 17;
                c ^= a;
                d ^= b;
                b ^= c;
                a ^= d;
                c ^= t;
                d = ulong.RotateLeft(d, 45);
            }
        }
    }

    [Fact]
    public void Xoshiro_gives_the_numbers_of_its_authors()
    {
        // State 1, 2, 3, 4 in each lane.
        var state = Enumerable.Range(0, 32).Select(i => (ulong)(i / 8) + 1).ToArray();
        var words = new ulong[24];
        LanesScalar.Run<ulong, RawWords>(ref state[0], 0, 3, ref words[0], default(RawWords));
        Assert.Equal([41943041UL, 58720359UL, 3588806011781223UL], new[] { words[0], words[8], words[16] });
    }

    [Fact]
    public void Any_cut_of_any_width_gives_the_same_bits()
    {
        var cases = from first in Gen.OneOf(Gen.Choose(0, 9000).Select(i => (long)i), Gen.Choose(0, 100_000).Select(i => (1L << 33) + i), Gen.Constant((1L << 62) - 4000))
                    from length in Gen.Choose(0, Lengths)
                    from cut in Gen.Choose(0, length)
                    from seed in Gen.Choose(0, int.MaxValue)
                    select (first, length, cut, seed: (ulong)seed);
        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(100),
            Prop.ForAll(cases.ToArbitrary(), x =>
            {
                Same<ulong, RawWords>(x.seed, x.first, x.length, x.cut, default(RawWords));
                Same<double, UnitDouble>(x.seed, x.first, x.length, x.cut, default(UnitDouble));
                Same<double, AffineDouble>(x.seed, x.first, x.length, x.cut, new AffineDouble(3 * UnitDouble.Unit, -1.3, 1.5));
                Same<float, UnitSingle>(x.seed, x.first, x.length, x.cut, default(UnitSingle));
                Same<float, AffineSingle>(x.seed, x.first, x.length, x.cut, new AffineSingle(3 * UnitSingle.Unit, -1.3f, 1.5f));
            }));
    }

    [Fact]
    public void Streams_lanes_and_blocks_are_uncorrelated()
    {
        const int n = 1 << 18;
        var x = Uniform(1, 0, n + 4096);
        foreach (var lag in (int[])[1, 2, 7, 8, 9, 16, 64, 1023, 1024, 1032, 2048])
        {
            Near(x.AsSpan(0, n), x.AsSpan(lag, n));
        }

        Near(x.AsSpan(0, n), Uniform(2, 0, n));
        Near(x.AsSpan(0, n), Uniform(0, 0, n));
        Near(x.AsSpan(0, n), Uniform(RandomStream.Derive(1, 0), 0, n));
        Near(Uniform(RandomStream.Derive(1, 0), 0, n), Uniform(RandomStream.Derive(1, 1), 0, n));

        // First words of a thousand blocks, and of a thousand seeds.
        Near(Each(i => Uniform(5, i * 1024L, 1)[0]), Each(i => Uniform(5, (i + 1) * 1024L, 1)[0]));
        Near(Each(i => Uniform((ulong)i, 0, 1)[0]), Each(i => Uniform((ulong)i + 1, 0, 1)[0]));
        Statistics.KolmogorovSmirnov(Each(i => Uniform((ulong)i, 0, 1)[0]), v => v);
        Statistics.KolmogorovSmirnov(Each(i => Uniform(5, i * 1024L, 1)[0]), v => v);

        static double[] Each(Func<int, double> make) => [.. Enumerable.Range(0, 20_000).Select(make)];
    }

    [Fact]
    public void All_bits_are_even()
    {
        var words = new ulong[1 << 16];
        RandomStream.FillWords(9, 0, words);
        for (var bit = 0; bit < 64; bit++)
        {
            var ones = words.Count(word => ((word >> bit) & 1) == 1);
            Assert.InRange(ones, (words.Length / 2) - 640, (words.Length / 2) + 640); // five deviations
        }
    }

    private static double[] Uniform(ulong seed, long first, int count)
    {
        var x = new double[count];
        RandomStream.Fill(seed, first, x, default(UnitDouble));
        return x;
    }

    private static void Near(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += (x[i] - 0.5) * (y[i] - 0.5);
        }

        Assert.InRange(sum * 12 / Math.Sqrt(x.Length), -5, 5);
    }

    private static void Same<T, TMap>(ulong seed, long first, int length, int cut, TMap map)
        where T : unmanaged
        where TMap : struct, IWordMap<T>
    {
        var expected = new T[length];
        RandomStream.Fill<T, TMap, LanesScalar>(seed, first, expected, map);
        Cut<Lanes128>();
        Cut<Lanes256>();
        Cut<Lanes512>(); // without such registers the runtime computes the same by parts
        Cut<LanesScalar>();
        var whole = new T[length];
        RandomStream.Fill(seed, first, whole, map);
        Assert.Equal(expected, whole);

        void Cut<TLanes>()
            where TLanes : struct, ILanes
        {
            var found = new T[length];
            RandomStream.Fill<T, TMap, TLanes>(seed, first, found.AsSpan(0, cut), map);
            RandomStream.Fill<T, TMap, TLanes>(seed, first + cut, found.AsSpan(cut), map);
            Assert.Equal(expected, found);
        }
    }
}
