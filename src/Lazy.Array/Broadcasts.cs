namespace LazyGraph.Arrays;

/// <summary>Repeats arrays along axes of one element.</summary>
internal static class Broadcasts
{
    /// <summary>Gives the array a larger shape, by NumPy's rule. Along a repeated axis there is one block.</summary>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public static LazyArray<T> To<T>(LazyArray<T> array, ReadOnlySpan<long> shape, Chunks? chunks = null)
        where T : unmanaged
    {
        if (shape.SequenceEqual(array.Shape) && chunks is null)
        {
            return array;
        }

        var old = array.Chunks;
        var added = shape.Length - old.Rank;
        var fits = added >= 0;
        for (var axis = 0; fits && axis < old.Rank; axis++)
        {
            fits = old.Shape[axis] == shape[added + axis] || old.Shape[axis] == 1;
        }

        if (!fits)
        {
            throw new ArgumentException($"Found an array of shape {ArrayText.Shape(array.Shape)} for shape {ArrayText.Shape(shape)}, expected equal lengths, or 1, along each axis counted from the last.");
        }

        array = Views.InOneBlock(array, _ => true);
        old = array.Chunks;
        var lengths = new long[shape.Length][];
        var axes = new int[shape.Length];
        for (var axis = 0; axis < shape.Length; axis++)
        {
            var isRepeated = axis < added || (old.Shape[axis - added] == 1 && shape[axis] != 1);
            axes[axis] = isRepeated ? -1 : axis - added;
            lengths[axis] = isRepeated ? chunks?.Axis(axis) ?? [shape[axis]] : old.Axis(axis - added);
        }

        var result = new Chunks(lengths);
        return Views.Of(array, "broadcast", result, number =>
        {
            Span<int> position = stackalloc int[result.Rank];
            result.Locate(number, position);
            Span<int> source = stackalloc int[old.Rank];
            source.Clear();
            var ofBlock = new int[axes.Length];
            for (var axis = 0; axis < axes.Length; axis++)
            {
                ofBlock[axis] = -1;
                if (axes[axis] >= 0)
                {
                    source[axes[axis]] = position[axis];
                }
                else
                {
                    ofBlock[axis] = checked((int)result.Axis(axis)[position[axis]]);
                }
            }

            return (old.NumberOf(source), new ViewMap(axes, new int[old.Rank], Array.ConvertAll(axes, _ => 1), ofBlock));
        });
    }
}
