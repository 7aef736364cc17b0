namespace LazyGraph.Tests.Manipulation;

/// <summary>A whole array in memory, as plain as it can be: what the library's arrays are compared with.</summary>
internal sealed class Plain(long[] shape, long[] data)
{
    public long[] Shape => shape;

    public long[] Data => data;

    public int Rank => shape.Length;

    public long this[params long[] place]
    {
        get
        {
            var number = 0L;
            for (var axis = 0; axis < shape.Length; axis++)
            {
                number = (number * shape[axis]) + place[axis];
            }

            return data[number];
        }
    }

    public static Plain Of(long[] shape, Func<long[], long> value)
    {
        var count = shape.Aggregate(1L, (product, length) => product * length);
        var data = new long[count];
        for (var number = 0L; number < count; number++)
        {
            var place = new long[shape.Length];
            var rest = number;
            for (var axis = shape.Length - 1; axis >= 0; axis--)
            {
                (rest, place[axis]) = Math.DivRem(rest, shape[axis]);
            }

            data[number] = value(place);
        }

        return new(shape, data);
    }

    public static Plain Random(Random random, long[] shape) => Of(shape, _ => random.Next(-1000, 1000));

    /// <summary>Takes places of one axis.</summary>
    public Plain Take(int axis, params long[] places) =>
        Of([.. shape[..axis], places.Length, .. shape[(axis + 1)..]], place => this[[.. place[..axis], places[place[axis]], .. place[(axis + 1)..]]]);

    public Plain Join(Plain other, int axis) =>
        Of([.. shape[..axis], shape[axis] + other.Shape[axis], .. shape[(axis + 1)..]], place => place[axis] < shape[axis]
            ? this[place]
            : other[[.. place[..axis], place[axis] - shape[axis], .. place[(axis + 1)..]]]);

    public Plain Transpose(int[] axes) => Of([.. axes.Select(axis => shape[axis])], place =>
    {
        var own = new long[axes.Length];
        for (var i = 0; i < own.Length; i++)
        {
            own[axes[i]] = place[i];
        }

        return this[own];
    });

    public Plain Reshape(long[] other) => new(other, data);

    public LazyArray<long> Lazy(Chunks chunks) => LazyArray.From(data, shape, chunks);
}
