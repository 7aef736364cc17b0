namespace LazyGraph.Tests.Manipulation;

/// <summary>Arrays beside each other, taken apart, padded and written several times, against plain arrays.</summary>
public sealed class JoiningProperties
{
    [Fact]
    public void Concatenate() => AnyArray.ForAll(
        any =>
        {
            var axis = any.Axis();
            var others = Enumerable.Range(0, any.Random.Next(4)).Select(_ =>
            {
                var shape = (long[])any.Plain.Shape.Clone();
                shape[axis] = any.Random.Next(0, 5);
                return Plain.Random(any.Random, shape);
            }).ToArray();
            LazyArray<long>[] arrays = [any.Lazy, .. others.Select(other => other.Lazy(AnyArray.Cut(any.Random, other.Shape)))];
            Gives.Array(others.Aggregate(any.Plain, (all, other) => all.Join(other, axis)), LazyArray.Concatenate(arrays, any.Written(axis)));
        },
        minRank: 1);

    [Fact]
    public void Stack() => AnyArray.ForAll(any =>
    {
        var axis = any.Random.Next(any.Plain.Rank + 1);
        var other = Plain.Random(any.Random, any.Plain.Shape);
        var expected = Plain.Of([.. any.Plain.Shape[..axis], 2, .. any.Plain.Shape[axis..]], place => (place[axis] == 0 ? any.Plain : other)[[.. place[..axis], .. place[(axis + 1)..]]]);
        Gives.Array(expected, LazyArray.Stack([any.Lazy, other.Lazy(AnyArray.Cut(any.Random, other.Shape))], axis));
    });

    [Fact]
    public void SplitPartsMakeTheWhole() => AnyArray.ForAll(
        any =>
        {
            var axis = any.Axis();
            var parts = any.Random.Next(1, 5);
            var split = any.Lazy.ArraySplit(parts, any.Written(axis));
            Assert.Equal(parts, split.Length);
            Assert.True(split.Max(part => part.Shape[axis]) - split.Min(part => part.Shape[axis]) <= 1);
            Gives.Array(any.Plain, LazyArray.Concatenate(split, axis));
            var place = any.Random.NextInt64(0, any.Plain.Shape[axis] + 1);
            var two = any.Lazy.Split([place], axis);
            Gives.Array(any.Plain.Take(axis, Range(0, place)), two[0]);
            Gives.Array(any.Plain.Take(axis, Range(place, any.Plain.Shape[axis])), two[1]);
        },
        minRank: 1);

    [Fact]
    public void TileAndRepeat() => AnyArray.ForAll(
        any =>
        {
            var axis = any.Axis();
            var count = any.Random.Next(0, 4);
            var length = any.Plain.Shape[axis];
            var counts = Enumerable.Repeat(1L, any.Plain.Rank - axis).ToArray();
            counts[0] = count;
            Gives.Array(any.Plain.Take(axis, [.. Enumerable.Repeat(Range(0, length), count).SelectMany(each => each)]), any.Lazy.Tile(counts));
            Gives.Array(any.Plain.Take(axis, [.. Range(0, length).SelectMany(place => Enumerable.Repeat(place, count))]), any.Lazy.Repeat(count, any.Written(axis)));
            var each = Range(0, length).Select(_ => any.Random.NextInt64(0, 4)).ToArray();
            Gives.Array(any.Plain.Take(axis, [.. Range(0, length).SelectMany(place => Enumerable.Repeat(place, (int)each[place]))]), any.Lazy.Repeat(each, axis));
        },
        minRank: 1);

    [Fact]
    public void InsertAndDelete() => AnyArray.ForAll(
        any =>
        {
            var axis = any.Axis();
            var length = any.Plain.Shape[axis];
            var gone = Enumerable.Range(0, length == 0 ? 0 : any.Random.Next(4)).Select(_ => any.Random.NextInt64(-length, length)).ToArray();
            Gives.Array(any.Plain.Take(axis, [.. Range(0, length).Where(place => !gone.Contains(place) && !gone.Contains(place - length))]), any.Lazy.Delete(gone, axis));

            // With one row more behind, which is the value that is inserted.
            var shape = (long[])any.Plain.Shape.Clone();
            shape[axis] = 1;
            var row = Plain.Random(any.Random, shape);
            var places = Enumerable.Range(0, any.Random.Next(4)).Select(_ => any.Random.NextInt64(0, length + 1)).ToArray();
            var order = Range(0, length + 1).SelectMany(place => Enumerable.Repeat(length, places.Count(each => each == place)).Append(place)).SkipLast(1).ToArray();
            Gives.Array(any.Plain.Join(row, axis).Take(axis, order), any.Lazy.Insert(places, row.Lazy(AnyArray.Cut(any.Random, shape)), axis));
        },
        minRank: 1);

    [Fact]
    public void PadByElements() => AnyArray.ForAll(
        any =>
        {
            var mode = (PadMode)any.Random.Next(0, 5);
            var widths = any.Plain.Shape.Select(_ => (any.Random.NextInt64(0, 9), any.Random.NextInt64(0, 9))).ToArray();
            if (any.Plain.Shape.Contains(0))
            {
                mode = PadMode.Constant;
            }

            var shape = any.Plain.Shape.Select((length, axis) => length + widths[axis].Item1 + widths[axis].Item2).ToArray();
            var expected = Plain.Of(shape, place =>
            {
                var own = place.Select((each, axis) => Source(each - widths[axis].Item1, any.Plain.Shape[axis], mode)).ToArray();
                return own.Contains(-1) ? 7 : any.Plain[own];
            });
            Gives.Array(expected, any.Lazy.Pad(widths, mode, 7));
        },
        minRank: 1,
        runs: 100);

    [Fact]
    public void PadByStatistics() => AnyArray.ForAll(
        any =>
        {
            if (any.Plain.Shape[0] == 0)
            {
                return;
            }

            var line = any.Plain.Reshape([any.Plain.Data.Length]);
            if (line.Data.Length == 0)
            {
                return;
            }

            var sorted = line.Data.Order().ToArray();
            var lazy = any.Lazy.Ravel();
            Check(PadMode.Maximum, sorted[^1]);
            Check(PadMode.Minimum, sorted[0]);
            Check(PadMode.Mean, (long)Math.Round(sorted.Average()));
            Check(PadMode.Median, (long)Math.Round((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2d));

            void Check(PadMode mode, long value) => Gives.Array(new([line.Data.Length + 3], [value, .. line.Data, value, value]), lazy.Pad([(1, 2)], mode));
        },
        minRank: 1,
        runs: 50);

    [Fact]
    public void Rows() => AnyArray.ForAll(
        any =>
        {
            var twice = any.Plain.Join(any.Plain, any.Plain.Rank - 1);
            Gives.Array(twice.Join(twice, any.Plain.Rank - 2), LazyArray.Block([[any.Lazy, any.Lazy], [any.Lazy, any.Lazy]]));
        },
        minRank: 2,
        runs: 50);

    private static long[] Range(long start, long end) => [.. Enumerable.Range((int)start, (int)(end - start)).Select(i => (long)i)];

    // One step at a time from the middle outwards.
    private static long Source(long place, long length, PadMode mode)
    {
        while (place < 0 || place >= length)
        {
            place = (mode, place < 0) switch
            {
                (PadMode.Constant, _) => -1,
                (PadMode.Edge, true) => 0,
                (PadMode.Edge, false) => length - 1,
                (PadMode.Wrap, true) => place + length,
                (PadMode.Wrap, false) => place - length,
                (PadMode.Symmetric, true) => -1 - place,
                (PadMode.Symmetric, false) => (2 * length) - 1 - place,
                _ when length == 1 => 0,
                (_, true) => -place,
                _ => (2 * (length - 1)) - place,
            };
            if (mode == PadMode.Constant)
            {
                break;
            }
        }

        return place;
    }
}
