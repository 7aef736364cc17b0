using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>One value for each row along an axis: what padding by statistics puts beside it.</summary>
internal static class PadStatistic
{
    /// <summary>Gets the values; the axis stays with a length of 1, and the others are cut as they were.</summary>
    public static LazyArray<T> Of<T>(LazyArray<T> array, int axis, PadMode mode)
        where T : unmanaged
    {
        var numbers = Numbers.Of<T>() ?? throw new NotSupportedException($"Found elements of {typeof(T).Name} for padding by {mode}, expected real numbers.");
        var cut = array.Chunks.ToArrays();
        cut[axis] = [array.Shape[axis]];
        var whole = Rechunking.To(array, new Chunks(cut));
        var chunks = new Chunks([.. cut[..axis], [1], .. cut[(axis + 1)..]]);
        var origin = ArrayOrigin.Of("pad");
        return new LazyArray<T>(chunks, number => new PadStatisticNode<T>(origin, whole.Node(number), axis, mode, numbers, new BlockPlace(chunks, number)));
    }
}

/// <summary>The statistic of each row of a block along an axis. The block has the whole axis.</summary>
internal sealed class PadStatisticNode<T>(NodeOrigin origin, GraphNode source, int axis, PadMode mode, Numbers.Conversion<T> numbers, BlockPlace place) : BlockNode<T>(origin, [source], place)
    where T : unmanaged
{
    public override unsafe TileSource OpenComputed(TileScope scope)
    {
        var tiles = scope.Open(Sources[0]);
        var (memory, strides) = Broadcasting.Materialize(scope, tiles);
        var shape = (int[])tiles.Shape.Clone();
        var (length, stride) = (shape[axis], strides[axis]);
        shape[axis] = 1;
        var result = (T*)scope.Allocate((long)Math.Max(1, BlockLayout.Count(shape)) * sizeof(T));
        var row = new T[length];
        var position = new int[shape.Length];
        for (var i = 0; i < BlockLayout.Count(shape); i++)
        {
            var (rest, offset) = (i, 0L);
            for (var each = shape.Length - 1; each >= 0; each--)
            {
                (rest, position[each]) = Math.DivRem(rest, shape[each]);
                offset += (long)position[each] * strides[each];
            }

            for (var k = 0; k < length; k++)
            {
                row[k] = ((T*)memory)[offset + ((long)k * stride)];
            }

            result[i] = Reduce(row);
        }

        return new MemoryTiles(tiles.Kind, shape, (byte*)result);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PadStatisticNode<T>(origin, arguments[0], axis, mode, numbers, Place);

    private T Reduce(T[] row)
    {
        if (mode == PadMode.Mean)
        {
            var sum = 0d;
            foreach (var value in row)
            {
                sum += numbers.ToDouble(value);
            }

            return numbers.Round(sum / row.Length);
        }

        if (Array.Find(row, value => double.IsNaN(numbers.ToDouble(value))) is var found && double.IsNaN(numbers.ToDouble(found)))
        {
            return found;
        }

        Array.Sort(row);
        return mode switch
        {
            PadMode.Minimum => row[0],
            PadMode.Maximum => row[^1],
            _ => numbers.Round((numbers.ToDouble(row[(row.Length - 1) / 2]) + numbers.ToDouble(row[row.Length / 2])) / 2),
        };
    }
}
