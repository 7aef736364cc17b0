namespace LazyGraph.Tests.Reductions;

/// <summary>Cumulative functions and differences along any axis of any array are those of plain loops.</summary>
public sealed class CumulativeProperties
{
    [Fact]
    public void SumsUpToEach() => AnyArray.ForAll(
        any =>
        {
            var axis = any.Axes[0];
            foreach (var method in Enum.GetValues<CumulativeMethod>())
            {
                Along(any, axis, Running((x, y) => x + y), any.Array.CumSum(axis, method));
                Computed.Gives([any.Elements.Length], Running((x, y) => x + y)(any.Elements), any.Array.CumSum(method: method));
                Along(any, axis, numbers => [.. Running((x, y) => x + y)(numbers).Select(x => (long)x)], any.Of(any.Elements.Select(x => (int)(4 * x)).ToArray()).CumSum(axis, method), 4);
            }
        },
        withEmpty: true);

    [Fact]
    public void ProductsUpToEach() => AnyArray.ForAll(
        any =>
        {
            any = any with { Elements = [.. any.Elements.Select(x => double.IsNaN(x) ? x : Math.Sign(x))] };
            foreach (var method in Enum.GetValues<CumulativeMethod>())
            {
                Along(any, any.Axes[0], Running((x, y) => x * y), any.Array.CumProd(any.Axes[0], method));
                Along(any, any.Axes[0], numbers => Running((x, y) => x * y)([.. numbers.Select(x => double.IsNaN(x) ? 1 : x)]), any.Array.NanCumProd(any.Axes[0], method));
            }
        },
        withNaN: true);

    [Fact]
    public void SlopesOfBothOrders() => AnyArray.ForAll(any =>
    {
        var axis = any.Axes[0];
        foreach (var order in (int[])[1, 2])
        {
            if (any.Shape[axis] <= order)
            {
                Assert.Throws<ArgumentException>(() => any.Array.Gradient(0.5, axis, order));
                continue;
            }

            Along(any, axis, numbers => Slopes(numbers, 0.5, order), any.Array.Gradient(0.5, axis, order), tolerance: 1e-12);
        }
    });

    [Fact]
    public void DifferencesOfNeighbours() => AnyArray.ForAll(any =>
    {
        if (any.Shape.Length == 1)
        {
            var expected = any.Elements.Zip(any.Elements.Skip(1), (x, y) => y - x).ToArray();
            Computed.Gives([expected.Length], expected, any.Array.Diff());
            Computed.Gives([expected.Length + 1], [any.Elements[0], .. expected], any.Array.Diff(prepend: LazyArray.Scalar(0.0).Reshape(1)));
        }
    });

    private static Func<double[], double[]> Running(Func<double, double, double> function) => numbers =>
    {
        var results = (double[])numbers.Clone();
        for (var i = 1; i < results.Length; i++)
        {
            results[i] = function(results[i - 1], results[i]);
        }

        return results;
    };

    private static double[] Slopes(double[] f, double spacing, int order)
    {
        var slopes = new double[f.Length];
        for (var i = 1; i < f.Length - 1; i++)
        {
            slopes[i] = (f[i + 1] - f[i - 1]) / (2 * spacing);
        }

        slopes[0] = order == 1 ? (f[1] - f[0]) / spacing : ((-1.5 * f[0]) + (2 * f[1]) - (0.5 * f[2])) / spacing;
        slopes[^1] = order == 1 ? (f[^1] - f[^2]) / spacing : ((1.5 * f[^1]) - (2 * f[^2]) + (0.5 * f[^3])) / spacing;
        return slopes;
    }

    private static void Along<TResult>(AnyArray any, int axis, Func<double[], TResult[]> function, LazyArray<TResult> array, double scale = 1, double tolerance = 0)
        where TResult : unmanaged
    {
        var expected = new TResult[any.Elements.Length];
        foreach (var (_, numbers) in (any with { Axes = [axis] }).Groups)
        {
            var results = function([.. numbers.Select(number => any.Elements[number] * scale)]);
            for (var i = 0; i < results.Length; i++)
            {
                expected[numbers[i]] = results[i];
            }
        }

        Computed.Gives([.. any.Shape.Select(length => (nint)length)], expected, array, tolerance);
    }
}
