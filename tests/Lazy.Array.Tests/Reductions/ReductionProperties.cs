namespace LazyGraph.Tests.Reductions;

/// <summary>Results of any axes of any array are those of plain loops, however it is cut and whoever computes.</summary>
public sealed class ReductionProperties
{
    [Fact]
    public void SumsAndProducts() => AnyArray.ForAll(
        any =>
        {
            Along(any, numbers => numbers.Sum(), any.Array.Sum(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => numbers.Aggregate(1.0, (x, y) => x * y), any.Array.Prod(any.Axes, any.KeepDims, any.SplitEvery), 1e-11);
            Along(any, numbers => numbers.Length == 0 ? double.NaN : numbers.Average(), any.Array.Mean(any.Axes, any.KeepDims, any.SplitEvery), 1e-13);
            Computed.Value(any.Elements.Sum(), any.Array.Sum());
            var small = any.Of(any.Elements.Select(x => (sbyte)x).ToArray());
            Along(any, numbers => numbers.Sum(x => (long)(sbyte)x), small.Sum(any.Axes, any.KeepDims, any.SplitEvery));
        },
        withEmpty: true);

    [Fact]
    public void Variances() => AnyArray.ForAll(
        any =>
        {
            foreach (var ddof in (double[])[0, 1])
            {
                double Variance(double[] numbers) => numbers.Length == 0 ? double.NaN : numbers.Sum(x => Math.Pow(x - numbers.Average(), 2)) / Math.Max(0, numbers.Length - ddof);
                Along(any, Variance, any.Array.Var(any.Axes, any.KeepDims, any.SplitEvery, ddof), 1e-10);
                Along(any, numbers => Math.Sqrt(Variance(numbers)), any.Array.Std(any.Axes, any.KeepDims, any.SplitEvery, ddof), 1e-10);
            }
        },
        withEmpty: true);

    [Fact]
    public void VariancesDoNotDependOnTheCut() => AnyArray.ForAll(any =>
    {
        var whole = new Chunks([.. any.Shape.Select(length => (long[])[length])]);
        var bits = (any with { Chunks = whole }).Array.Var(any.Axes, true).Compute();
        Computed.Gives([.. bits.Lengths], bits.ToArray(), any.Array.Var(any.Axes, true));
    });

    [Fact]
    public void Extremes() => AnyArray.ForAll(
        any =>
        {
            Along(any, numbers => numbers.Aggregate(Math.Min), any.Array.Min(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => numbers.Aggregate(Math.Max), any.Array.Max(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => numbers.Aggregate(Math.Max) - numbers.Aggregate(Math.Min), any.Array.Ptp(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => (int)numbers.Max(x => double.IsNaN(x) ? -90 : x), any.Of(any.Elements.Select(x => double.IsNaN(x) ? -90 : (int)x).ToArray()).Max(any.Axes, any.KeepDims));
            Computed.Value(any.Elements.Aggregate(Math.Max), any.Array.Max());
        },
        withNaN: true);

    [Fact]
    public void TruthAndCounts() => AnyArray.ForAll(
        any =>
        {
            Along(any, numbers => numbers.Any(x => x != 0), any.Array.Any(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => numbers.All(x => x != 0), any.Array.All(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => numbers.LongCount(x => x != 0), any.Array.CountNonzero(any.Axes, any.KeepDims, any.SplitEvery));
            var positive = any.Of(any.Elements.Select(x => x > 0).ToArray());
            Along(any, numbers => numbers.LongCount(x => x > 0), positive.CountNonzero(any.Axes, any.KeepDims, any.SplitEvery));
            Computed.Value(any.Elements.LongCount(x => x > 0), positive.CountNonzero());
        },
        withNaN: true,
        withEmpty: true);

    [Fact]
    public void PlacesAreThoseOfTheFirstOfEqualElements() => AnyArray.ForAll(
        any =>
        {
            Computed.Value(ArgMax(any.Elements), any.Array.ArgMax());
            Computed.Value(ArgMax([.. any.Elements.Select(x => -x)]), any.Array.ArgMin());
            if (!any.Elements.All(double.IsNaN))
            {
                Computed.Value(ArgMax([.. any.Elements.Select(x => double.IsNaN(x) ? double.NegativeInfinity : x)]), any.Array.NanArgMax());
            }

            any = any with { Axes = any.Axes[..1] };
            Along(any, ArgMax, any.Array.ArgMax(any.Axes, any.KeepDims, any.SplitEvery));
        },
        withNaN: true);

    [Fact]
    public void WithoutNaN() => AnyArray.ForAll(
        any =>
        {
            static double[] Numbers(double[] numbers) => [.. numbers.Where(x => !double.IsNaN(x))];
            static double Mean(double[] numbers) => numbers.Length == 0 ? double.NaN : numbers.Average();
            Along(any, numbers => Numbers(numbers).Sum(), any.Array.NanSum(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => Mean(Numbers(numbers)), any.Array.NanMean(any.Axes, any.KeepDims, any.SplitEvery), 1e-12);
            Along(any, numbers => Mean([.. Numbers(numbers).Select(x => Math.Pow(x - Mean(Numbers(numbers)), 2))]), any.Array.NanVar(any.Axes, any.KeepDims, any.SplitEvery), 1e-10);
            Along(any, numbers => Numbers(numbers).DefaultIfEmpty(double.NaN).Min(), any.Array.NanMin(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => Numbers(numbers).DefaultIfEmpty(double.NaN).Max(), any.Array.NanMax(any.Axes, any.KeepDims, any.SplitEvery));
            Along(any, numbers => Median(Numbers(numbers)), any.Array.NanMedian(any.Axes, any.KeepDims));
        },
        withNaN: true);

    [Fact]
    public void Medians() => AnyArray.ForAll(any => Along(any, Median, any.Array.Median(any.Axes, any.KeepDims)));

    [Fact]
    public void ReductionByOwnFunctions() => AnyArray.ForAll(any =>
    {
        static double[] Flat(System.Numerics.Tensors.Tensor<double> tensor)
        {
            var flat = new double[tensor.FlattenedLength];
            tensor.FlattenTo(flat);
            return flat;
        }

        var sums = any.Array.Reduction(tensor => Flat(tensor).Sum(), parts => parts.Sum(), parts => parts.Sum(), any.SplitEvery);
        Computed.Value(any.Elements.Sum(), sums);
        if (any.Shape.Length == 1)
        {
            var one = any.Array.Reduction(
                (tensor, _) => System.Numerics.Tensors.Tensor.Create([Flat(tensor).Sum(x => x * x)], [1]),
                (parts, _) => System.Numerics.Tensors.Tensor.Create([Flat(parts).Sum()], [1]),
                0,
                any.KeepDims,
                (parts, _) => System.Numerics.Tensors.Tensor.Create([Flat(parts).Sum()], [1]),
                any.SplitEvery);
            Along(any, numbers => numbers.Sum(x => x * x), one, 1e-12);
        }
    });

    private static void Along<TResult>(AnyArray any, Func<double[], TResult> function, LazyArray<TResult> array, double tolerance = 0)
        where TResult : unmanaged
    {
        var groups = any.Groups.Select(group => group.Numbers.Select(number => any.Elements[number]).ToArray()).ToArray();
        var size = (int)any.ResultShape.Aggregate((nint)1, (count, length) => count * length);
        var expected = groups.Length == size ? groups.Select(function).ToArray() : Enumerable.Range(0, size).Select(_ => function([])).ToArray();
        Computed.Gives(any.ResultShape, expected, array, tolerance);
    }

    private static long ArgMax(double[] numbers)
    {
        var best = 0;
        for (var i = 1; i < numbers.Length; i++)
        {
            best = !double.IsNaN(numbers[best]) && (numbers[i] > numbers[best] || double.IsNaN(numbers[i])) ? i : best;
        }

        return best;
    }

    private static double Median(double[] numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
