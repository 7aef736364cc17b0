namespace LazyGraph.Tests.Snippets;

public sealed class BagKeySnippets
{
    private static readonly Bag<string> Words = Bag.From(["mary", "had", "a", "little", "lamb"], partitions: 2);

    [Fact]
    public void Reduces()
    {
        #region bags-reduction
        Bag<string> words = Bag.From(["mary", "had", "a", "little", "lamb"]);
        Delayed<int> letters = words.Reduction(
            part => part.Sum(word => word.Length),   // one number of each partition
            sums => sums.Sum(),                      // one of several: at the end, and for groups of eight
            name: "count letters");
        #endregion

        Assert.Equal(18, letters.Compute());
        Pictures.AssertDrawn("bag-reduction", letters.ToSvg());
    }

    [Fact]
    public void Folds()
    {
        var words = Words;

        #region bags-fold
        Delayed<string> longest = words.Fold((left, right) => right.Length > left.Length ? right : left);
        Delayed<int> letters = words.Fold((sum, word) => sum + word.Length, (left, right) => left + right, initial: 0);
        Delayed<SortedSet<char>> used = words.Fold(
            (set, word) => { set.UnionWith(word); return set; },
            (left, right) => { left.UnionWith(right); return left; },
            seed: () => new SortedSet<char>());      // a set of its own for each partition, for it is changed
        #endregion

        Assert.Equal(("little", 18), (longest.Compute(), letters.Compute()));
        Assert.Equal("abdehilmrty", string.Concat(used.Compute()));
    }

    [Fact]
    public void Counts()
    {
        var words = Words;

        #region bags-numbers
        Bag<int> lengths = words.Map(word => word.Length);                                // 4, 3, 1, 6, 4
        Delayed<long> sum = lengths.Sum();                                                // 18: a long
        Delayed<double> mean = lengths.Mean();                                            // 3.6
        Delayed<double> deviation = lengths.Std(ddof: 1);
        Delayed<int> most = lengths.Max();
        Delayed<bool> any = lengths.Any(length => length > 5);
        var (least, count) = Delayed.Compute(lengths.Min(), lengths.Count());             // one pass for both
        #endregion

        Assert.Equal((18L, 3.6, 6, true, 1, 5L), (sum.Compute(), mean.Compute(), most.Compute(), any.Compute(), least, count));
        Assert.Equal(1.817, deviation.Compute(), 0.001);
    }

    [Fact]
    public void CountsKeys()
    {
        #region bags-keys
        Bag<string> words = Bag.From("the cat saw the dog and the dog ran".Split(' '), partitions: 3);
        Bag<Frequency<string>> top = words.Frequencies().TopK(2);                          // the 3, dog 2
        Bag<string> different = words.Distinct();                                          // the, cat, saw, dog, and, ran
        Bag<string> longest = words.TopK(1, by: word => word.Length);                      // the: of equal ones, the first
        Bag<(int Length, int Count)> counts = words.FoldBy(word => word.Length, (count, _) => count + 1, 0, (left, right) => left + right);

        foreach (var (word, times) in top.Compute())
        {
            Console.WriteLine($"{word} {times}");
        }
        #endregion

        Assert.Equal([new("the", 3), new("dog", 2)], top.Compute());
        Assert.Equal(["the", "cat", "saw", "dog", "and", "ran"], different.Compute());
        Assert.Equal(["the"], longest.Compute());
        Assert.Equal([(3, 9)], counts.Compute());
    }

    [Fact]
    public void Groups()
    {
        var words = Words;

        #region bags-groupby
        Bag<BagGroup<int, string>> byLength = words.GroupBy(word => word.Length);
        foreach (var (length, group) in byLength.Compute())
        {
            Console.WriteLine($"{length}: {string.Join(", ", group)}");                    // 4: mary, lamb; 3: had; 1: a; 6: little
        }

        Bag<(int, string)> firsts = byLength.Map(group => (group.Key, group[0]));          // a group is a list
        Bag<BagGroup<int, string>> large = words.GroupBy(word => word.Length, method: ShuffleMethod.Disk);
        #endregion

        Assert.Equal("4: mary, lamb; 3: had; 1: a; 6: little", string.Join("; ", byLength.Compute().Select(group => $"{group.Key}: {string.Join(", ", group)}")));
        Assert.Equal([(4, "mary"), (3, "had"), (1, "a"), (6, "little")], firsts.Compute());
        Assert.Equal(4, large.Compute().Length);
        Pictures.AssertDrawn("bag-groupby", byLength.ToSvg());
        Pictures.AssertDrawn("bag-foldby", words.FoldBy(word => word.Length, (count, _) => count + 1, 0, (left, right) => left + right).ToSvg());
    }

    [Fact]
    public void Sorts()
    {
        var words = Words;

        #region bags-sort
        Bag<string> sorted = words.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal);
        Bag<string> alphabet = words.Sort(StringComparer.Ordinal);
        Bag<string> last = alphabet.Take(1);               // sorted partitions stand in order, so this is the first of all
        #endregion

        Assert.Equal(["little", "lamb", "mary", "had", "a"], sorted.Compute());
        Assert.Equal(["a", "had", "lamb", "little", "mary"], alphabet.Compute());
        Assert.Equal(["a"], last.Compute());
    }

    [Fact]
    public void HasNullKeys()
    {
        #region bags-null
        Bag<string?> cities = Bag.From(["Oslo", null, "Rome", null]);
        Console.WriteLine(cities.Frequencies().Compute()[1]);                    // Frequency { Value = , Count = 2 }
        #endregion

        Assert.Equal(new Frequency<string?>(null, 2), cities.Frequencies().Compute()[1]);
    }

    [Fact]
    public void Repartitions()
    {
        var bag = Bag.Range(1000, partitions: 4);

        #region bags-repartition
        Bag<int> more = bag.Repartition(16);
        Bag<int> fewer = bag.Repartition(2);
        Bag<int> even = bag.Repartition(partitionSize: "1 KiB", scheduler: Schedulers.Current); // computes the sizes now
        #endregion

        Assert.Equal((16, 2, 4), (more.PartitionCount, fewer.PartitionCount, even.PartitionCount));
        Assert.Equal(bag.Compute(), even.Compute());
    }
}
