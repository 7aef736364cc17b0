using System.Numerics;
using LazyGraph.Execution;

namespace LazyGraph.Tests.Language;

public sealed class OperatorTests
{
    private static readonly Delayed<int> Seven = Delayed.Value(7);
    private static readonly Delayed<int> Three = Delayed.Value(3);

    [Fact]
    public void ArithmeticMeansWhatItMeansForTheType()
    {
        Assert.Equal(13, Engines.Compute(Seven + (Three * 2)));
        Assert.Equal([10, 4, 21, 2, 1], Engines.Compute(Delayed.Gather([Seven + Three, Seven - Three, Seven * Three, Seven / Three, Seven % Three])));
        Assert.Equal([10, 4, 21, 2, 1], Engines.Compute(Delayed.Gather([Seven + 3, Seven - 3, Seven * 3, Seven / 3, Seven % 3])));
        Assert.Equal([10, 4, 21, 2, 1], Engines.Compute(Delayed.Gather([7 + Three, 7 - Three, 7 * Three, 7 / Three, 7 % Three])));
        Assert.Equal((-7, 7), Engines.Compute(Delayed.Gather(-Seven, +Seven)));
    }

    [Fact]
    public void IntegersWrapAround() => Assert.Equal(int.MinValue, Engines.Compute(Delayed.Value(int.MaxValue) + 1));

    [Fact]
    public void DivisionByZeroFailsWhenComputed()
    {
        var quotient = Seven / 0;
        Assert.IsType<DivideByZeroException>(Assert.Throws<TaskFailedException>(() => quotient.Compute(Schedulers.Synchronous)).InnerException);
    }

    [Fact]
    public void ALiteralTakesTheTypeOfThePromise()
    {
        Delayed<long> big = Delayed.Value(1L) + 1;
        Delayed<double> real = 2 * Delayed.Value(1.5);
        Delayed<decimal> money = Delayed.Value(1.5m) / 3;
        Assert.Equal((2L, 3.0, 0.5m), Engines.Compute(Delayed.Gather(big, real, money)));
    }

    [Fact]
    public void ComplexAndBigNumbersAreNumbersToo()
    {
        Assert.Equal(new Complex(0, 2), Engines.Compute(Delayed.Value(Complex.ImaginaryOne) * 2));
        Assert.Equal(BigInteger.Pow(10, 40), Engines.Compute(Delayed.Value(BigInteger.Pow(10, 20)) * BigInteger.Pow(10, 20)));
    }

    [Fact]
    public void CompoundAssignmentMakesANewPromise()
    {
        var x = Seven;
        x += Three;
        x *= 2;
        Assert.Equal(20, Engines.Compute(x));
        Assert.Equal(7, Engines.Compute(Seven));
    }

    [Fact]
    public void ComparisonPromisesABool()
    {
        Delayed<bool>[] between = [Seven < Three, Seven <= Three, Seven > Three, Seven >= Three];
        Delayed<bool>[] right = [Seven < 7, Seven <= 7, Seven > 7, Seven >= 7];
        Delayed<bool>[] left = [3 < Seven, 3 <= Seven, 3 > Seven, 3 >= Seven];
        Assert.Equal([false, false, true, true], Engines.Compute(Delayed.Gather(between)));
        Assert.Equal([false, true, false, true], Engines.Compute(Delayed.Gather(right)));
        Assert.Equal([true, true, false, false], Engines.Compute(Delayed.Gather(left)));
    }

    [Fact]
    public void NotANumberComparesAsInCSharp()
    {
        var nan = Delayed.Value(double.NaN);
        Assert.Equal([false, false], Engines.Compute(Delayed.Gather([nan < 1, nan >= 1])));
    }

    [Fact]
    public void BitsOfIntegers()
    {
        Assert.Equal([3, 7, 4, -8, 14, 3], Engines.Compute(Delayed.Gather([Seven & Three, Seven | Three, Seven ^ Three, ~Seven, Seven << 1, Seven >> 1])));
        Assert.Equal([3, 7, 4], Engines.Compute(Delayed.Gather([Seven & 3, Seven | 3, Seven ^ 3])));
        Assert.Equal([3, 7, 4], Engines.Compute(Delayed.Gather([7 & Three, 7 | Three, 7 ^ Three])));
        Assert.Equal(-1, Engines.Compute(Delayed.Value(-2) >> 1));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void LogicOfBooleans(bool a, bool b)
    {
        var (x, y) = (Delayed.Value(a), Delayed.Value(b));
        Assert.Equal([a & b, a | b, a ^ b, !a], Engines.Compute(Delayed.Gather([x & y, x | y, x ^ y, !x])));
        Assert.Equal([a & b, a | b, a ^ b], Engines.Compute(Delayed.Gather([x & b, x | b, x ^ b])));
        Assert.Equal([a & b, a | b, a ^ b], Engines.Compute(Delayed.Gather([a & y, a | y, a ^ y])));
    }

    [Fact]
    public void EqualityIsAMethodBecauseTheOperatorComparesThePromises()
    {
        var other = Delayed.Value(7);
        Assert.True(Engines.Compute(Seven.EqualTo(other)));
        Assert.False(Engines.Compute(Seven.NotEqualTo(7)));
        Assert.False(Engines.Compute(Seven.EqualTo(Three)));
        Assert.False(Seven == other);
        Assert.True(Engines.Compute(Delayed.Value("a").EqualTo("a")));
        Assert.False(Engines.Compute(Delayed.Value<string?>(null).EqualTo("a")));
    }

    [Fact]
    public void TheLabelIsTheSymbol() =>
        Assert.Equal(["+", "-", "*", "/", "%", "<", "&", "<<", "==", "-"], new GraphLabels { Seven + 1, Seven - 1, Seven * 1, Seven / 1, Seven % 1, Seven < 1, Seven & 1, Seven << 1, Seven.EqualTo(1), -Seven });

    [Fact]
    public void AnOperandThatIsNullFailsWhenTheGraphIsBuilt()
    {
        Delayed<int> none = null!;
        Assert.Throws<ArgumentNullException>("right", () => Seven + none);
        Assert.Throws<ArgumentNullException>("left", () => none + 1);
        Assert.Throws<ArgumentNullException>("operand", () => -none);
    }

    private sealed class GraphLabels : List<string>
    {
        public void Add(Graphs.GraphNode node) => Add(node.Label);
    }
}
