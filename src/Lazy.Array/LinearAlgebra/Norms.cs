using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Norms as NumPy's <c>linalg.norm</c> has them.</summary>
internal static class Norms
{
    public static ILazyArray Of(ILazyArray array, NormOrder? order, Axes axis, bool keepDims)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (Promotion.IsExact(array.ElementType))
        {
            array = Ufunc.AsType(array, typeof(double));
        }

        var isAll = axis == Axes.All;
        int[] axes = isAll ? [.. Enumerable.Range(0, array.Rank)] : InGivenOrder(array, axis);
        if (order is null && (isAll || axes.Length is 1 or 2))
        {
            return Euclidean(array, axes, keepDims);
        }

        return axes.Length switch
        {
            1 => OfVectors(array, order!.Value, axes[0], keepDims),
            2 => OfMatrices(array, order!.Value, axes[0], axes[1], keepDims),
            _ => throw new ArgumentException(
                $"Found {axes.Length} axes of an array of shape {ArrayText.Shape(array.Shape)}, expected 1 for a norm of vectors or 2 for one of matrices{(order is null ? string.Empty : ": without an order any array has a norm")}.",
                nameof(axis)),
        };
    }

    private static ILazyArray OfVectors(ILazyArray array, NormOrder order, int axis, bool keepDims)
    {
        if (order.Number is not { } number)
        {
            throw new ArgumentException($"Found order {order} for vectors, expected a number: {order} is a norm of matrices.", nameof(order));
        }

        return number switch
        {
            double.PositiveInfinity => LazyArray.Max(Ufunc.Absolute(array), [axis], keepDims),
            double.NegativeInfinity => LazyArray.Min(Ufunc.Absolute(array), [axis], keepDims),
            0 => Ufunc.AsType(LazyArray.CountNonzero(array, [axis], keepDims), RealOf(array.ElementType)),
            1 => LazyArray.Sum(Ufunc.Absolute(array), [axis], keepDims),
            2 => Euclidean(array, [axis], keepDims),
            _ => Ufunc.Power(LazyArray.Sum(Ufunc.Power(Ufunc.Absolute(array), Ufunc.Scalar(number)), [axis], keepDims), Ufunc.Scalar(1 / number)),
        };
    }

    private static ILazyArray OfMatrices(ILazyArray array, NormOrder order, int rows, int columns, bool keepDims)
    {
        if (rows == columns)
        {
            throw new ArgumentException($"Found axis {rows} twice, expected two different axes for a norm of matrices.", nameof(rows));
        }

        if (order == NormOrder.Frobenius)
        {
            return Euclidean(array, [rows, columns], keepDims);
        }

        if (order == NormOrder.Nuclear)
        {
            return Spectral(array, SpectralNorm.Sum, rows, columns, keepDims);
        }

        return order.Number switch
        {
            2 => Spectral(array, SpectralNorm.Largest, rows, columns, keepDims),
            -2 => Spectral(array, SpectralNorm.Smallest, rows, columns, keepDims),
            1 => LazyArray.Max(LazyArray.Sum(Ufunc.Absolute(array), [rows], keepDims: true), [rows, columns], keepDims),
            -1 => LazyArray.Min(LazyArray.Sum(Ufunc.Absolute(array), [rows], keepDims: true), [rows, columns], keepDims),
            double.PositiveInfinity => LazyArray.Max(LazyArray.Sum(Ufunc.Absolute(array), [columns], keepDims: true), [rows, columns], keepDims),
            double.NegativeInfinity => LazyArray.Min(LazyArray.Sum(Ufunc.Absolute(array), [columns], keepDims: true), [rows, columns], keepDims),
            _ => throw new ArgumentException($"Found order {order} for matrices, expected 1, -1, 2, -2, an infinity, Frobenius or Nuclear: other orders are norms of vectors.", nameof(order)),
        };
    }

    private static ILazyArray Euclidean(ILazyArray array, int[] axes, bool keepDims)
    {
        ILazyArray squares;
        if (array.ElementType == typeof(Complex))
        {
            var (real, imaginary) = (Ufunc.Real(array), Ufunc.Imag(array));
            squares = Ufunc.Add(Ufunc.Multiply(real, real), Ufunc.Multiply(imaginary, imaginary));
        }
        else
        {
            squares = Ufunc.Multiply(array, array);
        }

        return Ufunc.Sqrt(axes.Length == 0 ? squares : LazyArray.Sum(squares, axes, keepDims));
    }

    private static ILazyArray Spectral(ILazyArray array, SpectralNorm norm, int rows, int columns, bool keepDims)
    {
        if (norm != SpectralNorm.Sum && (array.Shape[rows] == 0 || array.Shape[columns] == 0))
        {
            throw new ArgumentException($"Found matrices without elements in an array of shape {ArrayText.Shape(array.Shape)}, expected at least one row and one column: without them there is no singular value.", nameof(array));
        }

        var result = array is LazyArray<Complex> complex
            ? Spectral(complex, norm, rows, columns, keepDims)
            : Spectral((LazyArray<double>)Ufunc.AsType(array, typeof(double)), norm, rows, columns, keepDims);
        return Ufunc.AsType(result, RealOf(array.ElementType));
    }

    // One task for the matrices of a block, each of which it must have whole.
    private static LazyArray<double> Spectral<T>(LazyArray<T> array, SpectralNorm norm, int rows, int columns, bool keepDims)
        where T : unmanaged
    {
        var others = Enumerable.Range(0, array.Rank).Where(axis => axis != rows && axis != columns).ToArray();
        var stacks = Whole(Views.Axes(array, "transpose", [.. others, rows, columns]));
        var chunks = new Chunks([.. others.Select(array.Chunks.Axis)]);
        var origin = ArrayOrigin.Of("norm");
        var norms = new LazyArray<double>(chunks, number => new SpectralNormNode<T>(origin, stacks.Node(number), norm, new BlockPlace(chunks, number)));
        return keepDims ? Views.Axes(norms, "expand_dims", [.. Enumerable.Range(0, array.Rank).Select(axis => Array.IndexOf(others, axis))]) : norms;
    }

    private static LazyArray<T> Whole<T>(LazyArray<T> stacks)
        where T : unmanaged
    {
        var lengths = stacks.Chunks.ToArrays();
        if (lengths[^1].Length == 1 && lengths[^2].Length == 1)
        {
            return stacks;
        }

        stacks.Chunks.RequireKnown("a norm by singular values");
        (lengths[^2], lengths[^1]) = ([stacks.Shape[^2]], [stacks.Shape[^1]]);
        ChunkNormalizer.CheckBlocks(lengths, stacks.Shape);
        return Rechunking.To(stacks, new Chunks(lengths));
    }

    private static Type RealOf(Type type) => type == typeof(Complex) ? typeof(double) : type;

    // Rows and columns are not the same: axes come as they were written, not in ascending order.
    private static int[] InGivenOrder(ILazyArray array, Axes axis)
    {
        _ = axis.Of(array);
        var given = new List<int>();
        foreach (var number in axis)
        {
            given.Add(ArrayAxes.Of(array, number));
        }

        return [.. given];
    }
}
