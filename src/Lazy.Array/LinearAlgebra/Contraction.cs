using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Multiplies two arrays and sums over some of their axes: what dot, matmul, tensordot and einsum have in common.</summary>
/// <remarks>
/// Axes carry labels, as in an Einstein sum. Where nothing is summed, the product is one of elements; where axes of each
/// result lie in both operands, it is a sum of such a product; both are fused with what is around them. Else it is a product
/// of matrices. Bits of all three hang on the operands' elements and shapes, and on the cuts of summed axes only if matrices have more
/// than one of them.
/// </remarks>
internal static class Contraction
{
    // A product of many blocks keeps as many tasks busy as there are blocks; one of few shares its sums among tasks, too.
    private const int ManyBlocks = 16;
    private const int MostOfMany = 16;
    private const int MostOfFew = 4;

    /// <summary>Contracts two arrays.</summary>
    /// <param name="name">For labels of tasks.</param>
    /// <param name="left">The left operand.</param>
    /// <param name="leftLabels">The label of each of its axes, all different.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="rightLabels">The label of each of its axes, all different. An axis of one element goes with any length.</param>
    /// <param name="output">The labels of the result; others are summed over.</param>
    /// <param name="kernel">What multiplies matrices.</param>
    public static LazyArray<T> Of<T>(string name, LazyArray<T> left, int[] leftLabels, LazyArray<T> right, int[] rightLabels, int[] output, MatrixKernel kernel = MatrixKernel.Managed)
        where T : unmanaged
    {
        if (typeof(T) == typeof(Half))
        {
            // Rounded once, not wherever an axis is cut.
            return Of(name, left.As<float>(), leftLabels, right.As<float>(), rightLabels, output, kernel).As<T>();
        }

        MatrixKernels.Require<T>(kernel);
        var (first, ofFirst) = Prepare(left, leftLabels, right, rightLabels, output);
        var (second, ofSecond) = Prepare(right, rightLabels, left, leftLabels, output);
        (leftLabels, rightLabels) = (ofFirst, ofSecond);
        var stack = output.Where(label => leftLabels.Contains(label) && rightLabels.Contains(label)).ToArray();
        var rows = output.Where(label => leftLabels.Contains(label) && !rightLabels.Contains(label)).ToArray();
        var columns = output.Where(label => !leftLabels.Contains(label)).ToArray();
        var summed = leftLabels.Where(label => !output.Contains(label)).ToArray();
        if (summed.Length == 0)
        {
            return Multiply(first, leftLabels, second, rightLabels, output);
        }

        if (rows.Length == 0 && columns.Length == 0)
        {
            var product = Multiply(first, leftLabels, second, rightLabels, [.. output, .. summed]);
            return Sums.Of(product, [.. Enumerable.Range(output.Length, summed.Length)]);
        }

        (first, second) = Align(first, Places(leftLabels, stack), second, Places(rightLabels, stack));
        var axes = new ProductAxes(
            Places(leftLabels, stack),
            Places(leftLabels, rows),
            Places(leftLabels, summed),
            Places(rightLabels, stack),
            Places(rightLabels, summed),
            Places(rightLabels, columns));
        var matrices = Matrices(name, first, second, axes, kernel);
        return InOrder(matrices, [.. stack, .. rows, .. columns], output);
    }

    /// <summary>Gives an array's axes another order, with new axes of one element for labels that it does not have.</summary>
    public static LazyArray<T> InOrder<T>(LazyArray<T> array, int[] labels, int[] order)
        where T : unmanaged =>
        labels.AsSpan().SequenceEqual(order) ? array : Views.Axes(array, "transpose", Array.ConvertAll(order, label => Array.IndexOf(labels, label)));

    private static int[] Places(int[] labels, int[] some) => Array.ConvertAll(some, label => Array.IndexOf(labels, label));

    /// <summary>Leaves out axes of one element that meet longer ones, then sums over axes that the other operand does not have and the result neither.</summary>
    private static (LazyArray<T> Array, int[] Labels) Prepare<T>(LazyArray<T> array, int[] labels, LazyArray<T> other, int[] otherLabels, int[] output)
        where T : unmanaged
    {
        var repeated = new List<int>();
        var alone = new List<int>();
        for (var axis = 0; axis < labels.Length; axis++)
        {
            var place = Array.IndexOf(otherLabels, labels[axis]);
            if (place >= 0 && array.Shape[axis] == 1 && other.Shape[place] != 1)
            {
                repeated.Add(axis);
            }
            else if (!output.Contains(labels[axis]) && (place < 0 || (other.Shape[place] == 1 && array.Shape[axis] != 1)))
            {
                alone.Add(axis);
            }
        }

        if (alone.Count > 0)
        {
            array = Sums.Of(array, [.. alone], keepDims: true);
        }

        int[] gone = [.. repeated, .. alone];
        return gone.Length == 0 ? (array, labels) : (Views.DropAxes(InOneBlock(array, gone), gone), [.. labels.Where((_, axis) => !gone.Contains(axis))]);
    }

    // Beside the block with the one element of an axis there can be empty ones.
    private static LazyArray<T> InOneBlock<T>(LazyArray<T> array, int[] axes)
        where T : unmanaged
    {
        if (Array.TrueForAll(axes, axis => array.Chunks.Axis(axis).Length == 1))
        {
            return array;
        }

        var lengths = array.Chunks.ToArrays();
        foreach (var axis in axes)
        {
            lengths[axis] = [1];
        }

        return Rechunking.To(array, new Chunks(lengths));
    }

    private static LazyArray<T> Multiply<T>(LazyArray<T> left, int[] leftLabels, LazyArray<T> right, int[] rightLabels, int[] order)
        where T : unmanaged =>
        TypedFunction.Call<T, T>("multiply", InOrder(left, leftLabels, order), InOrder(right, rightLabels, order));

    /// <summary>Cuts both operands in the same way along the axes of the stack. Summed axes may stay as they are.</summary>
    private static (LazyArray<T> Left, LazyArray<T> Right) Align<T>(LazyArray<T> left, int[] leftAxes, LazyArray<T> right, int[] rightAxes)
        where T : unmanaged
    {
        var (leftLengths, rightLengths) = (left.Chunks.ToArrays(), right.Chunks.ToArrays());
        for (var i = 0; i < leftAxes.Length; i++)
        {
            var common = Chunks.UnifyAxis([leftLengths[leftAxes[i]], rightLengths[rightAxes[i]]]);
            (leftLengths[leftAxes[i]], rightLengths[rightAxes[i]]) = (common, common);
        }

        return (Rechunking.To(left, new Chunks(leftLengths)), Rechunking.To(right, new Chunks(rightLengths)));
    }

    private static LazyArray<T> Matrices<T>(string name, LazyArray<T> left, LazyArray<T> right, ProductAxes axes, MatrixKernel kernel)
        where T : unmanaged
    {
        var (ofLeft, ofRight) = (left.Chunks, right.Chunks);
        long[][] lengths =
        [
            .. axes.LeftStack.Select(ofLeft.Axis),
            .. axes.LeftOwn.Select(ofLeft.Axis),
            .. axes.RightOwn.Select(ofRight.Axis),
        ];
        var chunks = new Chunks(lengths);
        ChunkNormalizer.CheckBlocks(lengths, chunks.Shape);
        var terms = ProductTerms.Plan(
            Array.ConvertAll(axes.LeftSummed, ofLeft.Axis),
            Array.ConvertAll(axes.RightSummed, ofRight.Axis),
            chunks.BlockCount >= ManyBlocks ? MostOfMany : MostOfFew);
        var origin = ArrayOrigin.Of(name);
        var add = Catalog.Of(typeof(T), "add")!;
        return new LazyArray<T>(chunks, number =>
        {
            var position = new int[chunks.Rank];
            chunks.Locate(number, position);
            return Sum(terms);

            BlockNode<T> Sum(ProductTerms part)
            {
                var place = new BlockPlace(chunks, number);
                if (!part.IsOneTask)
                {
                    return new ElementwiseNode<T>(origin, add, [Sum(part.Left!), Sum(part.Right!)], place);
                }

                var sources = new GraphNode[part.LeftBlocks.Length + part.RightBlocks.Length];
                var own = position.AsSpan(axes.LeftStack.Length);
                for (var i = 0; i < part.LeftBlocks.Length; i++)
                {
                    sources[i] = left.Node(BlockOf(ofLeft, axes.LeftStack, position, axes.LeftOwn, own, axes.LeftSummed, part.LeftBlocks[i]));
                }

                own = own[axes.LeftOwn.Length..];
                for (var i = 0; i < part.RightBlocks.Length; i++)
                {
                    sources[part.LeftBlocks.Length + i] = right.Node(BlockOf(ofRight, axes.RightStack, position, axes.RightOwn, own, axes.RightSummed, part.RightBlocks[i]));
                }

                return new ProductNode<T>(origin, sources, axes, part, kernel, place);
            }
        });
    }

    private static int BlockOf(Chunks chunks, int[] stackAxes, ReadOnlySpan<int> stack, int[] ownAxes, ReadOnlySpan<int> own, int[] summedAxes, ReadOnlySpan<int> summed)
    {
        Span<int> position = stackalloc int[chunks.Rank];
        Put(stackAxes, stack, position);
        Put(ownAxes, own, position);
        Put(summedAxes, summed, position);
        return chunks.NumberOf(position);

        static void Put(int[] axes, ReadOnlySpan<int> values, Span<int> position)
        {
            for (var i = 0; i < axes.Length; i++)
            {
                position[axes[i]] = values[i];
            }
        }
    }
}
