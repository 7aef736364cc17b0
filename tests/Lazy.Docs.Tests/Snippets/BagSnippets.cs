namespace LazyGraph.Tests.Snippets;

public sealed class BagSnippets
{
    [Fact]
    public void Starts()
    {
        #region bags-first
        Bag<string> words = Bag.From(["mary", "had", "a", "little", "lamb"]);
        Bag<string> withA = words.Filter(word => word.Contains('a'));   // nothing runs
        Delayed<long> letters = withA.Map(word => word.Length).Sum();

        Console.WriteLine(withA);                                       // Bag<string> of 5 partitions
        string[] kept = withA.Compute();                                // mary, had, a, lamb
        Console.WriteLine(letters.Compute());                           // 12
        #endregion

        Assert.Equal("Bag<string> of 5 partitions", withA.ToString());
        Assert.Equal(["mary", "had", "a", "lamb"], kept);
        Assert.Equal(12, letters.Compute());
    }

    [Fact]
    public void RunsAsOnePass()
    {
        #region bags-one-pass
        Delayed<long> letters = Bag.From(["mary", "had", "a", "little", "lamb"], partitions: 2)
            .Filter(word => word.Contains('a'))
            .Map(word => word.Length)
            .Sum();
        letters.Visualize("built.svg");
        letters.Visualize("runs.svg", optimize: true);
        #endregion

        Assert.Equal(12, letters.Compute());
        Pictures.AssertDrawn("bag-built", File.ReadAllText("built.svg"));
        Pictures.AssertDrawn("bag-runs", File.ReadAllText("runs.svg"));
    }

    [Fact]
    public async Task Makes()
    {
        #region bags-make
        Bag<int> cut = Bag.From(Enumerable.Range(0, 1000), partitions: 4);       // read now, and held
        Bag<int> bySize = Bag.From(Enumerable.Range(0, 1000), partitionSize: 300); // 300, 300, 300 and 100
        Bag<long> counted = Bag.Range(10_000_000_000, partitions: 16);           // counted when needed, not held

        var load = Delayed.Func((int part) => new[] { part, part + 1 }, name: "load");
        Bag<int> loaded = Bag.FromDelayed([load(1), load(10)]);                  // each promise is a partition

        Bag<string> awaited = Bag.FromAsync(MessagesAsync());                    // one partition; read at each compute
        #endregion

        Assert.Equal((4, 4, 16, 2, 1), (cut.PartitionCount, bySize.PartitionCount, counted.PartitionCount, loaded.PartitionCount, awaited.PartitionCount));
        Assert.Equal([300, 300, 300, 100], bySize.ToDelayed().Select(part => part.Compute().Length));
        Assert.Equal([1, 2, 10, 11], loaded.Compute());
        Assert.Equal(["one", "two"], await awaited.ComputeAsync());
    }

    [Fact]
    public void Maps()
    {
        var words = Bag.From(["mary", "had", "a", "little", "lamb"]);

        #region bags-map
        Bag<string> upper = words.Map(word => word.ToUpperInvariant()); // MARY, HAD, A, LITTLE, LAMB
        Bag<string> withA = words.Filter(word => word.Contains('a'));   // mary, had, a, lamb
        Bag<bool> answers = words.Map(word => word.Contains('a'));      // True, True, True, False, True
        #endregion

        Assert.Equal(["MARY", "HAD", "A", "LITTLE", "LAMB"], upper.Compute());
        Assert.Equal(["mary", "had", "a", "lamb"], withA.Compute());
        Assert.Equal([true, true, true, false, true], answers.Compute());
        Pictures.AssertDrawn("bag-map", upper.ToSvg());
        Pictures.AssertDrawn("bag-filter", withA.ToSvg());
    }

    [Fact]
    public void FlattensAndPlucks()
    {
        #region bags-flatten
        Bag<string> verses = Bag.From(["mary had a little lamb", "its fleece was white as snow"]);
        Bag<string[]> split = verses.Map(verse => verse.Split(' '));
        Bag<string> flat = split.Flatten();                             // mary, had, a, … snow
        Bag<string> first = split.Pluck(0);                             // mary, its
        Bag<string> sixth = split.Pluck(5, otherwise: "-");             // -, snow
        Bag<int> lengths = verses.Pluck(verse => verse.Length);         // a map, by the name that says what it is for
        #endregion

        Assert.Equal(11, flat.Compute().Length);
        Assert.Equal(["mary", "its"], first.Compute());
        Assert.Equal(["-", "snow"], sixth.Compute());
        Assert.Equal([22, 28], lengths.Compute());
        Pictures.AssertDrawn("bag-flatten", flat.ToSvg());
        Pictures.AssertDrawn("bag-flatten-runs", flat.ToSvg(optimize: true));
        Pictures.AssertDrawn("bag-pluck", first.ToSvg());
    }

    [Fact]
    public void TakesPartitions()
    {
        #region bags-partitions
        Bag<double> readings = Bag.From([1.0, 3.0, 2.0, 6.0], partitions: 2);
        Bag<double> centred = readings.MapPartitions(part =>
        {
            double[] all = [.. part];                                   // the sequence can be enumerated once
            return all.Select(value => value - all.Average());
        });
        Bag<double> level = readings.Accumulate((sum, value) => sum + value); // 1, 4, 6, 12
        Bag<double> less = readings.Map((value, mean) => value - mean, readings.Mean()); // a promise, computed once
        #endregion

        Assert.Equal([-1, 1, -2, 2], centred.Compute());
        Assert.Equal([1, 4, 6, 12], level.Compute());
        Assert.Equal([-2, 0, -1, 3], less.Compute());
    }

    [Fact]
    public void PutsBagsTogether()
    {
        #region bags-together
        Bag<int> numbers = Bag.From([1, 2, 3, 4], partitions: 2);
        Bag<string> names = Bag.From(["one", "two", "three", "four"], partitions: 2);

        Bag<(int, string)> pairs = numbers.Zip(names);
        Bag<string> lines = numbers.Map((n, name) => $"{n} {name}", names);
        Bag<string> more = numbers.Map((int n, string name, string end) => $"{n} {name}{end}", names, "!");
        Bag<int> both = numbers.Concat(numbers.Map(n => 10 * n));                // the partitions of both
        Bag<(int, int)> all = numbers.Product(numbers);                          // 16 pairs, in 4 partitions

        (int Number, string Colour)[] colours = [(1, "red"), (3, "blue"), (3, "green")];
        Bag<string> joined = numbers.Join(colours, n => n, colour => colour.Number, (n, colour) => $"{n} {colour.Colour}");
        #endregion

        Assert.Equal([(1, "one"), (2, "two"), (3, "three"), (4, "four")], pairs.Compute());
        Assert.Equal(["1 one", "2 two", "3 three", "4 four"], lines.Compute());
        Assert.Equal("4 four!", more.Compute()[^1]);
        Assert.Equal([1, 2, 3, 4, 10, 20, 30, 40], both.Compute());
        Assert.Equal((16, 4), (all.Compute().Length, all.PartitionCount));
        Assert.Equal(["1 red", "3 blue", "3 green"], joined.Compute());
    }

    [Fact]
    public void Samples()
    {
        var numbers = Bag.Range(1000);

        #region bags-take
        Bag<int> first = numbers.Take(3);                      // 0, 1, 2, of the first partition alone
        Bag<int> across = numbers.Take(300, partitions: -1);   // of as many as it takes
        Bag<int> some = numbers.RandomSample(0.1, seed: 1);    // each with the probability of a tenth
        Bag<int> ten = numbers.RandomElements(10, seed: 1);    // ten different places
        Bag<int> dice = Bag.From(Enumerable.Range(1, 6)).RandomChoices(10, seed: 1);
        #endregion

        Assert.Equal([0, 1, 2], first.Compute());
        Assert.Equal(Enumerable.Range(0, 300), across.Compute());
        Assert.Equal(some.Compute(Schedulers.Synchronous), some.Compute(workers: 4));
        Assert.InRange(some.Count().Compute(), 50, 150);
        Assert.Equal((10, 10), (ten.Compute().Distinct().Count(), dice.Compute().Length));
    }

    [Fact]
    public void Queries()
    {
        #region bags-linq
        Bag<string> verses = Bag.From(["mary had a little lamb", "its fleece was white as snow"]);
        Bag<string> query = from verse in verses
                            where verse.Length > 25
                            from word in verse.Split(' ')
                            orderby word.Length, word
                            select word.ToUpperInvariant();               // AS, ITS, WAS, SNOW, WHITE, FLEECE
        #endregion

        var joined = from verse in verses join pair in new[] { (22, "short"), (28, "long") } on verse.Length equals pair.Item1 select pair.Item2;
        var grouped = from verse in verses group verse by verse.Length > 25 into lengths select lengths.Key;
        Assert.Equal(["short", "long"], joined.Compute());
        Assert.Equal([false, true], grouped.Compute());
        Assert.Equal(["AS", "ITS", "WAS", "SNOW", "WHITE", "FLEECE"], query.Compute());
    }

    [Fact]
    public async Task GivesResults()
    {
        var bag = Bag.Range(10, partitions: 2);

        #region bags-results
        int[] all = bag.Compute();                                   // every element, in one array
        var (numbers, sum) = Delayed.Compute(bag, bag.Sum());        // the bag is read once for both

        await foreach (int[] items in bag.ComputeEach())             // partition by partition, in order, as soon as they are there
        {
            Console.WriteLine(items.Length);
        }

        Bag<int> kept = bag.Persist();                               // computed now; a bag that has its elements
        Delayed<int[]>[] parts = kept.ToDelayed();                   // a promise for each partition
        #endregion

        Assert.Equal(Enumerable.Range(0, 10), all);
        Assert.Equal((10, 45L), (numbers.Length, sum));
        Assert.Equal([5, 6, 7, 8, 9], parts[1].Compute());
    }

    [Fact]
    public void EstimatesPi()
    {
        #region bags-pi
        Bag<int> trials = Bag.Range(24, partitions: 24);
        Delayed<double> pi = trials.Map(seed => EstimatePi(100_000, seed), name: "estimate pi").Mean();
        Console.WriteLine(pi.Compute());
        #endregion

        Assert.Equal(Math.PI, pi.Compute(), 0.01);
    }

    [Fact]
    public void Retries()
    {
        var calls = 0;
        Bag<string> pages = Bag.Range(1).Map(_ => Interlocked.Increment(ref calls) < 3 ? throw new IOException("no line") : "page").Filter(page => page.Length > 0);

        #region bags-retry
        Bag<string> stubborn = Bag.FromDelayed(pages.ToDelayed().Select(page => page.WithRetry(3)));
        #endregion

        Assert.Equal(["page"], stubborn.Compute());
    }

    private static double EstimatePi(int points, int seed)
    {
        var random = new Random(seed);
        return 4.0 * Enumerable.Range(0, points).Count(_ => Math.Pow(random.NextDouble(), 2) + Math.Pow(random.NextDouble(), 2) < 1) / points;
    }

    private static async IAsyncEnumerable<string> MessagesAsync()
    {
        yield return "one";
        await Task.Yield();
        yield return "two";
    }
}
