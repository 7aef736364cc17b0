namespace LazyGraph.Tests.Manipulation;

/// <summary>Other orders, shapes and places of the same elements, against plain arrays.</summary>
public sealed class ArrangingProperties
{
    [Fact]
    public void Reshape() => AnyArray.ForAll(any =>
    {
        // Factors of the lengths, shuffled into other lengths, with ones among them.
        var shape = new List<long> { 1 };
        foreach (var factor in any.Plain.Shape.SelectMany(Factors))
        {
            if (any.Random.Next(2) == 0)
            {
                shape.Add(factor);
            }
            else
            {
                shape[^1] *= factor;
            }
        }

        var target = shape.ToArray();
        Gives.Array(any.Plain.Reshape(target), any.Lazy.Reshape(target));
        any.Random.Shuffle(target);
        Gives.Array(any.Plain.Reshape(target), any.Lazy.Reshape(target));
        Gives.Array(any.Plain.Reshape([any.Plain.Data.Length]), any.Lazy.Ravel());
    });

    [Fact]
    public void Transpose() => AnyArray.ForAll(any =>
    {
        var axes = Enumerable.Range(0, any.Plain.Rank).ToArray();
        any.Random.Shuffle(axes);
        Gives.Array(any.Plain.Transpose(axes), any.Lazy.Transpose([.. axes.Select(any.Written)]));
        Gives.Array(any.Plain.Transpose([.. Enumerable.Range(0, any.Plain.Rank).Reverse()]), any.Lazy.T);
        Gives.Array(any.Plain, any.Lazy.Transpose(axes).Transpose([.. axes.Select((axis, i) => (axis, i)).OrderBy(pair => pair.axis).Select(pair => pair.i)]));
    });

    [Fact]
    public void MovedAxes() => AnyArray.ForAll(
        any =>
        {
            var (from, to) = (any.Axis(), any.Axis());
            var order = Enumerable.Range(0, any.Plain.Rank).ToList();
            order.RemoveAt(from);
            order.Insert(to, from);
            Gives.Array(any.Plain.Transpose([.. order]), any.Lazy.MoveAxis(any.Written(from), any.Written(to)));
            var swapped = Enumerable.Range(0, any.Plain.Rank).ToArray();
            (swapped[from], swapped[to]) = (to, from);
            Gives.Array(any.Plain.Transpose(swapped), any.Lazy.SwapAxes(any.Written(from), any.Written(to)));
        },
        minRank: 1);

    [Fact]
    public void Flip() => AnyArray.ForAll(any =>
    {
        var axes = Enumerable.Range(0, any.Plain.Rank).Where(_ => any.Random.Next(2) == 0).ToArray();
        var expected = (axes.Length == 0 ? [.. Enumerable.Range(0, any.Plain.Rank)] : axes)
            .Aggregate(any.Plain, (array, axis) => array.Take(axis, [.. Range(array.Shape[axis]).Reverse()]));
        Gives.Array(expected, any.Lazy.Flip(axes));
    });

    [Fact]
    public void Rotate90() => AnyArray.ForAll(
        any =>
        {
            var quarters = any.Random.Next(-5, 6);
            var expected = any.Plain;
            var order = Enumerable.Range(0, expected.Rank).ToArray();
            (order[0], order[1]) = (1, 0);
            for (var i = 0; i < (quarters & 3); i++)
            {
                expected = expected.Transpose(order);
                expected = expected.Take(0, [.. Range(expected.Shape[0]).Reverse()]);
            }

            Gives.Array(expected, any.Lazy.Rotate90(quarters));
        },
        minRank: 2);

    [Fact]
    public void Roll() => AnyArray.ForAll(
        any =>
        {
            var (axis, shift) = (any.Axis(), any.Random.NextInt64(-20, 20));
            Gives.Array(Rolled(any.Plain, axis, shift), any.Lazy.Roll(shift, any.Written(axis)));
            var other = any.Axis();
            Gives.Array(Rolled(Rolled(any.Plain, axis, shift), other, 3), any.Lazy.Roll([shift, 3], [axis, other]));
            var flat = any.Plain.Reshape([any.Plain.Data.Length]);
            Gives.Array(Rolled(flat, 0, shift).Reshape(any.Plain.Shape), any.Lazy.Roll(shift));
        },
        minRank: 1);

    [Fact]
    public void ExpandAndSqueeze() => AnyArray.ForAll(any =>
    {
        var place = any.Random.Next(any.Plain.Rank + 1);
        var expanded = any.Lazy.ExpandDims(place);
        Gives.Array(any.Plain.Reshape([.. any.Plain.Shape[..place], 1, .. any.Plain.Shape[place..]]), expanded);
        Gives.Array(any.Plain, expanded.Squeeze(place));
        Gives.Array(any.Plain.Reshape([.. any.Plain.Shape.Where(length => length != 1)]), any.Lazy.Squeeze());
    });

    [Fact]
    public void Broadcast() => AnyArray.ForAll(any =>
    {
        var target = any.Plain.Shape.Select(length => length == 1 ? any.Random.Next(0, 4) : length).ToArray();
        long[] larger = [.. Enumerable.Range(0, any.Random.Next(3)).Select(_ => any.Random.NextInt64(0, 4)), .. target];
        var missing = larger.Length - any.Plain.Rank;
        var expected = Plain.Of(larger, place => any.Plain[[.. place[missing..].Select((each, axis) => any.Plain.Shape[axis] == 1 ? 0 : each)]]);
        Gives.Array(expected, any.Lazy.BroadcastTo(larger));
        var zeros = LazyArray.Zeros<long>(larger, AnyArray.Cut(any.Random, larger));
        var together = LazyArray.BroadcastArrays([any.Lazy, zeros]);
        Gives.Array(expected, together[0]);
        Assert.Equal(together[0].Chunks, together[1].Chunks);
        Gives.Array(Plain.Of(larger, _ => 0), together[1]);
    });

    [Fact]
    public void Triangles() => AnyArray.ForAll(
        any =>
        {
            var diagonal = any.Random.Next(-7, 8);
            Gives.Array(Plain.Of(any.Plain.Shape, place => place[^1] - place[^2] <= diagonal ? any.Plain[place] : 0), any.Lazy.LowerTriangle(diagonal));
            Gives.Array(Plain.Of(any.Plain.Shape, place => place[^1] - place[^2] >= diagonal ? any.Plain[place] : 0), any.Lazy.UpperTriangle(diagonal));
        },
        minRank: 2);

    [Fact]
    public void Diagonals() => AnyArray.ForAll(
        any =>
        {
            var offset = any.Random.Next(-5, 6);
            var (rows, columns) = (any.Plain.Shape[0], any.Plain.Shape[1]);
            var count = Math.Max(0, Math.Min(rows - Math.Max(0, -offset), columns - Math.Max(0, offset)));
            var expected = Plain.Of([.. any.Plain.Shape[2..], count], place => any.Plain[[place[^1] + Math.Max(0, -offset), place[^1] + Math.Max(0, offset), .. place[..^1]]]);
            Gives.Array(expected, LazyArray.Diagonal(any.Lazy, offset));
            var line = any.Lazy.Ravel();
            var length = any.Plain.Data.Length + Math.Abs(offset);
            Gives.Array(Plain.Of([length, length], place => place[1] - place[0] == offset ? any.Plain.Data[Math.Min(place[0], place[1])] : 0), LazyArray.Diag(line, offset));
        },
        minRank: 2,
        runs: 60);

    [Fact]
    public void ChainsOfAllOfThem() => AnyArray.ForAll(
        any =>
        {
            var (plain, lazy) = (any.Plain, any.Lazy);
            for (var i = 0; i < 5; i++)
            {
                var axis = any.Random.Next(plain.Rank);
                (plain, lazy) = any.Random.Next(5) switch
                {
                    0 => (plain.Take(axis, [.. Range(plain.Shape[axis]).Reverse()]), lazy.Flip(axis)),
                    1 => (plain.Transpose([.. Enumerable.Range(0, plain.Rank).Reverse()]), lazy.T),
                    2 => (Rolled(plain, axis, 2), lazy.Roll(2, axis)),
                    3 => (plain.Reshape([.. plain.Shape.Reverse()]), lazy.Reshape([.. plain.Shape.Reverse()])),
                    _ => (plain.Join(plain, axis), LazyArray.Concatenate([lazy, lazy], axis)),
                };
            }

            Gives.Array(plain, lazy);
        },
        minRank: 1,
        runs: 100);

    private static IEnumerable<long> Range(long length) => Enumerable.Range(0, (int)length).Select(i => (long)i);

    private static Plain Rolled(Plain array, int axis, long shift)
    {
        var length = array.Shape[axis];
        return array.Take(axis, [.. Range(length).Select(place => (((place - shift) % length) + length) % length)]);
    }

    private static IEnumerable<long> Factors(long length)
    {
        for (var factor = 2L; factor <= length;)
        {
            if (length % factor == 0)
            {
                yield return factor;
                length /= factor;
            }
            else
            {
                factor++;
            }
        }

        if (length == 0)
        {
            yield return 0;
        }
    }
}
