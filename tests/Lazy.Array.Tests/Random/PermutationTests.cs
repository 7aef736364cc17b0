using LazyGraph.Arrays;

namespace LazyGraph.Tests;

/// <summary>Random orders computed place by place.</summary>
public sealed class PermutationTests
{
    [Fact]
    public void Every_number_comes_once()
    {
        for (var n = 0; n <= 300; n++)
        {
            Bijection(n);
        }

        Bijection(1_000_003);
        Bijection(1 << 20);
    }

    [Fact]
    public void All_orders_of_few_numbers_are_as_frequent()
    {
        foreach (var n in (int[])[2, 3, 4, 5])
        {
            var orders = new Dictionary<long, int>();
            const int seeds = 60_000;
            for (var seed = 0; seed < seeds; seed++)
            {
                var order = DistributionTests.Make(new Permutation(n), n, (ulong)seed).Aggregate(0L, (code, x) => (code * 10) + x);
                orders[order] = orders.GetValueOrDefault(order) + 1;
            }

            var all = Enumerable.Range(1, n).Aggregate(1, (product, x) => product * x);
            Assert.Equal(all, orders.Count);
            Statistics.ChiSquare(orders.Values.Select(count => ((double)count, (double)seeds / all)));
        }
    }

    [Fact]
    public void A_number_comes_at_every_place()
    {
        const int n = 50;
        const int seeds = 20_000;
        var counts = new double[n * n];
        for (var seed = 0; seed < seeds; seed++)
        {
            var order = DistributionTests.Make(new Permutation(n), n, (ulong)seed);
            for (var i = 0; i < n; i++)
            {
                counts[(i * n) + order[i]]++;
            }
        }

        Statistics.ChiSquare(counts.Select(count => (count, (double)seeds / n)));
    }

    [Fact]
    public void Neighbours_are_uncorrelated()
    {
        const int n = 1_000_003;
        var order = DistributionTests.Make(new Permutation(n), n);
        Statistics.KolmogorovSmirnov([.. order.Take(100_000).Select(x => (double)x / n)], x => x);
        var steps = order.Take(200_001).Zip(order.Skip(1), (a, b) => (double)((b - a + n) % n) / n).ToArray();
        Statistics.KolmogorovSmirnov(steps, x => x);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Permutation(10).Fill(1, 5, new long[6]));
    }

    private static void Bijection(int n)
    {
        var seen = new bool[n];
        foreach (var x in DistributionTests.Make(new Permutation(n), n))
        {
            Assert.False(seen[x]);
            seen[x] = true;
        }
    }
}
