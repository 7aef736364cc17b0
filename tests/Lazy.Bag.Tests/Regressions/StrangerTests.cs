using System.Text.Json;

namespace LazyGraph.Tests;

/// <summary>What somebody found who tried to break bags.</summary>
public sealed class StrangerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnAsynchronousSourceMayNeedTheWorkers()
    {
        var bag = Bag.FromAsync([Sums(), Sums(), Sums()]);
        Assert.Equal(9 * 45, bag.Sum().Compute(workers: 1));
        Assert.Equal(9 * 45, bag.Map(number => number).Sum().Compute(Schedulers.Synchronous));

        static async IAsyncEnumerable<long> Sums()
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                yield return await Bag.Range(10, 10).Sum();
            }
        }
    }

    [Fact]
    public async Task TheRunIsNotFarAheadOfASlowReader()
    {
        const int Partitions = 200;
        var computed = 0;
        var isAhead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var bag = Bag.Range(Partitions, Partitions).Map(number =>
        {
            if (Interlocked.Increment(ref computed) == 4)
            {
                isAhead.SetResult();
            }

            return number;
        });

        var (sum, taken) = (0, 0);
        await foreach (var part in bag.ComputeEach(workers: 2))
        {
            await isAhead.Task; // the run goes on while the reader is at work
            sum += part[0];
            taken++;
            Assert.InRange(Volatile.Read(ref computed) - taken, 0, 10); // four that wait, and what the workers had begun
        }

        Assert.Equal(Partitions * (Partitions - 1) / 2, sum);
    }

    [Fact]
    public void SumsOfSmallFloatsAreNotLost()
    {
        Assert.Equal(20_000_000f, Bag.Range(20_000_000, 1).Map(_ => 1f).Sum().Compute());
        Assert.Equal((Half)5000, Bag.Range(5000, 3).Map(_ => (Half)1).Sum().Compute());
    }

    [Fact]
    public void ARetryRepeatsWhatFusesIntoIt()
    {
        var calls = 0;
        var bag = Bag.Range(3, 1).Map(number => Interlocked.Increment(ref calls) == 2 ? throw new IOException() : number).Filter(_ => true);
        Assert.Equal([0, 1, 2], bag.ToDelayed()[0].WithRetry(1).Compute());
    }

    [Fact]
    public void ALineMayBeLongerThanManyBlocks()
    {
        var line = new string('x', 300_000);
        var path = _folder.Write("long.txt", $"first\n{line}\nlast\n");
        foreach (var size in new[] { 7, 1000, 65_536 })
        {
            Assert.Equal(["first", line, "last"], Bag.ReadText(path, blockSize: size).Compute(workers: 2));
            Assert.Equal(3, Bag.ReadText(path, blockSize: size).Words().Frequencies().Compute(workers: 2).Length);
            if (size == 7)
            {
                continue;
            }

            Assert.Equal(["first", line, "last"], Bag.ReadText(path, blockSize: size, lineDelimiter: "\n").Compute(workers: 2));
        }
    }

    [Fact]
    public void AComparerThatContradictsItselfLosesNothing()
    {
        var random = new Random(1);
        var lies = Comparer<int>.Create((_, _) =>
        {
            lock (random)
            {
                return random.Next(3) - 1;
            }
        });

        Assert.Equal(Enumerable.Range(0, 1000), Bag.Range(1000, 5).Sort(lies).Compute().Order());
    }

    [Fact]
    public void TuplesAreWrittenWholeAndGroupsAreRefused()
    {
        var pairs = Bag.From([(1, "x"), (2, "y")], partitions: 1);
        var files = pairs.ToJsonLines(_folder.At("pairs-*.jsonl")).Compute();
        Assert.Equal(["{\"Item1\":1,\"Item2\":\"x\"}", "{\"Item1\":2,\"Item2\":\"y\"}"], File.ReadAllLines(files[0]));
        Assert.Equal([(1, "x"), (2, "y")], Bag.ReadJsonLines<(int, string)>(files[0]).Compute());

        Assert.Throws<ArgumentException>("options", () => pairs.ToJsonLines(_folder.At("*.jsonl"), new JsonSerializerOptions()));
        Assert.Throws<ArgumentException>("options", () => pairs.GroupBy(pair => pair.Item1).ToJsonLines(_folder.At("*.jsonl")));
    }

    [Fact]
    public void AnIndexBelowZeroIsFoundWhenTheBagIsBuilt() =>
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Bag.From([new[] { 1 }]).Pluck(-1, otherwise: 7));
}
