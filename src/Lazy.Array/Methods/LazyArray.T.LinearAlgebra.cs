using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Multiplies matrices, or stacks of them along all axes before the last two, which are broadcast. An array of one axis is a row on the left, a column on the right.</summary>
    /// <remarks>
    /// With the managed kernel the bits of a product depend on elements and shapes only: not on chunks, workers or the scheduler,
    /// nor on the processor if it has fused multiply-add. Each sum is made of stretches of 4096 products, each of them one chain of fused
    /// multiply-adds, which are added by a binary tree. Chunks that the operands cut differently along the summed axis are
    /// read as they are; the result has the chunks of the other axes.
    /// </remarks>
    /// <param name="other">The array on the right.</param>
    /// <param name="kernel">What multiplies.</param>
    /// <returns>The product.</returns>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    /// <exception cref="NotSupportedException">The kernel doesn't know the type.</exception>
    /// <exception cref="DllNotFoundException">The machine doesn't have the kernel.</exception>
    public LazyArray<T> MatMul(LazyArray<T> other, MatrixKernel kernel = MatrixKernel.Managed)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ArrayProducts.MatMul(this, other, kernel);
    }

    /// <summary>Sums the products of the elements of two vectors.</summary>
    /// <remarks>Nothing of the vectors' size is held. The bits of the sum depend on the elements only, not on chunks, workers or the scheduler.</remarks>
    /// <param name="other">The other vector.</param>
    /// <returns>A promise of the sum.</returns>
    /// <exception cref="ArgumentException">An array has another number of axes than one, or the lengths differ.</exception>
    public Delayed<T> Dot(LazyArray<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Rank == 1 && other.Rank == 1
            ? ArrayProducts.Dot(this, other, MatrixKernel.Managed).Node(0).ToElement()
            : throw new ArgumentException($"Found shapes {ArrayProducts.Shapes(this, other)} for dot, expected one axis each: use MatMul for matrices, TensorDot for arrays of more axes, and * for numbers.", nameof(other));
    }

    /// <summary>Sums the products of the conjugates of this array's elements with the other's.</summary>
    /// <remarks>The axes of both are put into one before. The bits of the sum depend on the elements only, not on chunks, workers or the scheduler.</remarks>
    /// <param name="other">The other array.</param>
    /// <returns>A promise of the sum.</returns>
    /// <exception cref="ArgumentException">The numbers of elements differ.</exception>
    public Delayed<T> VDot(LazyArray<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ArrayProducts.VDot(this, other).Node(0).ToElement();
    }

    /// <summary>Multiplies each element with each of another array.</summary>
    /// <param name="other">The array whose elements go across. The axes of both are put into one before.</param>
    /// <returns>An array of two axes.</returns>
    public LazyArray<T> Outer(LazyArray<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ArrayProducts.Outer(this, other);
    }

    /// <summary>Multiplies and sums over the last axes of this array and the first ones of another.</summary>
    /// <remarks>Bits are as those of <see cref="MatMul"/>; but over several axes they depend on how the second and later ones are cut, too.</remarks>
    /// <param name="other">The other array.</param>
    /// <param name="axes">How many axes; 0 gives the product of each element with each.</param>
    /// <param name="kernel">What multiplies.</param>
    /// <returns>An array of the other axes: this array's, then the other's.</returns>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public LazyArray<T> TensorDot(LazyArray<T> other, int axes = 2, MatrixKernel kernel = MatrixKernel.Managed)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (left, right) = ArrayProducts.LastAndFirst(this, other, axes);
        return ArrayProducts.TensorDot("tensordot", this, left, other, right, kernel);
    }

    /// <summary>Multiplies and sums over pairs of axes.</summary>
    /// <remarks>Bits are as those of <see cref="MatMul"/>; but over several axes they depend on how the second and later ones are cut, too.</remarks>
    /// <param name="other">The other array.</param>
    /// <param name="axes">Axes of this array; negative ones count from the end.</param>
    /// <param name="otherAxes">As many axes of the other array, in the same order.</param>
    /// <param name="kernel">What multiplies.</param>
    /// <returns>An array of the other axes: this array's, then the other's.</returns>
    /// <exception cref="ArgumentException">The shapes don't fit, or an axis is named twice.</exception>
    public LazyArray<T> TensorDot(LazyArray<T> other, int[] axes, int[] otherAxes, MatrixKernel kernel = MatrixKernel.Managed)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (left, right) = ArrayProducts.Pairs(this, axes, other, otherAxes);
        return ArrayProducts.TensorDot("tensordot", this, left, other, right, kernel);
    }
}
