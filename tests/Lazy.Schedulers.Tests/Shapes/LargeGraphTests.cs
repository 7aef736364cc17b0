using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Shapes;

/// <summary>Graphs of a million tasks build, run and are collected, on a small stack, too.</summary>
public sealed class LargeGraphTests
{
    private const int Million = 1_000_000;
    private const int SmallStack = 256 * 1024;
    private static readonly DelayedFunc<int, int, int> Add = Delayed.Func((int a, int b) => a + b);

    public static TheoryData<int> Workers => [0, 2];

    [Theory, MemberData(nameof(Workers))]
    public void Chain(int workers) => Assert.Equal(Million, Compute(() => ChainOf(Delayed.Call(() => 0)), workers));

    [Theory, MemberData(nameof(Workers))]
    public void Tree(int workers) => Assert.Equal(1 << 19, Compute(() => TreeOf([.. Enumerable.Range(0, 1 << 19).Select(_ => Delayed.Call(() => 1))]), workers));

    [Theory, MemberData(nameof(Workers))]
    public void Layers(int workers) => Compute(
        () =>
        {
            var layer = Enumerable.Range(0, 1_000).Select(i => Delayed.Call(() => i)).ToArray();
            var three = Delayed.Func((int a, int b, int c) => unchecked(a + b - c));
            for (var depth = 1; depth < 1_000; depth++)
            {
                layer = [.. layer.Select((_, i) => three(layer[i], layer[(i + 1) % 1_000], layer[(i + 2) % 1_000]))];
            }

            return TreeOf(layer);
        },
        workers);

    [Theory, MemberData(nameof(Workers))]
    public void Wavefront(int workers) => Assert.Equal(1_999, Compute(
        () =>
        {
            var longest = Delayed.Func((int a, int b) => Math.Max(a, b) + 1);
            var row = Enumerable.Repeat(Delayed.Value(0), 1_000).ToArray();
            for (var y = 0; y < 1_000; y++)
            {
                var left = Delayed.Value(0);
                for (var x = 0; x < 1_000; x++)
                {
                    left = row[x] = longest(left, row[x]);
                }
            }

            return row[^1];
        },
        workers));

    [Theory, MemberData(nameof(Workers))]
    public void FanIn(int workers) => Assert.Equal(Million, Compute(
        () => Delayed.Gather(Enumerable.Range(0, Million).Select(_ => Delayed.Call(() => 1))).Select(items => items.Sum()),
        workers));

    [Fact]
    public void AFailureAtTheBottomOfAChainIsReadable()
    {
        var failure = Assert.Throws<TaskFailedException>(() => Compute(() => ChainOf(Delayed.Call<int>(() => throw new InvalidOperationException("bottom"), "bottom task")), 2));
        Assert.Contains("'bottom task", failure.Message, StringComparison.Ordinal);
        Assert.Contains("(999994 more)", failure.Message, StringComparison.Ordinal);
        Assert.InRange(failure.Message.Length, 100, 1_000);
        Assert.Equal(Million + 1, failure.Path.Count);
    }

    [Theory, InlineData(0), InlineData(2)]
    public void AChainOfAHundredThousandAsynchronousTasks(int workers) => Assert.Equal(100_000, Compute(
        () =>
        {
            var chain = Delayed.Call(() => 0);
            for (var i = 0; i < 100_000; i++)
            {
                chain = i % 100 == 0 ? chain.Select(AddLater) : chain.Select(x => Task.FromResult(x + 1));
            }

            return chain;
        },
        workers));

    [Theory, InlineData(0), InlineData(2)]
    public void TenThousandLevelsOfGrowth(int workers)
    {
        DelayedFunc<int, int> count = null!;
        count = Delayed.Func((int n) => n == 0 ? Delayed.Value(0) : Add(count(n - 1), 1));
        Assert.Equal(10_000, Compute(() => count(10_000), workers));
    }

    private static async Task<int> AddLater(int x)
    {
        await Task.Yield();
        return x + 1;
    }

    private static Delayed<int> ChainOf(Delayed<int> root)
    {
        for (var i = 0; i < Million; i++)
        {
            root = Add(root, 1);
        }

        return root;
    }

    private static Delayed<int> TreeOf(Delayed<int>[] layer)
    {
        while (layer.Length > 1)
        {
            layer = [.. layer.Chunk(2).Select(pair => pair.Length == 2 ? Add(pair[0], pair[1]) : pair[0])];
        }

        return layer[0];
    }

    private static int Compute(Func<Delayed<int>> build, int workers)
    {
        var (value, promise) = Limited.Run(
            () =>
            {
                var promise = build();
                return (promise.Compute(workers == 0 ? Schedulers.Synchronous : Schedulers.Threads(workers)), new WeakReference(promise));
            },
            SmallStack);
        Limited.Until(() =>
        {
            GC.Collect();
            return !promise.IsAlive;
        });
        return value;
    }
}
