namespace LazyGraph.Tests.Indexing;

/// <summary>Any slices of a shape, at most one of them a list or a mask, and which elements they name.</summary>
/// <param name="Slices">The slices.</param>
/// <param name="Shape">The shape of the result.</param>
/// <param name="Places">For each axis of the array the places, in order.</param>
/// <param name="Axes">For each axis of the result the axis of the array, or -1.</param>
internal sealed record AnySlices(Slice[] Slices, long[] Shape, long[][] Places, int[] Axes)
{
    public static AnySlices Of(Random random, ReadOnlySpan<long> shape)
    {
        var slices = new List<Slice>();
        var places = new long[shape.Length][];
        var axes = new List<int>();
        var listAxis = -1;
        var advanced = new List<int>(); // where numbers and lists stand among the slices
        var listPlace = 0; // of the first of them in the result
        var ellipsis = random.Next(3) == 0 ? random.Next(0, shape.Length + 1) : -1;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (axis == ellipsis)
            {
                slices.Add(Slice.Ellipsis); // it stands for as many axes as nothing is said of
                for (; axis < shape.Length && random.Next(2) == 0; axis++)
                {
                    places[axis] = All(shape[axis]);
                    axes.Add(axis);
                }

                if (axis == shape.Length)
                {
                    break;
                }
            }

            if (random.Next(5) == 0)
            {
                slices.Add(Slice.NewAxis);
                axes.Add(-1);
            }

            var length = shape[axis];
            var kind = random.Next(7);
            if (kind == 1 && length > 0)
            {
                listPlace = advanced.Count == 0 ? axes.Count : listPlace;
                advanced.Add(slices.Count);
                var index = random.NextInt64(-length, length);
                slices.Add(index < 0 && random.Next(2) == 0 ? (Slice)(^(int)-index) : index);
                places[axis] = [index < 0 ? index + length : index];
                continue;
            }

            if (kind is 2 or 3 && listAxis < 0 && length > 0)
            {
                listPlace = advanced.Count == 0 ? axes.Count : listPlace;
                advanced.Add(slices.Count);
                listAxis = axis;
                if (kind == 2)
                {
                    var list = Enumerable.Range(0, random.Next(0, 12)).Select(_ => random.NextInt64(-length, length)).ToArray();
                    slices.Add(Slice.At(list));
                    places[axis] = [.. list.Select(place => place < 0 ? place + length : place)];
                }
                else
                {
                    var mask = All(length).Select(_ => random.Next(2) == 0).ToArray();
                    slices.Add(Slice.Where(mask));
                    places[axis] = [.. All(length).Where(place => mask[place])];
                }

                continue;
            }

            axes.Add(axis);
            if (kind == 4)
            {
                var (from, to) = (random.Next(0, 15), random.Next(0, 15));
                slices.Add(from..^to);
                places[axis] = [.. All(length).Where(place => place >= from && place < length - to)];
            }
            else if (kind == 5)
            {
                slices.Add(..);
                places[axis] = All(length);
            }
            else
            {
                var step = random.Next(1, 4) * (random.Next(2) == 0 ? 1 : -1);
                slices.Add(Slice.Step(null, null, step));
                places[axis] = [.. (step > 0 ? All(length) : All(length).Reverse()).Where((_, i) => i % step == 0)];
            }
        }

        if (listAxis >= 0)
        {
            // NumPy: in the place of the numbers and the list if they stand side by side, before all others if not.
            var areTogether = advanced[^1] - advanced[0] == advanced.Count - 1;
            axes.Insert(areTogether ? listPlace : 0, listAxis);
        }

        return new([.. slices], [.. axes.Select(axis => axis < 0 ? 1 : (long)places[axis].Length)], places, [.. axes]);
    }

    /// <summary>Gets the place in the array of a place in the result.</summary>
    public long[] PlaceOf(long[] place)
    {
        var inArray = Array.ConvertAll(Places, places => places.Length == 1 ? places[0] : -1);
        for (var i = 0; i < place.Length; i++)
        {
            if (Axes[i] >= 0)
            {
                inArray[Axes[i]] = Places[Axes[i]][place[i]];
            }
        }

        return inArray;
    }

    private static long[] All(long length) => [.. Enumerable.Range(0, (int)length).Select(i => (long)i)];
}
