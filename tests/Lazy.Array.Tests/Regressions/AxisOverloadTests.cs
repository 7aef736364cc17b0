namespace LazyGraph.Tests.Regressions;

/// <summary>A number alone is an axis.</summary>
public sealed class AxisOverloadTests
{
    [Fact]
    public void VarOfANumberIsAlongThatAxis()
    {
        var x = LazyArray.Arange(0.0, 6.0).Reshape(2, 3);
        Assert.Equal([3], x.Var(0).Shape.ToArray());
        Assert.Equal([2], x.Std(1).Shape.ToArray());
        Assert.Equal([3], x.NanVar(0).Shape.ToArray());
        Assert.Equal(3.5, x.Var(ddof: 1).Compute(), 1e-12);
        Assert.Equal(35 / 12.0, x.Var().Compute(), 1e-12);
    }
}
