using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes;

/// <summary>What once went wrong in runs of this process, what is spilled, and what is left behind, in runs of others.</summary>
public sealed class ProcessesRunTests(TwoProcesses pool) : IClassFixture<TwoProcesses>
{
    [Theory, InlineData(false), InlineData(true)]
    public void PromisesGoAfterACompute(bool fails)
    {
        var reference = Run();
        Limited.Until(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return !reference.IsAlive;
        });

        [MethodImpl(MethodImplOptions.NoInlining)]
        WeakReference Run()
        {
            var root = Delayed.Call(() => new string('x', 10));
            var last = root.Select(text => text + "y").Select(text => fails ? throw new InvalidOperationException() : text.Length);
            Assert.Equal(fails, Record.Exception(() => Limited.Run(() => last.Compute(pool.Scheduler))) is not null);
            return new WeakReference(root);
        }
    }

    [Fact]
    public void ResultsUnderAMemoryLimitComeBackWhole()
    {
        var parts = Enumerable.Range(0, 20).Select(i => Delayed.Call(() => Bytes(i))).ToArray();
        var numbers = Delayed.Call(() => Enumerable.Range(0, 5_000).Select(i => i / 7.0).ToArray());
        var text = Delayed.Call(() => new string('\uD800', 6_000));
        var sum = Delayed.Func((byte[][] all, double[] values, string s) => all.Sum(part => part.Sum(b => (long)b)) + values.Sum() + s.Length + s[5_999])(Delayed.Gather(parts), numbers, text);
        Assert.Equal(sum.Compute(Schedulers.Synchronous), Limited.Run(() => sum.Compute(pool.Scheduler, memoryLimit: 30_000)));
        var asked = Limited.Run(() => Delayed.Compute(parts, pool.Scheduler, memoryLimit: 1));
        Assert.All(asked.Index(), item => Assert.Equal(Bytes(item.Index), item.Item));
    }

    [Fact]
    public void ATaskThatInterruptsItsThreadHarmsNobody()
    {
        for (var round = 0; round < 20; round++)
        {
            Limited.Run(() => Assert.Equal(20, Delayed.Compute(Enumerable.Range(0, 20).Select(_ => Delayed.Call(() =>
            {
                Thread.CurrentThread.Interrupt();
                return 1;
            })), pool.Scheduler).Sum()));
        }
    }

    [Fact]
    public void AnExceptionWhoseMessageThrowsIsAFailureLikeAnyOther()
    {
        var failure = Limited.Run(() => Assert.Throws<TaskFailedException>(() => Delayed.Call<int>(() => throw new Unspeakable(), name: "sick").Compute(pool.Scheduler)));
        Assert.Contains("'sick'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, Limited.Run(() => Delayed.Call(() => 2).Compute(pool.Scheduler)));
    }

    [Fact]
    public void FractionsOfAResourceAddUpToAll()
    {
        var options = ComputeOptions.Default with { Resources = ImmutableDictionary<string, double>.Empty.Add("gpu", 1) };
        var tasks = new[] { 0.3, 0.1, 0.7, 0.2, 1, 0.6, 1 }.Select(amount => Delayed.Call(() => 1).WithResource("gpu", amount));
        Assert.Equal(7, Limited.Run(() => Delayed.Compute(tasks, pool.Scheduler, options: options).Sum()));
    }

    [Fact]
    public void TheFailureOfASharedGrownNodeIsReportedByItsFirstGrower()
    {
        var failing = Delayed.Call(() => int.Parse("x", null), name: "parse");
        var first = Delayed.Call(() => failing.Select(v => v + 1), name: "g1");
        var second = Delayed.Call(() => failing.Select(v => v + 2), name: "g2");
        var both = Delayed.Zip(first.Select(v => v, name: "s1"), second.Select(v => v, name: "s2"), (a, b) => a + b);
        var ways = Enumerable.Range(0, 30).Select(_ => Limited.Run(() =>
            string.Join(" -> ", Assert.Throws<TaskFailedException>(() => both.Compute(pool.Scheduler)).Path.Select(key => key.Name)))).Distinct();
        Assert.Equal(["parse -> g1 -> s1 -> a + b"], ways);
    }

    [Fact]
    public void AnInlineNodeOfAGrowthThatFailedIsMadeAnewForTheNext()
    {
        var inline = Delayed.Call(() => 5).Select(v => v + 1).Inline();
        var lacking = inline.Select(v => v * 10).WithResource("gpu");
        var fine = inline.Select(v => v * 100);
        var settled = Limited.Run(() => Delayed.ComputeSettled([Delayed.Call(() => lacking), Delayed.Call(() => fine)], pool.Scheduler));
        Assert.Contains("gpu", settled[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(600, settled[1].Value);
    }

    private static byte[] Bytes(int seed)
    {
        var bytes = new byte[10_000];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private sealed class Unspeakable : Exception
    {
        public override string Message => throw new InvalidOperationException("no words");
    }
}
