namespace LazyGraph.Tests;

public sealed class LabelTests
{
    [Fact]
    public void ALambdaIsLabelledByItsBody()
    {
        Assert.Equal("a + b", Delayed.Func((int a, int b) => a + b)(1, 2).Label);
        Assert.Equal("x * 2", Delayed.Func(static (int x) => x * 2)(1).Label);
        Assert.Equal("string.Concat(\"=>\", \"b\")", Delayed.Call(() => string.Concat("=>", "b")).Label);
        Assert.Equal("await Task.FromResult(x)", Delayed.Func(async (int x) => await Task.FromResult(x))(1).Label);
    }

    [Fact]
    public void AnArrowWithinTheBodyBelongsToTheBody() =>
        Assert.Equal("xs.Select(v => v + 1).ToArray()", Delayed.Func((int[] xs) => xs.Select(v => v + 1).ToArray())([1]).Label);

    [Fact]
    public void GenericAndTupleParametersAreLeftOut()
    {
        Assert.Equal("map.Count", Delayed.Func((Dictionary<string, List<int>> map) => map.Count)(new Dictionary<string, List<int>>()).Label);
        Assert.Equal("p.X", Delayed.Func(((int X, int Y) p) => p.X)((1, 2)).Label);
    }

    [Fact]
    public void ABlockIsLabelledByItsStatementsOnOneLine()
    {
        var promise = Delayed.Func((int x) =>
        {
            var y = x + 1;
            return y;
        })(1);
        Assert.Equal("var y = x + 1; return y;", promise.Label);
    }

    [Fact]
    public void AMethodIsLabelledByItsNameAlone()
    {
        Assert.Equal("Max", Delayed.Func<int, int, int>(Math.Max)(1, 2).Label);
        Assert.Equal("Local", Delayed.Call(Local).Label);

        static int Local() => 1;
    }

    [Fact]
    public void AVariableIsLabelledByItsName()
    {
        Func<int, int> increment = x => x + 1;
        Assert.Equal("increment", Delayed.Func(increment)(1).Label);
    }

    [Fact]
    public void ANameIsTakenAsItIs()
    {
        Assert.Equal("load => store", Delayed.Func((int x) => x, name: "load => store")(1).Label);
        Assert.Equal("once", Delayed.Call(() => 1, name: "once").Label);
        Assert.Equal("answer", Delayed.Value(42, name: "answer").Label);
    }

    [Fact]
    public void AValueIsLabelledByItsSourceText()
    {
        var size = 3;
        Assert.Equal("size", Delayed.Value(size).Label);
        Assert.Equal("size + 1", Delayed.Value(size + 1).Label);
    }

    [Fact]
    public void TheLibrarysOwnNodesHaveNames()
    {
        var x = Delayed.Call(() => 1);
        var (first, _) = Delayed.Call(() => (1, 2));
        Assert.Equal("gather", Delayed.Gather([x]).Label);
        Assert.Equal("gather", Delayed.Gather(x, x).Label);
        Assert.Equal("item 1", first.Label);
        Assert.Equal("item", Delayed.Call(() => new[] { 1 }).Item(0).Label);
        Assert.Equal("if", Delayed.If(true, x, x).Label);
        Assert.Equal("checkpoint", Delayed.Checkpoint([x]).Label);
        Assert.Equal("wait on", x.WaitOn(x).Label);
        Assert.Equal("cast to Object", x.Cast<object>().Label);
    }

    [Fact]
    public void PoliciesKeepTheLabel() => Assert.Equal("1 + 1", Delayed.Call(() => 1 + 1).WithRetry(2).WithKey("key").Inline().After(Delayed.Value(1)).Label);
}
