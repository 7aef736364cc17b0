using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Arrays;

namespace LazyGraph.Tests;

/// <summary>What each distribution makes of the streams.</summary>
public sealed class DistributionTests
{
    private const int Count = 200_000;

    [Fact]
    public void Any_cut_gives_the_same_elements()
    {
        Cuts(new UniformDouble(-3, 7));
        Cuts(new UniformDouble(-double.MaxValue, double.MaxValue));
        Cuts(new UniformSingle(0, 2.5f));
        Cuts(new Integers<long>(-5, 1L << 62));
        Cuts(new Integers<byte>(3, 250));
        Cuts(new Normal(1, 2));
        Cuts(new LogNormal());
        Cuts(new Exponential(3));
        Cuts(new Bernoulli(0.3));
        Cuts(new Poisson(4));
        Cuts(new Poisson(40));
        Cuts(new Binomial(10, 0.3));
        Cuts(new Binomial(1000, 0.7));
        Cuts(new Gamma(0.5));
        Cuts(new Gamma(5));
        Cuts(new Beta(0.5, 0.5));
        Cuts(new Beta(2, 3));
        Cuts(new Choice([0.25, 0.5, 0.25]));
        Cuts(new Permutation(long.MaxValue));
    }

    [Fact]
    public void First_elements_are_pinned()
    {
        Assert.Equal(Pinned.Uniform, Make(new UniformDouble(), 3));
        Assert.Equal(Pinned.Single, Make(new UniformSingle(), 3));
        Assert.Equal(Pinned.Normal, Make(new Normal(), 3));
        Assert.Equal(Pinned.Exponential, Make(new Exponential(), 3));
        Assert.Equal(Pinned.Gamma, Make(new Gamma(2.5), 3));
        Assert.Equal(Pinned.Beta, Make(new Beta(0.5, 0.75), 3));
        Assert.Equal(Pinned.Integers, Make(new Integers<long>(0, 1000), 8));
        Assert.Equal(Pinned.Poisson, Make(new Poisson(100), 8));
        Assert.Equal(Pinned.Binomial, Make(new Binomial(1000, 0.25), 8));
        Assert.Equal(Pinned.Permutation, Make(new Permutation(10), 10));
    }

    [Fact]
    public void Uniform_numbers_are_uniform_and_stay_in_range()
    {
        Statistics.KolmogorovSmirnov(Make(new UniformDouble()), x => x);
        Statistics.Moments(Make(new UniformDouble(-1, 3)), 1, 16.0 / 12, 1.8);
        Statistics.KolmogorovSmirnov([.. Make(new UniformSingle(2, 4)).Select(x => (double)x)], x => (x - 2) / 2);
        Range(-double.MaxValue, double.MaxValue);
        Range(0, double.MaxValue);
        Range(0, double.Epsilon);
        Range(-double.Epsilon, double.Epsilon);
        Range(0, 1e-310);
        Range(-1e-300, 1e-300);
        Range(1, double.BitIncrement(1));
        Range(1e300, double.BitIncrement(1e300));
        Range(-1, 0);
        RangeSingle(-float.MaxValue, float.MaxValue);
        RangeSingle(0, float.Epsilon);
        RangeSingle(0, 1e-40f);
        RangeSingle(1, float.BitIncrement(1));
        RangeSingle(-1, 1e-20f);
        Statistics.KolmogorovSmirnov(Make(new UniformDouble(-1e308, 1e308)), x => ((x / 1e308) + 1) / 2);
        Statistics.KolmogorovSmirnov(Make(new UniformDouble(0, 1e-300)), x => x / 1e-300);
    }

    [Fact]
    public void Integers_are_even()
    {
        var counts = new double[7];
        foreach (var x in Make(new Integers<int>(-3, 4)))
        {
            counts[x + 3]++;
        }

        Statistics.ChiSquare(counts.Select(count => (count, Count / 7.0)));

        // A quarter of all words is rejected here: without that, low thirds would be twice as frequent.
        const long third = 1L << 61;
        var thirds = new double[3];
        foreach (var x in Make(new Integers<long>(-third, 2 * third)))
        {
            thirds[(x + third) / third]++;
        }

        Statistics.ChiSquare(thirds.Select(count => (count, Count / 3.0)));
        Assert.Equal(Make(new Integers<long>(-10, 100)), Make(new Integers<sbyte>(-10, 100)).Select(x => (long)x));
        Assert.Contains(Make(new Integers<long>(long.MinValue, long.MaxValue)), x => x < -(1L << 62));
        Assert.All(Make(new Integers<ulong>(ulong.MaxValue - 1, ulong.MaxValue)), x => Assert.Equal(ulong.MaxValue - 1, x));
    }

    [Fact]
    public void Normal_numbers_are_normal_with_right_tails()
    {
        var x = Make(new Normal(), 4_000_000);
        Statistics.Moments(x, 0, 1, 3);
        Statistics.KolmogorovSmirnov(x, NormalCumulative);
        foreach (var (limit, beyond) in ((double, double)[])[(2, 0.0455002639), (3, 0.00269979606), (3.6541528853610088, 0.000258024), (4, 6.33424837e-5), (4.5, 6.7953e-6)])
        {
            var expected = beyond * x.Length;
            Assert.InRange((x.Count(v => Math.Abs(v) > limit) - expected) / Math.Sqrt(expected), -5, 5);
        }

        Statistics.Moments(Make(new Normal(5, 3)), 5, 9, 3);
        Assert.All(Make(new Normal(5, 0), 10), v => Assert.Equal(5, v));
        Statistics.KolmogorovSmirnov(Make(new LogNormal(1, 0.5)), v => NormalCumulative((Math.Log(v) - 1) / 0.5));
    }

    [Fact]
    public void Exponential_gamma_and_beta_numbers_have_their_distributions()
    {
        var x = Make(new Exponential(), 4_000_000);
        Statistics.Moments(x, 1, 1, 9);
        Statistics.KolmogorovSmirnov(x, v => 1 - Math.Exp(-v));
        foreach (var limit in (double[])[7.69711747013104972, 10, 12])
        {
            var expected = Math.Exp(-limit) * x.Length;
            Assert.InRange((x.Count(v => v > limit) - expected) / Math.Sqrt(expected), -5, 5);
        }

        Statistics.KolmogorovSmirnov(Make(new Gamma(1, 2)), v => 1 - Math.Exp(-v / 2));
        Statistics.KolmogorovSmirnov(Make(new Gamma(3)), v => 1 - (Math.Exp(-v) * (1 + v + (v * v / 2))));
        Statistics.KolmogorovSmirnov(Make(new Gamma(0.5)), v => (2 * NormalCumulative(Math.Sqrt(2 * v))) - 1);
        foreach (var shape in (double[])[0.1, 0.9, 2.5, 1000])
        {
            Statistics.Moments(Make(new Gamma(shape, 3)), 3 * shape, 9 * shape, 3 + (6 / shape));
        }

        Statistics.KolmogorovSmirnov(Make(new Beta(0.5, 0.5)), v => 2 / Math.PI * Math.Asin(Math.Sqrt(v)));
        Statistics.KolmogorovSmirnov(Make(new Beta(1, 1)), v => v);
        Statistics.KolmogorovSmirnov(Make(new Beta(2, 1)), v => v * v);
        Statistics.KolmogorovSmirnov(Make(new Beta(2, 2)), v => v * v * (3 - (2 * v)));
        Statistics.KolmogorovSmirnov(Make(new Beta(0.5, 2)), v => Math.Sqrt(v) * (1.5 - (0.5 * v)));
        Assert.All(Make(new Beta(1e-5, 1e-5), 1000), v => Assert.InRange(v, 0, 1));
        Assert.All(Make(new Gamma(0), 10), v => Assert.Equal(0, v));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(9.99)]
    [InlineData(10)]
    [InlineData(35.5)]
    [InlineData(1000)]
    public void Poisson_numbers_have_their_distribution(double lambda)
    {
        var log = -lambda;
        var expected = new List<double> { Math.Exp(log) };
        for (var k = 1; k < (2 * lambda) + 60; k++)
        {
            expected.Add(lambda == 0 ? 0 : Math.Exp(log += Math.Log(lambda / k)));
        }

        Whole(Make(new Poisson(lambda)), expected);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(1, 0.3)]
    [InlineData(18, 0.5)]
    [InlineData(20, 0.5)]
    [InlineData(40, 0.25)]
    [InlineData(100, 0.9)]
    [InlineData(1000, 0.4)]
    [InlineData(100000, 0.00005)]
    public void Binomial_numbers_have_their_distribution(int trials, double p)
    {
        var expected = new List<double>();
        var log = 0.0; // of the number of ways
        for (var k = 0; k <= trials; k++)
        {
            expected.Add(Math.Exp(log) is var ways && double.IsFinite(ways) && trials < 1000
                ? ways * Math.Pow(p, k) * Math.Pow(1 - p, trials - k)
                : Math.Exp(log + (k * Math.Log(p)) + ((trials - k) * Math.Log(1 - p))));
            log += Math.Log((trials - k) / (k + 1.0));
        }

        Whole(Make(new Binomial(trials, p)), expected);
    }

    [Fact]
    public void Huge_counts_keep_mean_and_deviation()
    {
        foreach (var lambda in (double[])[1e6, 1e12, 1e17, 9e18])
        {
            Standard(Make(new Poisson(lambda)), lambda, Math.Sqrt(lambda));
        }

        foreach (var (n, p) in ((long, double)[])[(1_000_000, 0.5), (1_000_000_000_000_000, 0.1), (long.MaxValue, 0.5), (long.MaxValue, 1e-10), (long.MaxValue, 1 - 1e-6)])
        {
            Standard(Make(new Binomial(n, p)), n * p, Math.Sqrt(n * p * (1 - p)));
        }

        static void Standard(long[] found, double mean, double deviation) =>
            Statistics.KolmogorovSmirnov([.. found.Select(x => (x - mean) / deviation)], NormalCumulative);
    }

    [Fact]
    public void Choices_follow_their_probabilities()
    {
        double[] probabilities = [0, 0.1, 0, 0.6, 0.25, 0.05, 0];
        var counts = new double[7];
        foreach (var x in Make(new Choice(probabilities)))
        {
            counts[x]++;
        }

        Assert.Equal(0, counts[0] + counts[2] + counts[6]);
        Statistics.ChiSquare(counts.Zip(probabilities, (found, p) => (found, p * Count)));
        Assert.Equal(0.3, Make(new Bernoulli(0.3)).Average(x => x ? 1.0 : 0), 0.006);
        Assert.DoesNotContain(true, Make(new Bernoulli(0)));
        Assert.DoesNotContain(false, Make(new Bernoulli(1)));
    }

    [Fact]
    public void Wrong_parameters_fail_with_the_remedy()
    {
        Assert.Throws<ArgumentOutOfRangeException>("high", () => new UniformDouble(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("low", () => new UniformDouble(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => new UniformSingle(0, float.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => new Integers<int>(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>("sigma", () => new Normal(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => new Exponential(-1));
        Assert.Throws<ArgumentOutOfRangeException>("lambda", () => new Poisson(-1));
        Assert.Throws<ArgumentOutOfRangeException>("lambda", () => new Poisson(1e19));
        Assert.Throws<ArgumentOutOfRangeException>("trials", () => new Binomial(-1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => new Binomial(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("shape", () => new Gamma(-1));
        Assert.Throws<ArgumentOutOfRangeException>("b", () => new Beta(1, 0));
        Assert.Throws<ArgumentException>("probabilities", () => new Choice([0.5, 0.4]));
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => new Choice([1.5, -0.5]));
        Assert.Throws<ArgumentException>("probabilities", () => new Choice([]));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new Permutation(-1));
        var error = Assert.Throws<ArgumentOutOfRangeException>("probability", () => new Bernoulli(30));
        Assert.StartsWith("Found probability = 30, expected a probability from 0 to 1: divide percentages by 100.", error.Message, StringComparison.Ordinal);
    }

    internal static T[] Make<T>(Distribution<T> distribution, int count = Count, ulong seed = 1)
        where T : unmanaged
    {
        var elements = new T[count];
        distribution.Fill(seed, 0, elements);
        return elements;
    }

    private static void Cuts<T>(Distribution<T> distribution)
        where T : unmanaged
    {
        var cases = from first in Gen.OneOf(Gen.Choose(0, 5000).Select(i => (long)i), Gen.Choose(0, 100_000).Select(i => (1L << 33) + i))
                    from length in Gen.Choose(0, 3000)
                    from cut in Gen.Choose(0, length)
                    select (first, length, cut);
        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(20),
            Prop.ForAll(cases.ToArbitrary(), x =>
            {
                var (whole, cut, other) = (new T[x.length], new T[x.length], new T[x.length]);
                distribution.Fill(3, x.first, whole);
                distribution.Fill(3, x.first, cut.AsSpan(0, x.cut));
                distribution.Fill(3, x.first + x.cut, cut.AsSpan(x.cut));
                Assert.Equal(whole, cut);
                distribution.Fill(4, x.first, other);
                Assert.False(x.length > 100 && whole.SequenceEqual(other));
            }));
    }

    private static void Range(double low, double high) =>
        Assert.All(Make(new UniformDouble(low, high), 3000), x => Assert.True(x >= low && x < high));

    private static void RangeSingle(float low, float high) =>
        Assert.All(Make(new UniformSingle(low, high), 3000), x => Assert.True(x >= low && x < high));

    private static void Whole(long[] found, List<double> expected)
    {
        var counts = new double[expected.Count];
        foreach (var x in found)
        {
            counts[x]++;
        }

        Statistics.ChiSquare(counts.Zip(expected, (count, p) => (count, p * found.Length)));
    }

    private static double NormalCumulative(double x) => x < 0 ? Upper(-x) : 1 - Upper(x);

    /// <summary>Abramowitz and Stegun 26.2.17, exact to 1e-7.</summary>
    private static double Upper(double x)
    {
        var t = 1 / (1 + (0.2316419 * x));
        var sum = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * sum;
    }
}
