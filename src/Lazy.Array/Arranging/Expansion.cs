namespace LazyGraph.Arrays;

/// <summary>Repeats arrays along axes of one element and new ones in front. Nothing is copied.</summary>
internal static class Expansion
{
    /// <summary>Gives an array a larger shape: each repeated axis is one block.</summary>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public static LazyArray<T> To<T>(LazyArray<T> array, ReadOnlySpan<long> shape)
        where T : unmanaged => (LazyArray<T>)To((ILazyArray)array, shape);

    /// <inheritdoc cref="To{T}(LazyArray{T}, ReadOnlySpan{long})"/>
    public static ILazyArray To(ILazyArray array, ReadOnlySpan<long> shape)
    {
        var own = array.Shape;
        if (own.SequenceEqual(shape))
        {
            return array; // of lengths that are not known, too
        }

        var lengths = new long[shape.Length][];
        for (var axis = 0; axis < shape.Length; axis++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(shape[axis], nameof(shape));
            lengths[axis] = [shape[axis]];
        }

        var missing = shape.Length - own.Length;
        for (var axis = 0; axis < own.Length; axis++)
        {
            if (missing < 0 || (own[axis] != shape[missing + axis] && own[axis] != 1))
            {
                throw new ArgumentException($"Found shape {ArrayText.Shape(shape)} for an array of shape {ArrayText.Shape(own)}, expected equal lengths for all axes of more than one element, counted from the last.", nameof(shape));
            }

            if (own[axis] == shape[missing + axis])
            {
                lengths[missing + axis] = array.Chunks.Axis(axis);
            }
        }

        return To(array, new Chunks(lengths));
    }

    /// <summary>Gives an array the chunks of a larger shape. Along axes that are not repeated it has them already.</summary>
    public static ILazyArray To(ILazyArray array, Chunks chunks) => array.Chunks == chunks ? array : OneBlock(array, chunks).Accept(new Repeater(chunks));

    /// <summary>Brings arrays to their common shape and a common cut.</summary>
    public static ILazyArray[] Together(ILazyArray[] arrays)
    {
        var (chunks, aligned) = Alignment.Of(arrays, "broadcast_arrays");
        return Array.ConvertAll(aligned, array => To(array, chunks));
    }

    // A repeated element may have blocks of no elements beside it.
    private static ILazyArray OneBlock(ILazyArray array, Chunks chunks)
    {
        var lengths = array.Chunks.ToArrays();
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            if (array.Shape[axis] == 1 && chunks.Shape[chunks.Rank - array.Rank + axis] != 1)
            {
                lengths[axis] = [1];
            }
        }

        return Rechunking.To(array, new Chunks(lengths));
    }

    private sealed class Repeater(Chunks chunks) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged
        {
            var own = array.Chunks;
            return Views.Of(array, "broadcast_to", chunks, number =>
            {
                var shape = chunks.BlockShape(number);
                var (axes, steps, lengths) = (new int[chunks.Rank], new int[chunks.Rank], new int[chunks.Rank]);
                var missing = chunks.Rank - own.Rank;
                for (var axis = 0; axis < axes.Length; axis++)
                {
                    var isRepeated = axis < missing || (own.Shape[axis - missing] == 1 && chunks.Shape[axis] != 1);
                    axes[axis] = isRepeated ? -1 : axis - missing;
                    steps[axis] = 1;
                    lengths[axis] = isRepeated ? checked((int)shape[axis]) : -1;
                }

                return (Alignment.BlockOf(own, chunks, number), new ViewMap(axes, new int[own.Rank], steps, lengths));
            });
        }
    }
}
