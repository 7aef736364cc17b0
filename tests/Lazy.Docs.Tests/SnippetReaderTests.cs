namespace LazyGraph.Tests;

public sealed class SnippetReaderTests
{
    [Fact]
    public void DedentsToTheLeastIndentedLine()
    {
        var snippet = Assert.Single(SnippetReader.Read("    #region a\n    if (x)\n        y();\n\n    z();\n    #endregion\n", "A.cs"));

        Assert.Equal("if (x)\n    y();\n\nz();", snippet.Code);
    }

    [Fact]
    public void JoinsRegionsOfOneName()
    {
        const string text = "#region a\nusing LazyGraph;\n#endregion\nclass C\n{\n    #region a\n    f();\n    #endregion\n}\n";

        Assert.Equal("using LazyGraph;\n\nf();", Assert.Single(SnippetReader.Read(text, "A.cs")).Code);
    }

    [Fact]
    public void AnOuterRegionShowsItsInnerOnes()
    {
        var snippets = SnippetReader.Read("#region a\nf();\n#region b\ng();\n#endregion\n#endregion\n", "A.cs");

        Assert.Equal(["a:f();\ng();", "b:g();"], snippets.Select(snippet => $"{snippet.Name}:{snippet.Code}"));
    }

    [Fact]
    public void NamesTheRegionThatIsNotClosed()
    {
        var error = Assert.Throws<FormatException>(() => SnippetReader.Read("#region a\nf();\n", "A.cs"));

        Assert.Equal("A.cs: #region a has no #endregion.", error.Message);
    }
}
