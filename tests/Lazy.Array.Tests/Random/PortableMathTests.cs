using LazyGraph.Arrays;

namespace LazyGraph.Tests;

/// <summary>Logarithms and exponentials of our own against those of the system.</summary>
public sealed class PortableMathTests
{
    [Fact]
    public void Results_are_those_of_the_system_but_for_the_last_bits()
    {
        var random = new Random(5);
        for (var i = 0; i < 100_000; i++)
        {
            var x = Math.Exp((random.NextDouble() - 0.5) * 1400);
            Close(Math.Log(x), PortableMath.Log(x));
            var y = (random.NextDouble() - 0.5) * 1400;
            Close(Math.Exp(y), PortableMath.Exp(y));
            var z = random.NextDouble() + 0.5;
            Close(Math.Log(z), PortableMath.Log(z));
            Close(double.LogP1(z - 1), PortableMath.LogOnePlus(z - 1));
        }

        Close(Math.Log(double.Epsilon), PortableMath.Log(double.Epsilon));
        Close(Math.Log(double.MaxValue), PortableMath.Log(double.MaxValue));
        Close(-1e-18, PortableMath.LogOnePlus(-1e-18));
        Assert.Equal(0, PortableMath.Log(1));
        Assert.Equal(1, PortableMath.Exp(0));
        Assert.Equal(0, PortableMath.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, PortableMath.Exp(710));
        Assert.Equal(double.NaN, PortableMath.Exp(double.NaN));
        Close(1e-17, PortableMath.LogRatio(1e17 + 16, 1e17) / 16);
    }

    [Fact]
    public void Factorials_have_the_right_rest()
    {
        var log = 0.0;
        for (var k = 0; k < 40; k++)
        {
            log += Math.Log(Math.Max(1, k));
            Assert.Equal(log, ((k + 0.5) * Math.Log(k + 1)) - (k + 1) + PortableMath.HalfLogTwoPi + PortableMath.StirlingRest(k), 1e-12);
        }
    }

    private static void Close(double expected, double found) =>
        Assert.True(Math.Abs(expected - found) <= Math.Max(8e-16 * Math.Abs(expected), 1e-300), $"{expected:R} {found:R}");
}
