using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Applies a user's function to the lines along an axis.</summary>
internal static class LineMapping
{
    /// <param name="origin">Of the result's blocks.</param>
    /// <param name="array">The array.</param>
    /// <param name="function">Makes a line of a line.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="length">The length of the result's lines; null: one element, without an axis.</param>
    public static LazyArray<TResult> Apply<T, TResult>(NodeOrigin origin, LazyArray<T> array, SpanKernel<T, TResult> function, int axis, long? length)
        where T : unmanaged
        where TResult : unmanaged
    {
        var rank = array.Rank;
        axis = ArrayAxes.Of(array, axis);
        int[] labels = [.. Enumerable.Range(0, rank)];
        int[] output = length is null ? [.. labels.Where(label => label != axis)] : Array.ConvertAll(labels, label => label == axis ? rank : label);
        var plan = new BlockwisePlan(origin.Label, [array], [labels], output, length is { } known ? new() { [rank] = [known] } : null);
        return plan.Apply(origin, plan.Grid, reader => Lines(reader, function, axis, length));
    }

    private static unsafe Block<TResult> Lines<T, TResult>(BlockReader reader, SpanKernel<T, TResult> function, int axis, long? length)
        where T : unmanaged
        where TResult : unmanaged
    {
        var elements = reader.Elements<T>(0, out var shape);
        var outer = BlockLayout.Count(shape.AsSpan(0, axis));
        var inner = BlockLayout.Count(shape.AsSpan(axis + 1));
        var line = new T[shape[axis]];
        var made = new TResult[length ?? 1];
        int[] resultShape = length is null ? [.. shape[..axis], .. shape[(axis + 1)..]] : [.. shape[..axis], made.Length, .. shape[(axis + 1)..]];
        var result = Block<TResult>.Uninitialized(resultShape);
        for (var i = 0; i < outer; i++)
        {
            reader.Stop.ThrowIfCancellationRequested();
            for (var j = 0; j < inner; j++)
            {
                var source = elements + ((long)i * line.Length * inner) + j;
                for (var k = 0; k < line.Length; k++)
                {
                    line[k] = source[(long)k * inner];
                }

                function(line, made);
                for (var k = 0; k < made.Length; k++)
                {
                    result.Memory[(((i * made.Length) + k) * inner) + j] = made[k];
                }
            }
        }

        return result;
    }
}
