using LazyGraph.Execution;

namespace LazyGraph.Tests.Language;

public sealed class SelectTests
{
    private static readonly string[] Words = ["a", "b"];

    [Fact]
    public void AFunctionOfAPromisedValue()
    {
        var doubled = Delayed.Value(21).Select(v => 2 * v);
        Assert.Equal(42, Engines.Compute(doubled));
        Assert.Equal("2 * v", doubled.Label);
    }

    [Fact]
    public void QuerySyntax() => Assert.Equal(2, Engines.Compute(from v in Delayed.Value(1) select v + 1));

    [Fact]
    public void ANameReplacesTheSourceText() => Assert.Equal("next", Delayed.Value(1).Select(v => v + 1, name: "next").Label);

    [Fact]
    public void ItemsOfArraysListsAndTexts()
    {
        var index = Delayed.Value(1);
        Assert.Equal("b", Engines.Compute(Delayed.Value(Words).Item(1)));
        Assert.Equal("b", Engines.Compute(Delayed.Value(Words).Item(index)));
        Assert.Equal("b", Engines.Compute(Delayed.Value(Words.ToList()).Item(index)));
        Assert.Equal("b", Engines.Compute(Delayed.Value<IReadOnlyList<string>>(Words).Item(1)));
        Assert.Equal('l', Engines.Compute(Delayed.Value("lazy").Item(0)));
    }

    [Fact]
    public void ItemsOfDictionaries()
    {
        var map = new Dictionary<string, int> { ["one"] = 1 };
        Assert.Equal(1, Engines.Compute(Delayed.Value(map).Item("one")));
        Assert.Equal(1, Engines.Compute(Delayed.Value<IReadOnlyDictionary<string, int>>(map).Item(Delayed.Value("one"))));
    }

    [Fact]
    public void AnItemThatIsNotThereFailsWhenComputed()
    {
        var item = Delayed.Value(Words).Item(2);
        Assert.IsType<IndexOutOfRangeException>(Assert.Throws<TaskFailedException>(() => item.Compute(Schedulers.Synchronous)).InnerException);
        var missing = Delayed.Value(new Dictionary<int, int>()).Item(0);
        Assert.IsType<KeyNotFoundException>(Assert.Throws<TaskFailedException>(() => missing.Compute(Schedulers.Synchronous)).InnerException);
    }

    [Fact]
    public void CastMakesAPromiseOfAnotherType()
    {
        Delayed<object> text = Delayed.Call(() => "text").Cast<object>();
        Delayed<IEnumerable<char>> characters = Delayed.Call(() => "text").Cast<IEnumerable<char>>();
        Assert.Equal("text", Engines.Compute(text));
        Assert.Equal("text", Engines.Compute(characters));
        Assert.Equal(5, Engines.Compute(Delayed.Value(5).Cast<object>().Cast<int>()));
        Assert.Equal(5, Engines.Compute(Delayed.Value(5).Cast<int?>()));
    }

    [Fact]
    public void CastToTheSameTypeIsThePromiseItself()
    {
        var x = Delayed.Value(1);
        Assert.Same(x, x.Cast<int>());
    }

    [Fact]
    public void AWrongCastFailsWhenComputed()
    {
        var wrong = Delayed.Call(() => 1).Cast<string>();
        Assert.IsType<InvalidCastException>(Assert.Throws<TaskFailedException>(() => wrong.Compute(Schedulers.Synchronous)).InnerException);
    }

    [Fact]
    public void ACastReportsTheSiteOfWhatItCasts()
    {
        var promise = Delayed.Call(() => "text");
        Assert.Equal(promise.Site, promise.Cast<object>().Site);
    }
}
