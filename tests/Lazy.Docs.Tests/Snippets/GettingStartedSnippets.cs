namespace LazyGraph.Tests.Snippets;

public sealed class GettingStartedSnippets
{
    [Fact]
    public void LiftsAFunction()
    {
        #region gs-lift
        var add = Delayed.Func((int a, int b) =>
        {
            Console.WriteLine($"{a} + {b}");
            return a + b;
        }, name: "add");

        Delayed<int> x = add(1, 2);    // prints nothing
        int three = x.Compute();       // prints 1 + 2
        #endregion

        Assert.Equal(3, three);
    }

    [Fact]
    public void SharesWhatIsComputedTogether()
    {
        #region gs-share
        int runs = 0;
        var add = Delayed.Func((int a, int b) => a + b, name: "add");
        var x = Delayed.Call(() => Interlocked.Increment(ref runs), name: "x");
        var y = add(x, 3);
        var z = add(x, 4);

        y.Compute();
        z.Compute();                                  // x has run twice: once for each compute
        int separately = runs;

        runs = 0;
        var (yValue, zValue) = Delayed.Compute(y, z); // x runs once, for both
        int together = runs;
        #endregion

        Assert.Equal((2, 1), (separately, together));
        Assert.Equal((4, 5), (yValue, zValue));
    }

    [Fact]
    public void Gathers()
    {
        #region gs-gather
        var add = Delayed.Func((int a, int b) => a + b, name: "add");
        Delayed<int[]> sums = Delayed.Gather(Enumerable.Range(0, 10).Select(n => add(n, n)));
        Console.WriteLine(string.Join(", ", sums.Compute())); // 0, 2, 4, 6, 8, 10, 12, 14, 16, 18
        #endregion

        Assert.Equal("0, 2, 4, 6, 8, 10, 12, 14, 16, 18", string.Join(", ", sums.Compute()));
        Pictures.AssertDrawn("gather", sums.ToSvg());
    }

    [Fact]
    public async Task EstimatesPi()
    {
        #region gs-pi
        var estimate = Delayed.Func((int seed) => EstimatePi(100_000, seed), name: "estimate pi");
        var mean = Delayed.Func((double[] values) => values.Average(), name: "mean");

        var pi = mean([.. Enumerable.Range(0, 10).Select(seed => estimate(seed))]);

        double onThreads = pi.Compute();                            // one worker thread a processor
        double onTwo = pi.Compute(workers: 2);
        double here = pi.Compute(Schedulers.Synchronous);           // in this thread, for the debugger
        double later = await pi;                                    // the caller's thread is free meanwhile
        #endregion

        Assert.All([onThreads, onTwo, later], value => Assert.Equal(here, value));
        Assert.InRange(here, 3.12, 3.16);
        Pictures.AssertDrawn("pi", pi.ToSvg());

        #region gs-estimate
        static double EstimatePi(int points, int seed)
        {
            var random = new Random(seed);
            int inside = 0;
            for (int i = 0; i < points; i++)
            {
                double x = random.NextDouble();
                double y = random.NextDouble();
                inside += (x * x) + (y * y) < 1 ? 1 : 0;
            }

            return 4.0 * inside / points;
        }
        #endregion
    }
}
