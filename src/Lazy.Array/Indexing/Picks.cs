namespace LazyGraph.Arrays;

/// <summary>Elements of a block at places that each axis names for itself, all combinations of them.</summary>
internal static class Picks
{
    /// <summary>Gets places at equal distances.</summary>
    public static int[] Range(long start, long step, long count)
    {
        var places = new int[count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = checked((int)(start + (i * step)));
        }

        return places;
    }

    /// <summary>Copies elements from places of one block to places of another.</summary>
    /// <param name="source">The first element of the one.</param>
    /// <param name="sourceStrides">Its strides, in elements.</param>
    /// <param name="from">For each axis the places in it.</param>
    /// <param name="target">The first element of the other.</param>
    /// <param name="targetStrides">Its strides, in elements.</param>
    /// <param name="to">For each axis as many places in it.</param>
    public static unsafe void Copy<T>(T* source, ReadOnlySpan<int> sourceStrides, int[][] from, T* target, ReadOnlySpan<int> targetStrides, int[][] to)
        where T : unmanaged
    {
        var rank = from.Length;
        if (rank == 0)
        {
            *target = *source;
            return;
        }

        if (Array.Exists(from, places => places.Length == 0))
        {
            return;
        }

        var last = rank - 1;
        var (sourceStep, targetStep) = ((long)sourceStrides[last], (long)targetStrides[last]);
        Span<int> position = stackalloc int[rank];
        position.Clear();
        while (true)
        {
            var row = source;
            var result = target;
            for (var axis = 0; axis < last; axis++)
            {
                row += (long)from[axis][position[axis]] * sourceStrides[axis];
                result += (long)to[axis][position[axis]] * targetStrides[axis];
            }

            var (places, targets) = (from[last], to[last]);
            for (var i = 0; i < places.Length; i++)
            {
                result[targets[i] * targetStep] = row[places[i] * sourceStep];
            }

            var moving = last - 1;
            for (; moving >= 0 && ++position[moving] == from[moving].Length; moving--)
            {
                position[moving] = 0;
            }

            if (moving < 0)
            {
                return;
            }
        }
    }
}
