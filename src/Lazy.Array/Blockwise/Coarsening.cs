using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Merges cells of neighbouring elements.</summary>
internal static class Coarsening
{
    public static LazyArray<TResult> Of<T, TResult>(NodeOrigin origin, LazyArray<T> array, Func<ReadOnlySpan<T>, TResult> reduction, ReadOnlySpan<(int Axis, int Factor)> factors, bool trimExcess)
        where T : unmanaged
        where TResult : unmanaged
    {
        array.Chunks.RequireKnown("Coarsen");
        var cell = CellOf(array, factors);
        var slices = new Slice[array.Rank];
        var (fine, coarse) = (new long[array.Rank][], new long[array.Rank][]);
        for (var axis = 0; axis < cell.Length; axis++)
        {
            var length = array.Shape[axis];
            var excess = length % cell[axis];
            if (excess != 0 && !trimExcess)
            {
                throw new ArgumentException($"Found factor {cell[axis]} for axis {axis} of length {length}, expected one that divides it: give another, or say trimExcess: true.", nameof(factors));
            }

            slices[axis] = Slice.Step(0, length - excess, 1);
            coarse[axis] = CoarseLengths(array.Chunks.Starts(axis), cell[axis]);
            fine[axis] = Array.ConvertAll(coarse[axis], count => count * cell[axis]);
        }

        var aligned = Rechunking.To(Indexer.Take(array, slices), new Chunks(fine));
        int[] labels = [.. Enumerable.Range(0, array.Rank)];
        var plan = new BlockwisePlan("Coarsen", [aligned], [labels], labels, isExact: _ => true);
        return plan.Apply(origin, new Chunks(coarse), reader => Merge(reader, reduction, cell));
    }

    private static int[] CellOf<T>(LazyArray<T> array, ReadOnlySpan<(int Axis, int Factor)> factors)
        where T : unmanaged
    {
        var cell = Overlapping.Every(array.Rank, 1);
        var seen = new bool[array.Rank];
        foreach (var (given, factor) in factors)
        {
            var axis = ArrayAxes.Of(array, given, nameof(factors));
            if (factor < 1 || seen[axis])
            {
                throw new ArgumentException(factor < 1 ? $"Found factor {factor} for axis {given}, expected at least 1." : $"Found axis {given} twice, expected one factor for each axis.", nameof(factors));
            }

            seen[axis] = true;
            cell[axis] = factor;
        }

        return cell;
    }

    // Cuts move back to the end of the last whole cell.
    private static long[] CoarseLengths(long[] starts, int factor)
    {
        var lengths = new List<long>();
        for (var i = 1; i < starts.Length; i++)
        {
            var count = (starts[i] / factor) - (starts[i - 1] / factor);
            if (count > 0)
            {
                lengths.Add(count);
            }
        }

        return lengths.Count > 0 ? [.. lengths] : [0];
    }

    private static unsafe Block<TResult> Merge<T, TResult>(BlockReader reader, Func<ReadOnlySpan<T>, TResult> reduction, int[] cell)
        where T : unmanaged
        where TResult : unmanaged
    {
        var source = reader.Block<T>(0);
        var result = Block<TResult>.Uninitialized(reader.Place.Shape);
        var elements = new T[BlockLayout.Count(cell)];
        var inner = BlockLayout.RowMajor(cell);
        Span<int> position = stackalloc int[cell.Length];
        for (var number = 0; number < result.Count; number++)
        {
            if (number % KernelExpression.TileLength == 0)
            {
                reader.Stop.ThrowIfCancellationRequested();
            }

            var rest = number;
            var offset = 0L;
            for (var axis = cell.Length - 1; axis >= 0; axis--)
            {
                (rest, position[axis]) = Math.DivRem(rest, result.ShapeArray[axis]);
                offset += (long)position[axis] * cell[axis] * source.Strides[axis];
            }

            fixed (T* target = elements)
            {
                source.View(offset, cell, source.Strides).CopyTo(target, inner);
            }

            result.Memory[number] = reduction(elements);
        }

        return result;
    }
}
