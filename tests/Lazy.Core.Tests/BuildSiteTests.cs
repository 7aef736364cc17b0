using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph.Tests;

public sealed class BuildSiteTests
{
    private static readonly DelayedFunc<int, int> Increment = Delayed.Func((int x) => x + 1);

    [Fact]
    public void ALiftedCallReportsTheLineOfTheCall()
    {
        var (promise, line) = (Increment(1), Line());
        AssertSite(line, promise);
    }

    [Fact]
    public void CallsFromTwoLinesHaveTwoSites()
    {
        var first = Increment(1);
        var second = Increment(1);
        Assert.Equal(first.Site!.Value.Line + 1, second.Site!.Value.Line);
    }

    [Fact]
    public void EverythingThatIsBuiltByACallHasASite()
    {
        var x = Increment(1);
        GraphNode[] nodes =
        [
            Delayed.Value(1), Delayed.Call(() => 1), Delayed.Gather([x]), Delayed.Gather(x, x), Delayed.Zip(x, x, (a, b) => a + b), Delayed.If(true, x, x),
            x.Select(v => v), x.SelectMany(v => Increment(v)), from a in x from b in Increment(a) select a + b, Delayed.Checkpoint([x]),
        ];
        Assert.All(nodes, node => Assert.EndsWith("BuildSiteTests.cs", node.Site!.Value.File, StringComparison.Ordinal));
        Assert.InRange(nodes.Min(node => node.Site!.Value.Line), x.Site!.Value.Line + 1, nodes.Max(node => node.Site!.Value.Line));
    }

    [Fact]
    public void AnOperatorReportsTheSiteOfItsFirstOperandThatHasOne()
    {
        var left = Increment(1);
        var right = Increment(2);
        Assert.Equal(left.Site, (left + right).Site);
        Assert.Equal(right.Site, (1 + right).Site);
        Assert.Equal(left.Site, (-(left * 2) + right).Site);
        Assert.Equal(left.Site, (left < right).Site);
        Assert.Equal(left.Site, left.EqualTo(right).Site);
    }

    [Fact]
    public void ItemsPartsCastsAndWaitsReportTheSiteOfTheirPromise()
    {
        var pair = Delayed.Call(() => (1, new[] { 2 }));
        var (_, array) = pair;
        Assert.Equal(pair.Site, array.Site);
        Assert.Equal(pair.Site, array.Item(0).Site);
        Assert.Equal(pair.Site, array.Cast<object>().Site);
        Assert.Equal(pair.Site, array.WaitOn(Increment(1)).Site);
    }

    [Fact]
    public void PoliciesAndClonesKeepTheSite()
    {
        var x = Increment(1);
        Assert.Equal(x.Site, x.WithRetry(1).WithTimeout(TimeSpan.FromSeconds(1)).After(Increment(2)).WithKey("key").Inline().Site);
        Assert.Equal(x.Site, x.Clone().Site);
        Assert.Equal(x.Site, x.Optimize().Site);
    }

    [Fact]
    public void ALongChainOfOperatorsReportsItsSiteWithoutRecursion()
    {
        var x = Increment(1);
        var sum = x;
        for (var i = 0; i < 200_000; i++)
        {
            sum += 1;
        }

        Assert.Equal(x.Site, sum.Site);
    }

    [Fact]
    public void ASitePrintsTheFileWithoutItsFolders()
    {
        Assert.Equal("Program.cs:12", new BuildSite("/home/me/Program.cs", 12).ToString());
        Assert.Equal("Program.cs:12", new BuildSite(@"C:\me\Program.cs", 12).ToString());
    }

    // A stack trace costs microseconds and kilobytes; a call that took one would show it.
    [Fact]
    public void BuildingTakesNoStackTrace()
    {
        const int Calls = 10_000;
        var promise = Increment(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            promise = Increment(promise);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Calls, 1, 100);
    }

    private static int Line([CallerLineNumber] int line = 0) => line;

    private static void AssertSite(int line, GraphNode node)
    {
        Assert.Equal(line, node.Site!.Value.Line);
        Assert.EndsWith("BuildSiteTests.cs", node.Site!.Value.File, StringComparison.Ordinal);
    }
}
