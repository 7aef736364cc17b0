using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>Sums, means and variances are those of the flat sequence.</summary>
public sealed class NumberProperties
{
    [Fact]
    public void SumOfEveryTypeOfNumber() => AnyCut.ForAll(cut =>
    {
        var sum = cut.Flat.Sum();
        Gives.Value(sum, cut.Bag().Sum(cut.SplitEvery));
        Gives.Value(sum, cut.Bag().Map(x => (short)x).Sum(cut.SplitEvery));
        Gives.Value(sum, cut.Bag().Map(x => (sbyte)x).Sum(cut.SplitEvery));
        Gives.Value(sum, cut.Bag().Map(x => (long)x).Sum(cut.SplitEvery));
        Gives.Value((decimal)sum / 4, cut.Bag().Map(x => (decimal)x / 4).Sum(cut.SplitEvery));
        Gives.Value((double)sum / 4, cut.Bag().Map(x => (double)x / 4).Sum(cut.SplitEvery));
        Gives.Value((Int128)sum, cut.Bag().Map(x => (Int128)x).Sum(cut.SplitEvery));

        var positive = (ulong)cut.Flat.Sum(x => x + 9);
        Gives.Value(positive, cut.Bag().Map(x => (byte)(x + 9)).Sum(cut.SplitEvery));
        Gives.Value(positive, cut.Bag().Map(x => (ushort)(x + 9)).Sum(cut.SplitEvery));
        Gives.Value(positive, cut.Bag().Map(x => (uint)(x + 9)).Sum(cut.SplitEvery));
        Gives.Value(positive, cut.Bag().Map(x => (ulong)(x + 9)).Sum(cut.SplitEvery));
        Gives.Value(cut.Flat.Count(x => x > 0), cut.Bag().Map(x => x > 0).Sum(cut.SplitEvery));
    });

    [Fact]
    public void AnIntegerSumThatIsTooLargeIsAnError() => AnyCut.ForAll(cut =>
    {
        var large = cut.Bag([[long.MaxValue], .. cut.Numbers.Select(items => items.Select(x => 1L).ToArray()), [1]]);
        Gives.Failure<OverflowException, long>(large.Sum(cut.SplitEvery));
        Gives.Failure<OverflowException, ulong>(large.Map(x => (ulong)x * 2).Sum(cut.SplitEvery));
        Gives.Failure<OverflowException, long>(cut.Bag([[long.MinValue, -1]]).Sum(cut.SplitEvery));
        Gives.Value(2L * int.MaxValue, cut.Bag([[int.MaxValue], [int.MaxValue]]).Sum(cut.SplitEvery));
    });

    [Fact]
    public void Mean() => AnyCut.ForAll(cut =>
    {
        if (cut.Flat.Length == 0)
        {
            Gives.Failure<InvalidOperationException, double>(cut.Bag().Mean(cut.SplitEvery));
            Gives.Failure<InvalidOperationException, double>(cut.Bag().Map(x => (double)x).Mean(cut.SplitEvery));
            Gives.Failure<InvalidOperationException, decimal>(cut.Bag().Map(x => (decimal)x).Mean(cut.SplitEvery));
            return;
        }

        Gives.Near(cut.Flat.Average(), cut.Bag().Mean(cut.SplitEvery));
        Gives.Near(cut.Flat.Average() / 3, cut.Bag().Map(x => x / 3.0).Mean(cut.SplitEvery));
        Gives.Value(cut.Flat.Average(x => (decimal)x), cut.Bag().Map(x => (decimal)x).Mean(cut.SplitEvery));
        Gives.Near(long.MaxValue, cut.Bag().Map(_ => long.MaxValue).Mean(cut.SplitEvery)); // added up without overflow
    });

    [Fact]
    public void VarianceAndStandardDeviation() => AnyCut.ForAll(cut =>
    {
        foreach (var ddof in (int[])[0, 1, 2])
        {
            if (cut.Flat.Length <= ddof)
            {
                Gives.Failure<InvalidOperationException, double>(cut.Bag().Var(ddof, cut.SplitEvery));
                Gives.Failure<InvalidOperationException, double>(cut.Bag().Std(ddof, cut.SplitEvery));
                continue;
            }

            Gives.Near(TwoPasses(cut.Flat, ddof), cut.Bag().Var(ddof, cut.SplitEvery));
            Gives.Near(Math.Sqrt(TwoPasses(cut.Flat, ddof)), cut.Bag().Std(ddof, cut.SplitEvery));

            // Far from zero the sum of squares would lose all of it.
            var far = cut.Bag().Map(x => 1e9 + x).Var(ddof, cut.SplitEvery).Compute(Schedulers.Synchronous);
            Assert.InRange(far, TwoPasses(cut.Flat, ddof) - 1e-4, TwoPasses(cut.Flat, ddof) + 1e-4);
        }
    });

    [Fact]
    public void FloatingPointResultsHaveTheSameBitsWhoeverComputesThem() => AnyCut.ForAll(cut =>
    {
        var bag = cut.Bag().Map(x => Math.Exp(x) / 7);
        SameBits(bag.Sum(cut.SplitEvery));
        if (cut.Flat.Length > 0)
        {
            SameBits(bag.Mean(cut.SplitEvery));
            SameBits(bag.Var(0, cut.SplitEvery));
        }

        static void SameBits(Delayed<double> promise) => Assert.Single(Way.All.Select(way => BitConverter.DoubleToInt64Bits(way.Compute(promise))).Distinct());
    });

    private static double TwoPasses(int[] numbers, int ddof)
    {
        var mean = numbers.Average();
        return numbers.Sum(x => (x - mean) * (x - mean)) / (numbers.Length - ddof);
    }
}
