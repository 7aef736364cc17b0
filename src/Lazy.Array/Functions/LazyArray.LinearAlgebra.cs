using LazyGraph.Arrays;

namespace LazyGraph;

// Products and norms of arrays whose element types are known only when running.
public static partial class LazyArray
{
    /// <summary>Multiplies as NumPy's <c>dot</c>: sums over the last axis of the first array and the last but one of the second, or its only one.
    /// A product of vectors has no axes; one with an array without axes is elementwise.</summary>
    /// <param name="a">The first array.</param>
    /// <param name="b">The second array.</param>
    /// <param name="kernel">What multiplies matrices.</param>
    /// <returns>The product, in the type in which those of the arrays meet.</returns>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    /// <exception cref="NotSupportedException">The kernel doesn't know the type.</exception>
    /// <exception cref="DllNotFoundException">The machine doesn't have the kernel.</exception>
    public static ILazyArray Dot(ILazyArray a, ILazyArray b, MatrixKernel kernel = MatrixKernel.Managed) => ProductFunction.Call(new DotFunction(kernel), a, b);

    /// <summary>Multiplies matrices, or stacks of them along all axes before the last two, which are broadcast. An array of one axis is a row on the left, a column on the right.</summary>
    /// <param name="a">The first array.</param>
    /// <param name="b">The second array.</param>
    /// <param name="kernel">What multiplies matrices.</param>
    /// <returns>The product, in the type in which those of the arrays meet.</returns>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    /// <exception cref="NotSupportedException">The kernel doesn't know the type.</exception>
    /// <exception cref="DllNotFoundException">The machine doesn't have the kernel.</exception>
    public static ILazyArray MatMul(ILazyArray a, ILazyArray b, MatrixKernel kernel = MatrixKernel.Managed) => ProductFunction.Call(new MatMulFunction(kernel), a, b);

    /// <summary>Multiplies and sums over the last axes of the first array and the first ones of the second.</summary>
    /// <param name="a">The first array.</param>
    /// <param name="b">The second array.</param>
    /// <param name="axes">How many axes; 0 gives the product of each element with each.</param>
    /// <param name="kernel">What multiplies matrices.</param>
    /// <returns>An array of the other axes: the first array's, then the second one's.</returns>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray TensorDot(ILazyArray a, ILazyArray b, int axes = 2, MatrixKernel kernel = MatrixKernel.Managed)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (left, right) = ArrayProducts.LastAndFirst(a, b, axes);
        return ProductFunction.Call(new TensorDotFunction(left, right, kernel), a, b);
    }

    /// <summary>Multiplies and sums over pairs of axes.</summary>
    /// <param name="a">The first array.</param>
    /// <param name="b">The second array.</param>
    /// <param name="axesOfA">Axes of the first array; negative ones count from the end.</param>
    /// <param name="axesOfB">As many axes of the second array, in the same order.</param>
    /// <param name="kernel">What multiplies matrices.</param>
    /// <returns>An array of the other axes: the first array's, then the second one's.</returns>
    /// <exception cref="ArgumentException">The shapes don't fit, or an axis is named twice.</exception>
    public static ILazyArray TensorDot(ILazyArray a, ILazyArray b, int[] axesOfA, int[] axesOfB, MatrixKernel kernel = MatrixKernel.Managed)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (left, right) = ArrayProducts.Pairs(a, axesOfA, b, axesOfB);
        return ProductFunction.Call(new TensorDotFunction(left, right, kernel), a, b);
    }

    /// <summary>Multiplies each element of one array with each of another.</summary>
    /// <param name="a">The array whose elements go down. Its axes are put into one.</param>
    /// <param name="b">The array whose elements go across. Its axes are put into one.</param>
    /// <returns>An array of two axes.</returns>
    public static ILazyArray Outer(ILazyArray a, ILazyArray b) => ProductFunction.Call(new OuterFunction(), a, b);

    /// <summary>Sums the products of the conjugates of one array's elements with the other's.</summary>
    /// <param name="a">The array whose elements are conjugated. Its axes are put into one.</param>
    /// <param name="b">The other array. Its axes are put into one.</param>
    /// <returns>An array without axes.</returns>
    /// <exception cref="ArgumentException">The numbers of elements differ.</exception>
    public static ILazyArray VDot(ILazyArray a, ILazyArray b) => ProductFunction.Call(new VDotFunction(), a, b);

    /// <summary>Computes an Einstein sum of arrays of different types, in the type in which theirs meet.</summary>
    /// <param name="subscripts">One letter for each axis, one term for each array, and perhaps one for the result, as in <c>ij,jk->ik</c>.</param>
    /// <param name="operands">The arrays.</param>
    /// <returns>The sum. Axes that the result doesn't name are summed over.</returns>
    /// <exception cref="ArgumentException">The subscripts can't be read, or don't fit the arrays.</exception>
    public static ILazyArray Einsum(string subscripts, params ILazyArray[] operands)
    {
        ArgumentNullException.ThrowIfNull(subscripts);
        ArgumentNullException.ThrowIfNull(operands);
        return operands.Length == 0
            ? throw new ArgumentException($"Found no array for the subscripts '{subscripts}', expected one for each term.", nameof(operands))
            : ProductFunction.Call(new EinsumFunction(subscripts), operands);
    }

    /// <summary>Computes an Einstein sum: a product of arrays whose axes are named by letters, summed over those that the result doesn't name.</summary>
    /// <remarks>
    /// NumPy's subscripts: without a term for the result it has the letters that appear once, in the order of the alphabet; a letter
    /// twice in one term takes the diagonal; <c>...</c> stands for axes that are broadcast. Of more than two arrays the pair with the smallest product is multiplied first.
    /// </remarks>
    /// <param name="subscripts">One letter for each axis, one term for each array, and perhaps one for the result, as in <c>ij,jk->ik</c>.</param>
    /// <param name="operands">The arrays.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException">The subscripts can't be read, or don't fit the arrays.</exception>
    public static LazyArray<T> Einsum<T>(string subscripts, params LazyArray<T>[] operands)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(subscripts);
        ArgumentNullException.ThrowIfNull(operands);
        return EinsteinSum.Of(subscripts, operands);
    }

    /// <summary>Computes a norm of vectors or matrices, as NumPy's <c>linalg.norm</c>.</summary>
    /// <remarks>
    /// Of vectors: the largest (or smallest) magnitude for an infinity, the number of elements that aren't 0 for 0, otherwise the root of the sum of powers.
    /// Of matrices: 1 and -1 of columns, infinities of rows, Frobenius; 2, -2 and Nuclear by singular values, for which one task has each matrix whole.
    /// </remarks>
    /// <param name="array">The array. Integers and bools are computed in double.</param>
    /// <param name="order">Which norm; null for the root of the sum of all squares, which arrays of any number of axes have.</param>
    /// <param name="axis">One axis for vectors, or two for matrices: that of the rows first; null for all axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <returns>The norms; of complex arrays as double.</returns>
    /// <exception cref="ArgumentException">There is no such norm for so many axes, or it needs elements and there are none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray Norm(ILazyArray array, NormOrder? order = null, int[]? axis = null, bool keepDims = false) => Norms.Of(array, order, axis, keepDims);
}
