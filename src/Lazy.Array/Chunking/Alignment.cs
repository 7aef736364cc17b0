namespace LazyGraph.Arrays;

/// <summary>Brings arrays to a common cut, so that a block of the result needs one block of each.</summary>
internal static class Alignment
{
    /// <summary>Finds the chunks of a result, and cuts the operands so that they fit.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static (Chunks Chunks, ILazyArray[] Aligned) Of(ILazyArray[] operands, string operation)
    {
        if (operands.Length == 1)
        {
            return (operands[0].Chunks, operands);
        }

        var rank = operands.Max(operand => operand.Rank);
        var lengths = new long[rank][];
        for (var axis = 0; axis < rank; axis++)
        {
            lengths[axis] = CommonAxis(operands, axis - rank, operation);
        }

        var chunks = new Chunks(lengths);
        var aligned = new ILazyArray[operands.Length];
        for (var i = 0; i < aligned.Length; i++)
        {
            var own = operands[i].Chunks;
            var cut = new long[own.Rank][];
            for (var axis = 0; axis < own.Rank; axis++)
            {
                var common = lengths[rank - own.Rank + axis];
                cut[axis] = own.Shape[axis] == 1 && common.Sum() != 1 ? [1] : common;
            }

            var target = new Chunks(cut);
            aligned[i] = target == own ? operands[i] : operands[i].Accept(new Cutting(target));
        }

        return (chunks, aligned);
    }

    /// <summary>Gets the number of the operand's block that the result's block reads.</summary>
    public static int BlockOf(Chunks operand, Chunks result, int number)
    {
        if (ReferenceEquals(operand, result))
        {
            return number;
        }

        Span<int> position = stackalloc int[result.Rank];
        result.Locate(number, position);
        var own = position[(result.Rank - operand.Rank)..];
        for (var axis = 0; axis < own.Length; axis++)
        {
            if (operand.Axis(axis).Length == 1)
            {
                own[axis] = 0; // repeated, or the only one
            }
        }

        return operand.NumberOf(own);
    }

    // The lengths along one axis, counted from the end, that cut wherever any of the arrays is cut.
    private static long[] CommonAxis(ILazyArray[] operands, int fromEnd, string operation)
    {
        long[]? common = null;
        foreach (var operand in operands)
        {
            var axis = operand.Rank + fromEnd;
            if (axis < 0 || operand.Shape[axis] == 1)
            {
                continue;
            }

            var own = operand.Chunks.Axis(axis);
            if (common is null)
            {
                common = own;
            }
            else if (!common.AsSpan().SequenceEqual(own))
            {
                if (operand.Shape[axis] == Chunks.Unknown || common.Contains(Chunks.Unknown))
                {
                    throw new ArgumentException($"Found chunks {string.Join(" and ", operands.Select(array => array.Chunks))} for {operation}, expected equal unknown lengths: call ComputeChunkSizes() on the arrays first.");
                }

                common = common.Sum() == own.Sum()
                    ? Refine(common, own)
                    : throw new ArgumentException($"Found shapes {string.Join(" and ", operands.Select(array => ArrayText.Shape(array.Shape)))} for {operation}, expected equal lengths, or 1, along each axis counted from the last.");
            }
        }

        return common ?? [1];
    }

    private static long[] Refine(long[] left, long[] right)
    {
        var ends = new SortedSet<long>();
        foreach (var lengths in (long[][])[left, right])
        {
            var end = 0L;
            foreach (var length in lengths)
            {
                ends.Add(end += length);
            }
        }

        ends.Remove(0);
        if (ends.Count == 0)
        {
            return [0];
        }

        var last = 0L;
        return [.. ends.Select(end => (end, end - (last, last = end).Item1).Item2)];
    }

    private sealed class Cutting(Chunks target) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => Rechunking.To(array, target);
    }
}
