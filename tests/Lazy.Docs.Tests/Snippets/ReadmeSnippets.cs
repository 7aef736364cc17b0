namespace LazyGraph.Tests.Snippets;

public sealed class ReadmeSnippets
{
    [Fact]
    public void FirstProgram()
    {
        #region first-program
        var add = Delayed.Func((int a, int b) => a + b);   // a function that returns promises

        Delayed<int> x = add(1, 2);                        // nothing runs
        Delayed<int> y = add(x, 3);                        // promises and plain values mix
        Delayed<int> z = add(x, y);                        // x is one node of the graph, and runs once

        z.Visualize("z.svg");                              // the picture
        Console.WriteLine(z.Compute());                    // 9, by one worker thread a processor
        #endregion

        Assert.Equal(9, z.Compute());
        Assert.Equal(z.ToSvg(), File.ReadAllText("z.svg"));
        Pictures.AssertDrawn("first-program", z.ToSvg());
    }

    [Fact]
    public void CountsWords()
    {
        Directory.CreateDirectory("books");
        File.WriteAllText("books/a.txt", "The cat saw the dog.\n");
        File.WriteAllText("books/b.txt", "The end\n");

        #region readme-bag
        var top = Bag.ReadText("books/*.txt", blockSize: "16 MiB")   // large files in blocks
            .Words()
            .Frequencies()
            .TopK(20);

        foreach (var (word, count) in top.Compute())
        {
            Console.WriteLine($"{word} {count}");
        }
        #endregion

        Assert.Equal([new("the", 3), new("cat", 1)], top.Compute()[..2]);
    }

    [Fact]
    public void EstimatesPi()
    {
        #region readme-array
        RandomArrays random = LazyArray.Random(seed: 1);
        LazyArray<double> x = random.Uniform(-1, 1, [10_000_000]);
        LazyArray<double> y = random.Uniform(-1, 1, [10_000_000]);

        Delayed<long> inside = ((x * x) + (y * y) < 1.0).CountNonzero();
        Console.WriteLine(4.0 * inside.Compute() / 10_000_000);      // 3.14…: ten million points, none of which is kept
        #endregion

        Assert.Equal(Math.PI, 4.0 * inside.Compute() / 10_000_000, 0.01);
    }
}
