using LazyGraph.Arrays;
using LazyGraph.Tests.Chunking;

namespace LazyGraph.Tests.Slicing;

/// <summary>A result put together block by block, as a plan says, holds the coordinates that a plain reading of the slices gives.</summary>
public sealed class SliceProperties
{
    [Fact]
    public void Blocks_of_the_result_hold_the_elements_the_slices_name() => AnyChunks.ForAll(
        any =>
        {
            var random = new Random(any.Seed + 1);
            var chunks = any.Chunks;
            var (slices, places) = Slices(random, chunks.Shape);
            var plan = SlicePlan.Of(slices, chunks.Shape);
            var cut = new SliceChunks(plan, chunks);
            Assert.Equal(plan.Shape, cut.Result.Shape.ToArray());

            // Coordinates of the array are places in each axis; the result's are known for each axis alone.
            var expected = plan.ResultAxes.Select(axis => axis == SlicePlan.New ? [0] : places[axis]).ToArray();
            Assert.Equal(expected.Select(axis => (long)axis.Length), plan.Shape);
            Assert.Equal(Enumerable.Range(0, chunks.Rank).Where(axis => plan.Axes[axis].Kind != AxisSliceKind.Point), plan.ResultAxes.Where(axis => axis != SlicePlan.New).Order());
            var cutBlocks = new int[chunks.Rank];
            var position = new int[cut.Result.Rank];
            for (var block = 0; block < cut.Result.BlockCount; block++)
            {
                cut.Locate(block, cutBlocks);
                cut.Result.Locate(block, position);
                for (var i = 0; i < position.Length; i++)
                {
                    if (plan.ResultAxes[i] is var axis and not SlicePlan.New)
                    {
                        var origin = (int)cut.Result.Starts(i)[position[i]];
                        var length = (int)cut.Result[i][position[i]];
                        Assert.Equal(expected[i][origin..(origin + length)], Gather(cut.Cuts[axis].Parts(cutBlocks[axis]), chunks, axis, length));
                    }
                }
            }

            for (var axis = 0; axis < chunks.Rank; axis++)
            {
                if (plan.Axes[axis].Kind == AxisSliceKind.Point)
                {
                    Assert.Equal(places[axis], Gather(cut.Cuts[axis].Parts(0), chunks, axis, 1));
                }
            }
        },
        runs: 2000);

    private static long[] Gather(ReadOnlySpan<SlicePart> parts, Chunks chunks, int axis, int length)
    {
        var places = new long[length];
        Array.Fill(places, -1);
        foreach (var part in parts)
        {
            Assert.True(part.Count > 0);
            for (var i = 0; i < part.Count; i++)
            {
                var inBlock = part.Places?[i] ?? (part.Start + (i * part.Step));
                Assert.InRange(inBlock, 0, chunks[axis][part.Block] - 1);
                var target = part.Targets?[i] ?? (part.Target + i);
                Assert.Equal(-1, places[target]); // every place is written once
                places[target] = chunks.Starts(axis)[part.Block] + inBlock;
            }
        }

        return places;
    }

    /// <summary>Any slices, at most one of them a list, and what Python's loop over each axis gives.</summary>
    private static (Slice[] Slices, long[][] Places) Slices(Random random, ReadOnlySpan<long> shape)
    {
        var slices = new List<Slice>();
        var places = new long[shape.Length][];
        var hasList = false;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (random.Next(5) == 0)
            {
                slices.Add(Slice.NewAxis);
            }

            var length = (int)shape[axis];
            var all = Enumerable.Range(0, length).Select(i => (long)i).ToArray();
            switch (random.Next(7))
            {
                case 0:
                    slices.Add(..);
                    places[axis] = all;
                    break;
                case 1 when length > 0:
                    var index = random.Next(-length, length);
                    slices.Add(index < 0 && random.Next(2) == 0 ? (Slice)(^-index) : index);
                    places[axis] = [index < 0 ? index + length : index];
                    break;
                case 2 when length > 0 && !hasList:
                    hasList = true;
                    var list = Enumerable.Range(0, random.Next(0, 30)).Select(_ => (long)random.Next(-length, length)).ToArray();
                    slices.Add(Slice.At(list));
                    places[axis] = [.. list.Select(place => place < 0 ? place + length : place)];
                    break;
                case 3 when !hasList:
                    hasList = true;
                    var mask = Enumerable.Range(0, length).Select(_ => random.Next(2) == 0).ToArray();
                    slices.Add(Slice.Where(mask));
                    places[axis] = [.. all.Where(place => mask[place])];
                    break;
                case 4:
                    var (from, to) = (random.Next(0, 15), random.Next(0, 15));
                    slices.Add(from..^to);
                    places[axis] = [.. all.Where(place => place >= from && place < length - to)];
                    break;
                default:
                    long? start = random.Next(4) == 0 ? null : random.Next(-15, 15);
                    long? stop = random.Next(4) == 0 ? null : random.Next(-15, 15);
                    var step = random.Next(1, 5) * (random.Next(2) == 0 ? 1 : -1);
                    slices.Add(Slice.Step(start, stop, step));
                    places[axis] = Python(start, stop, step, length);
                    break;
            }
        }

        return ([.. slices], places);
    }

    /// <summary>Walks from far outside, and keeps what lies between the bounds and within the axis.</summary>
    private static long[] Python(long? start, long? stop, long step, long length)
    {
        var first = start is { } s ? s < 0 ? s + length : s : step > 0 ? 0 : length - 1;
        first = step > 0 ? Math.Max(first, 0) : Math.Min(first, length - 1);
        long? end = stop is { } e ? e < 0 ? e + length : e : null;
        var places = new List<long>();
        for (var place = first; place >= 0 && place < length && (end is null || (step > 0 ? place < end : place > end)); place += step)
        {
            places.Add(place);
        }

        return [.. places];
    }
}
