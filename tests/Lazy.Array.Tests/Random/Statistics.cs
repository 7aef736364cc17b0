namespace LazyGraph.Tests;

/// <summary>Tests of samples, with limits that a right generator passes but for one seed in a million.</summary>
internal static class Statistics
{
    /// <summary>Checks that a sample has a cumulative distribution.</summary>
    internal static void KolmogorovSmirnov(double[] sample, Func<double, double> cumulative)
    {
        var sorted = (double[])sample.Clone();
        Array.Sort(sorted);
        var distance = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var expected = cumulative(sorted[i]);
            distance = Math.Max(distance, Math.Max(expected - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - expected));
        }

        Assert.InRange(distance * Math.Sqrt(sorted.Length), 0, 2.7);
    }

    /// <summary>Checks counts against expected ones; those below 10 are taken together.</summary>
    internal static void ChiSquare(IEnumerable<(double Found, double Expected)> counts)
    {
        var (chi, cells, found, expected) = (0.0, 0, 0.0, 0.0);
        foreach (var cell in counts)
        {
            (found, expected) = (found + cell.Found, expected + cell.Expected);
            if (expected >= 10)
            {
                chi += (found - expected) * (found - expected) / expected;
                (cells, found, expected) = (cells + 1, 0, 0);
            }
        }

        var freedom = Math.Max(1, cells - 1);
        Assert.True(chi < freedom + (5.5 * Math.Sqrt(2.0 * freedom)) + 15, $"chi square {chi} of {freedom} degrees of freedom");
    }

    /// <summary>Checks mean and variance within five deviations of the sample's, the fourth moment given as a multiple of the squared variance.</summary>
    internal static void Moments(double[] sample, double mean, double variance, double kurtosis)
    {
        var found = sample.Average();
        Assert.InRange((found - mean) / Math.Sqrt(variance / sample.Length), -5, 5);
        var squares = sample.Average(x => (x - mean) * (x - mean));
        Assert.InRange(((squares / variance) - 1) / Math.Sqrt((kurtosis - 1) / sample.Length), -5.5, 5.5);
    }
}
