using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Products by NumPy's names: which axes belong together in each of them.</summary>
internal static class ArrayProducts
{
    /// <summary>Multiplies matrices, or stacks of them, which are broadcast. An operand of one axis is a row on the left, a column on the right.</summary>
    public static LazyArray<T> MatMul<T>(LazyArray<T> left, LazyArray<T> right, MatrixKernel kernel)
        where T : unmanaged
    {
        if (left.Rank == 0 || right.Rank == 0)
        {
            throw new ArgumentException($"Found shapes {Shapes(left, right)} for matmul, expected at least one axis: use * for a product with a number.", nameof(right));
        }

        var (leftSummed, rightSummed) = (left.Rank - 1, Math.Max(0, right.Rank - 2));
        RequireEqual("matmul", left, [leftSummed], right, [rightSummed]);
        var stack = Math.Max(0, Math.Max(left.Rank, right.Rank) - 2);
        var (row, column, summed) = (stack, stack + 1, stack + 2);
        int[] ofLeft = left.Rank == 1 ? [summed] : [.. Enumerable.Range(stack - (left.Rank - 2), left.Rank - 2), row, summed];
        int[] ofRight = right.Rank == 1 ? [summed] : [.. Enumerable.Range(stack - (right.Rank - 2), right.Rank - 2), summed, column];
        RequireStack(left, ofLeft, right, ofRight, stack);
        int[] output = [.. Enumerable.Range(0, stack), .. ofLeft.Where(label => label == row), .. ofRight.Where(label => label == column)];
        return Contraction.Of("matmul", left, ofLeft, right, ofRight, output, kernel);
    }

    /// <summary>NumPy's dot: sums over the last axis of the left operand and the last but one of the right, or its only one.</summary>
    public static LazyArray<T> Dot<T>(LazyArray<T> left, LazyArray<T> right, MatrixKernel kernel)
        where T : unmanaged => left.Rank == 0 || right.Rank == 0
            ? TensorDot("dot", left, [], right, [], kernel)
            : TensorDot("dot", left, [left.Rank - 1], right, [Math.Max(0, right.Rank - 2)], kernel);

    /// <summary>Sums over pairs of axes. The result has the left operand's other axes, then the right one's.</summary>
    public static LazyArray<T> TensorDot<T>(string name, LazyArray<T> left, int[] leftAxes, LazyArray<T> right, int[] rightAxes, MatrixKernel kernel)
        where T : unmanaged
    {
        RequireEqual(name, left, leftAxes, right, rightAxes);
        var ofLeft = Enumerable.Range(0, left.Rank).ToArray();
        var ofRight = Enumerable.Range(left.Rank, right.Rank).ToArray();
        for (var i = 0; i < leftAxes.Length; i++)
        {
            ofRight[rightAxes[i]] = leftAxes[i];
        }

        int[] output = [.. ofLeft.Except(leftAxes), .. ofRight.Where(label => label >= left.Rank)];
        return Contraction.Of(name, left, ofLeft, right, ofRight, output, kernel);
    }

    /// <summary>NumPy's axes of a tensordot: so many, the last of the left operand and the first of the right.</summary>
    public static (int[] Left, int[] Right) LastAndFirst(ILazyArray left, ILazyArray right, int axes)
    {
        if (axes < 0 || axes > left.Rank || axes > right.Rank)
        {
            throw new ArgumentOutOfRangeException(nameof(axes), axes, $"Found {axes} axes to sum over in arrays of shapes {Shapes(left, right)}, expected from 0 to {Math.Min(left.Rank, right.Rank)}.");
        }

        return ([.. Enumerable.Range(left.Rank - axes, axes)], [.. Enumerable.Range(0, axes)]);
    }

    /// <summary>Checks lists of axes, which belong together pairwise.</summary>
    public static (int[] Left, int[] Right) Pairs(ILazyArray left, int[] leftAxes, ILazyArray right, int[] rightAxes)
    {
        ArgumentNullException.ThrowIfNull(leftAxes);
        ArgumentNullException.ThrowIfNull(rightAxes);
        return leftAxes.Length == rightAxes.Length
            ? (Checked(left, leftAxes, nameof(leftAxes)), Checked(right, rightAxes, nameof(rightAxes)))
            : throw new ArgumentException($"Found {leftAxes.Length} axes of the left operand and {rightAxes.Length} of the right, expected as many: they are summed over pairwise.", nameof(rightAxes));
    }

    /// <summary>Multiplies each element of one array with each of another.</summary>
    public static LazyArray<T> Outer<T>(LazyArray<T> left, LazyArray<T> right)
        where T : unmanaged =>
        TensorDot("outer", left.Rank == 1 ? left : left.Ravel(), [], right.Rank == 1 ? right : right.Ravel(), [], MatrixKernel.Managed);

    /// <summary>The sum of products of the left operand's conjugates with the right one's elements.</summary>
    public static LazyArray<T> VDot<T>(LazyArray<T> left, LazyArray<T> right)
        where T : unmanaged
    {
        if (left.Rank != 1 || right.Rank != 1)
        {
            (left, right) = (left.Ravel(), right.Ravel());
        }

        RequireEqual("vdot", left, [0], right, [0]);
        var conjugate = typeof(T) == typeof(Complex) ? TypedFunction.Call<T, T>("conj", left) : left;
        return Contraction.Of("vdot", conjugate, [0], right, [0], []);
    }

    public static string Shapes(ILazyArray left, ILazyArray right) => $"{ArrayText.Shape(left.Shape)} and {ArrayText.Shape(right.Shape)}";

    private static int[] Checked(ILazyArray array, int[] axes, string parameter)
    {
        var numbers = Array.ConvertAll(axes, axis => ArrayAxes.Of(array, axis, parameter));
        return numbers.Distinct().Count() == numbers.Length
            ? numbers
            : throw new ArgumentException($"Found axes ({string.Join(", ", axes)}) of an array of shape {ArrayText.Shape(array.Shape)}, expected each of them once.", parameter);
    }

    private static void RequireEqual(string name, ILazyArray left, int[] leftAxes, ILazyArray right, int[] rightAxes)
    {
        for (var i = 0; i < leftAxes.Length; i++)
        {
            var (one, other) = (left.Shape[leftAxes[i]], right.Shape[rightAxes[i]]);
            if (one != other)
            {
                throw new ArgumentException(
                    one == Chunks.Unknown || other == Chunks.Unknown
                        ? $"Found shapes {Shapes(left, right)} for {name}, expected known lengths beside known ones: call ComputeChunkSizes() before."
                        : $"Found shapes {Shapes(left, right)} for {name}, expected equal lengths of axis {leftAxes[i]} of the left operand and axis {rightAxes[i]} of the right, which are {one} and {other}: transpose or slice one of them.",
                    nameof(right));
            }
        }
    }

    private static void RequireStack<T>(LazyArray<T> left, int[] leftLabels, LazyArray<T> right, int[] rightLabels, int stack)
        where T : unmanaged
    {
        for (var label = 0; label < stack; label++)
        {
            var (ofLeft, ofRight) = (Array.IndexOf(leftLabels, label), Array.IndexOf(rightLabels, label));
            if (ofLeft < 0 || ofRight < 0)
            {
                continue;
            }

            var (one, other) = (left.Shape[ofLeft], right.Shape[ofRight]);
            if (one != other && one != 1 && other != 1)
            {
                throw new ArgumentException($"Found stacks of matrices of shapes {Shapes(left, right)} for matmul, expected equal lengths, or 1, of all axes before the last two, counted from the last.", nameof(right));
            }
        }
    }
}
