using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Reductions;

/// <summary>An array of some shape and cut, the choice of some axes, and what else a reduction is asked.</summary>
internal sealed record AnyArray(int Seed, int[] Shape, double[] Elements, Chunks Chunks, int[] Axes, bool KeepDims, int? SplitEvery)
{
    public LazyArray<double> Array => Of(Elements);

    /// <summary>Gets how the array sees [outer …, reduced …]: the results in order, each with its elements in ascending order of their numbers.</summary>
    public IEnumerable<(int[] Place, int[] Numbers)> Groups
    {
        get
        {
            var groups = new SortedDictionary<int, (int[] Place, List<int> Numbers)>();
            for (var number = 0; number < Elements.Length; number++)
            {
                var (rest, key, stride) = (number, 0, 1);
                var place = new int[Shape.Length];
                for (var axis = Shape.Length - 1; axis >= 0; axis--)
                {
                    (rest, var position) = Math.DivRem(rest, Shape[axis]);
                    place[axis] = position;
                    if (!Axes.Contains(axis))
                    {
                        key += position * stride;
                        stride *= Shape[axis];
                    }
                }

                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = (place, []));
                }

                group.Numbers.Add(number);
            }

            return groups.Values.Select(group => (group.Place, group.Numbers.ToArray()));
        }
    }

    public nint[] ResultShape => [.. Shape.Select((length, axis) => (length, axis)).Where(each => KeepDims || !Axes.Contains(each.axis)).Select(each => Axes.Contains(each.axis) ? 1 : (nint)each.length)];

    public static void ForAll(Action<AnyArray> check, bool withNaN = false, bool withEmpty = false, int runs = 150)
    {
        var any = Gen.Choose(0, 100_000_000).Select(seed => Make(seed, withNaN, withEmpty));
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs), Prop.ForAll(any.ToArbitrary(), check));
    }

    public LazyArray<T> Of<T>(T[] elements)
        where T : unmanaged => MemorySource.Of(ArrayOrigin.At("test", "", 0), new Block<T>(elements, Shape), Chunks);

    public override string ToString() => $"seed {Seed}: {Chunks} axes ({string.Join(", ", Axes)}) keepDims {KeepDims} splitEvery {SplitEvery}";

    private static AnyArray Make(int seed, bool withNaN, bool withEmpty)
    {
        var random = new Random(seed);
        var rank = random.Next(1, 5);
        var most = rank switch { 1 => 3000, 2 => 70, 3 => 14, _ => 7 };
        var shape = Enumerable.Range(0, rank).Select(_ => withEmpty && random.Next(8) == 0 ? 0 : random.Next(1, most)).ToArray();
        var chunks = new Chunks([.. shape.Select(length => Cut(random, length))]);
        var elements = new double[shape.Aggregate(1, (size, length) => size * length)];
        for (var i = 0; i < elements.Length; i++)
        {
            // Few different values, so that equal ones occur; quarters, so that sums are exact.
            elements[i] = withNaN && random.Next(4) == 0 ? double.NaN : random.Next(-40, 40) / 4.0;
        }

        int[] axes = [.. Enumerable.Range(0, rank).Where(_ => random.Next(2) == 0)];
        return new(seed, shape, elements, chunks, axes.Length == 0 ? [random.Next(rank)] : axes, random.Next(2) == 0, random.Next(3) == 0 ? random.Next(2, 5) : null);
    }

    private static long[] Cut(Random random, int length)
    {
        long[] cuts = [0, .. Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.NextInt64(0, length + 1)).Order(), length];
        long[] lengths = [.. cuts.Zip(cuts.Skip(1), (start, end) => end - start).Where(each => each > 0 || random.Next(5) == 0)];
        return lengths.Length == 0 || lengths.Sum() != length ? [length] : lengths;
    }
}

/// <summary>What an array or a promise must be under both schedulers.</summary>
internal static class Computed
{
    public static void Gives<T>(nint[] shape, T[] expected, LazyArray<T> array, double tolerance = 0)
        where T : unmanaged
    {
        foreach (var scheduler in (Execution.IGraphScheduler[])[Schedulers.Synchronous, Schedulers.Threads(3)])
        {
            Assert.Equal(shape, [.. array.Shape.ToArray().Select(length => (nint)length)]);
            var found = new T[expected.Length];
            if (array.Rank == 0)
            {
                found = array.Node(0).Compute(scheduler).ToArray();
            }
            else
            {
                array.Compute(scheduler).FlattenTo(found);
            }

            Near(expected, found, tolerance);
        }
    }

    public static void Value<T>(T expected, Delayed<T> promise, double tolerance = 0)
        where T : unmanaged
    {
        Near([expected], [promise.Compute(Schedulers.Synchronous)], tolerance);
        Near([expected], [promise.Compute(Schedulers.Threads(3))], tolerance);
    }

    private static void Near<T>(T[] expected, T[] found, double tolerance)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is double want && found[i] is double got)
            {
                Assert.True(want.Equals(got) || want == got || Math.Abs(want - got) <= tolerance * (1 + Math.Abs(want)), $"Found {got} at {i}, expected {want}.");
            }
            else
            {
                Assert.Equal(expected[i], found[i]);
            }
        }
    }
}
