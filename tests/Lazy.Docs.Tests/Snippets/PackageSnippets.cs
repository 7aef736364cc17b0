#region package
using LazyGraph;
#endregion

namespace LazyGraph.Tests.Snippets;

public sealed class PackageSnippets
{
    [Fact]
    public void Package()
    {
        #region package
        var square = Delayed.Func((int n) => n * n);
        var sum = Delayed.Func((int[] values) => values.Sum());

        Delayed<int> total = sum([.. Enumerable.Range(1, 10).Select(n => square(n))]); // nothing runs
        total.Visualize("total.svg");                                                  // the graph
        Console.WriteLine(total.Compute());                                            // 385, on all cores
        #endregion

        Assert.Equal(385, total.Compute());
    }

    [Fact]
    public void Core()
    {
        #region package-core
        var add = Delayed.Func((int a, int b) => a + b, name: "add");
        var z = add(add(1, 2), 3);

        Console.WriteLine(z.Plan().LongestChain);  // 2
        Console.WriteLine(z.ToGraph().Count);      // 2 tasks
        File.WriteAllText("z-core.svg", z.ToSvg());
        #endregion

        Assert.Equal((2, 2), (z.Plan().LongestChain, z.ToGraph().Count));
    }

    [Fact]
    public void Bags()
    {
        #region package-bag
        Bag<string> words = Bag.From(["mary", "had", "a", "little", "lamb"], partitions: 2);
        Delayed<long> letters = words.Filter(word => word.Contains('a')).Map(word => word.Length).Sum(); // one pass a partition
        Bag<BagGroup<int, string>> byLength = words.GroupBy(word => word.Length);

        Console.WriteLine(letters.ToGraph().Count); // the tasks
        Console.WriteLine(byLength);                // Bag<BagGroup<int, string>> of 2 partitions
        #endregion

        Assert.Equal(12, letters.Compute());
        Assert.Equal("Bag<BagGroup<int, string>> of 2 partitions", byLength.ToString());
    }

    [Fact]
    public void Arrays()
    {
        #region package-array
        LazyArray<double> x = LazyArray.Random(seed: 1).Uniform(-1, 1, [1_000_000]);
        LazyArray<double> y = LazyArray.Random(seed: 2).Uniform(-1, 1, [1_000_000]);
        Delayed<long> inside = ((x * x) + (y * y) < 1.0).CountNonzero(); // one loop for each chunk, compiled when it first runs

        Console.WriteLine(x);                         // LazyArray<double> shape (1000000,) chunks (1000000,) 8 MB in 1 chunk
        Console.WriteLine(inside.Plan().LongestChain); // the steps that depend on each other
        #endregion

        Assert.Equal("LazyArray<double> shape (1000000,) chunks (1000000,) 8 MB in 1 chunk", x.ToString());
        Assert.Equal(Math.PI, 4.0 * inside.Compute() / 1_000_000, 0.01);
    }

    [Fact]
    public async Task Schedule()
    {
        var work = Delayed.Call(() => 6) * 7;

        #region package-schedulers
        int onThreads = work.Compute(workers: 4);
        int here = work.Compute(Schedulers.Synchronous);
        int elsewhere = work.Compute(Schedulers.Processes(2)); // in worker processes
        int later = await work;
        var (one, two) = Delayed.Compute(work, work + 1); // what they share runs once
        #endregion

        Assert.Equal((42, 42, 42, 42, 42, 43), (onThreads, here, elsewhere, later, one, two));
    }
}
