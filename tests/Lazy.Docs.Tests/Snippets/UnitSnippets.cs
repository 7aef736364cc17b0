namespace LazyGraph.Tests.Snippets;

public sealed class UnitSnippets
{
    [Fact]
    public void PrintsUnit()
    {
        #region unit
        Console.WriteLine(Unit.Value); // ()
        #endregion

        Assert.Equal("()", Unit.Value.ToString());
    }
}
