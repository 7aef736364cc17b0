using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Language;

// Random expressions over a few shared leaves, evaluated once as promises and once as plain numbers.
public sealed class OperatorPropertyTests
{
    private const int MaxSteps = 40;
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void PromisesOfIntegersGiveWhatPlainIntegersGive() => Prop.ForAll(Programs().ToArbitrary(), (Step[] steps) =>
    {
        var (promises, values) = Run(steps);
        Assert.All(Engines.Each, engine => Assert.Equal(values, Delayed.Compute(promises, engine)));
    }).Check(Quick);

    [Fact]
    public void TheLastStepAloneGivesTheSameAsAllTogether() => Prop.ForAll(Programs().ToArbitrary(), (Step[] steps) =>
    {
        var (promises, values) = Run(steps);
        Assert.Equal(values[^1], promises[^1].Compute(Schedulers.Threads(2)));
        Assert.Equal(values[^1], promises[^1].Optimize().Compute(Schedulers.Synchronous));
        Assert.Equal(values[^1], promises[^1].Clone().Compute(Schedulers.Synchronous));
    }).Check(Quick);

    [Fact]
    public void EachDistinctPureCallRunsOnce() => Prop.ForAll(Programs().ToArbitrary(), (Step[] steps) =>
    {
        var calls = new HomeCounter();
        var apply = Delayed.Func(
            (char symbol, long left, long right) =>
            {
                calls.Increment();
                return Apply(symbol, left, right);
            },
            pure: true);

        // Two calls are the same if they do the same to the same: the terms are numbered like that.
        var terms = new Dictionary<(char, int, int), int>();
        List<(Delayed<long> Promise, long Value, int Term)> made = [.. Leaves.Select((leaf, i) => (Delayed.Value(leaf), leaf, i))];
        foreach (var step in steps)
        {
            var (left, right) = (made[step.Left % made.Count], made[step.Right % made.Count]);
            var call = (step.Symbol, left.Term, right.Term);
            if (!terms.TryGetValue(call, out var term))
            {
                term = Leaves.Length + terms.Count;
                terms.Add(call, term);
            }

            made.Add((apply(step.Symbol, left.Promise, right.Promise), Apply(step.Symbol, left.Value, right.Value), term));
        }

        foreach (var engine in Engines.Each)
        {
            var before = calls.Value;
            Assert.Equal(made.Select(item => item.Value), Delayed.Compute(made.Select(item => item.Promise), engine));
            Assert.Equal(terms.Count, calls.Value - before);
        }
    }).Check(Quick);

    private static readonly long[] Leaves = [0, 1, -3, long.MaxValue, long.MinValue];

    private static Gen<Step[]> Programs() =>
        (from symbol in Gen.Elements('+', '-', '*', '&', '|', '^', '~', 'n', '<')
         from left in Gen.Choose(0, 1000)
         from right in Gen.Choose(0, 1000)
         from literal in Gen.OneOf(Gen.Constant(0L), Gen.Elements(1, -1, 7, long.MaxValue, long.MinValue))
         from side in Gen.Elements(Side.None, Side.None, Side.Left, Side.Right)
         select new Step(symbol, left, right, literal, side))
        .NonEmptyListOf().Select(steps => steps.Take(MaxSteps).ToArray());

    private static (Delayed<long>[] Promises, long[] Values) Run(Step[] steps)
    {
        List<Delayed<long>> promises = [.. Leaves.Select(leaf => Delayed.Call(() => leaf))];
        List<long> values = [.. Leaves];
        foreach (var step in steps)
        {
            var (i, j) = (step.Left % promises.Count, step.Right % promises.Count);
            var (left, right) = (step.Literal == Side.Left ? step.Value : values[i], step.Literal == Side.Right ? step.Value : values[j]);
            promises.Add(Promise(step, promises[i], promises[j]));
            values.Add(Apply(step.Symbol, left, right));
        }

        return ([.. promises], [.. values]);
    }

    private static Delayed<long> Promise(Step step, Delayed<long> left, Delayed<long> right) => (step.Symbol, step.Literal) switch
    {
        ('+', Side.Left) => step.Value + right,
        ('+', Side.Right) => left + step.Value,
        ('+', _) => left + right,
        ('-', Side.Left) => step.Value - right,
        ('-', Side.Right) => left - step.Value,
        ('-', _) => left - right,
        ('*', Side.Left) => step.Value * right,
        ('*', Side.Right) => left * step.Value,
        ('*', _) => left * right,
        ('&', Side.Left) => step.Value & right,
        ('&', Side.Right) => left & step.Value,
        ('&', _) => left & right,
        ('|', Side.Left) => step.Value | right,
        ('|', Side.Right) => left | step.Value,
        ('|', _) => left | right,
        ('^', Side.Left) => step.Value ^ right,
        ('^', Side.Right) => left ^ step.Value,
        ('^', _) => left ^ right,
        ('<', Side.Left) => Delayed.If<long>(step.Value < right, step.Value, right),
        ('<', Side.Right) => Delayed.If<long>(left < step.Value, left, step.Value),
        ('<', _) => Delayed.If(left < right, left, right),
        ('~', Side.Left) => ~Delayed.Value(step.Value),
        ('~', _) => ~left,
        (_, Side.Left) => -Delayed.Value(step.Value),
        _ => -left,
    };

    private static long Apply(char symbol, long left, long right) => symbol switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        '&' => left & right,
        '|' => left | right,
        '^' => left ^ right,
        '<' => left < right ? left : right,
        '~' => ~left,
        _ => -left,
    };

    private enum Side
    {
        None,
        Left,
        Right,
    }

    private sealed record Step(char Symbol, int Left, int Right, long Value, Side Literal);
}
