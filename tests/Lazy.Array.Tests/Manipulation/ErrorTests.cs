namespace LazyGraph.Tests.Manipulation;

/// <summary>What does not fit is refused when the expression is built, with the shapes in the message.</summary>
public sealed class ErrorTests
{
    private static readonly LazyArray<long> Array = LazyArray.Zeros<long>([2, 3], 2);

    [Fact]
    public void Shapes()
    {
        Refuses("(2, 3)", () => Array.Reshape(4, 2));
        Refuses("-1 at most once", () => Array.Reshape(-1, -1));
        Refuses("(2, 3)", () => Array.Reshape(-1, 4));
        Refuses("(2, 3)", () => Array.BroadcastTo(2, 4));
        Refuses("expected 1", () => Array.Squeeze(0));
        Refuses("array number 1", () => LazyArray.Concatenate([Array, LazyArray.Zeros<long>([2, 4])]));
        Refuses("array number 2", () => LazyArray.Stack([Array, Array, Array.T]));
        Refuses("at least one", () => LazyArray.Concatenate(System.Array.Empty<LazyArray<long>>()));
        Refuses("divides its length", () => Array.Split(2, 1));
        Refuses("0 or more", () => Array.Pad(-1));
        Refuses("one for each", () => Array.Pad([(1, 1), (1, 1), (1, 1)]));
        Refuses("beside nothing", () => LazyArray.Zeros<long>(0).Pad(1, PadMode.Edge));
    }

    [Fact]
    public void Axes()
    {
        Refuses("from -2 to 1", () => Array.SwapAxes(0, 2));
        Refuses("twice", () => Array.Transpose(0, 0));
        Refuses("expected 2", () => Array.Transpose(0));
        Refuses("from -2 to 1", () => Array.Flip(-3));
        Refuses("from -2 to 1", () => LazyArray.Concatenate([Array, Array], 2));
        Refuses("from -3 to 2", () => LazyArray.Stack([Array, Array], 3));
        Refuses("from -3 to 2", () => Array.ExpandDims(3));
        Refuses("place 2", () => Array.Delete([2]));
        Refuses("place 3", () => Array.Insert([3], 1));
        Refuses("at least two axes", () => Array.Ravel().LowerTriangle());
    }

    [Fact]
    public void TypesMeetInTheOneThatHoldsBoth()
    {
        var mixed = LazyArray.Concatenate([(ILazyArray)LazyArray.Zeros<int>(2), LazyArray.Ones<float>(2)]);
        Assert.Equal([0d, 0d, 1d, 1d], Gives.Elements(Assert.IsType<LazyArray<double>>(mixed).Compute()));
    }

    [Fact]
    public void BlocksAreUsedAgain()
    {
        var array = LazyArray.From(new long[8], 2);
        Assert.Same(array.Node(1), LazyArray.Concatenate([array, array]).Node(5));
        Assert.Same(array.Node(1), array.Tile(2).Node(5));
        Assert.Same(array.Node(3), array.Split(2)[1].Node(1));
        Assert.Same(array.Node(0), array.Pad(3).Node(1));
    }

    private static void Refuses(string message, Func<object> build) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(build).Message, StringComparison.Ordinal);
}
