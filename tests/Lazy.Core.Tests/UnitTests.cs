namespace LazyGraph.Tests;

public sealed class UnitTests
{
    [Fact]
    public void PrintsAsAnEmptyTuple() => Assert.Equal("()", Unit.Value.ToString());
}
