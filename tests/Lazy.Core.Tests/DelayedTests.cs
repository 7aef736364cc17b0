namespace LazyGraph.Tests;

public sealed class DelayedTests
{
    [Fact]
    public void ShowsItsTypeAndLabelAsCodeDoes()
    {
        Assert.Equal("Delayed<int> 1 + 1", Delayed.Call(() => 1 + 1).ToString());
        Assert.Equal("Delayed<(int, string[])> pair", Delayed.Call(() => (1, new[] { "a" }), name: "pair").ToString());
        Assert.Equal("Delayed<int> 42", Delayed.Value(42).ToString());
    }
}
