using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Blocks;

/// <summary>A strided copy moves what a plain odometer moves, and nothing else.</summary>
public sealed class StridedCopyTests
{
    [Fact]
    public void AnyLayoutIsCopiedAsAnOdometerDoes() => AnyLayouts.ForAll(
        layouts =>
        {
            Check<byte>(layouts);
            Check<ushort>(layouts);
            Check<float>(layouts);
            Check<double>(layouts);
            Check<Complex>(layouts);
            Check<Rgb>(layouts);
        },
        runs: 300);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 500)]
    [InlineData(500, 3)]
    [InlineData(8, 8)]
    [InlineData(64, 64)]
    [InlineData(65, 71)]
    [InlineData(200, 130)]
    [InlineData(16, 1000)]
    public void TransposedPlanes(int rows, int columns)
    {
        foreach (var spare in (int[])[0, 3])
        {
            var layouts = new Layouts([rows, columns], [1, rows + spare], [columns + spare, 1]);
            Check<byte>(layouts);
            Check<short>(layouts);
            Check<int>(layouts);
            Check<long>(layouts);
            Check<Complex>(layouts);
            Check<long>(new Layouts([rows, columns], [-1, -(rows + spare)], [columns + spare, 1]));
            Check<float>(new Layouts([rows, columns], [1, -(rows + spare)], [-(columns + spare), -1]));
            Check<double>(new Layouts([rows, columns], [2, 2 * rows], [columns, 1]));
        }
    }

    [Theory]
    [InlineData(1030, 1024, 0)]
    [InlineData(1030, 1021, 3)]
    [InlineData(1027, 2000, 48)]
    public void LargeTransposedPlanes(int rows, int columns, int spare)
    {
        var layouts = new Layouts([rows, columns], [1, rows + 1], [columns + spare, 1]);
        Check<double>(layouts);
        Check<float>(layouts);
        Check<Complex>(layouts);
    }

    [Theory]
    [InlineData(2100, 2112, 0)]
    [InlineData(2100, 2109, 3)]
    [InlineData(100, 50_000, 48)]
    public void LargeTransposedPlanesOfSmallElements(int rows, int columns, int spare)
    {
        var layouts = new Layouts([rows, columns], [1, rows + 1], [columns + spare, 1]);
        Check<byte>(layouts);
        Check<short>(layouts);
    }

    [Fact]
    public void ThreeAxesInEachOrder()
    {
        int[] lengths = [9, 20, 33];
        int[] strides = [660, 33, 1];
        foreach (var order in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
        {
            int[] shape = [.. order.Select(axis => lengths[axis])];
            var layouts = new Layouts(shape, [.. order.Select(axis => strides[axis])], BlockLayout.RowMajor(shape));
            Check<byte>(layouts);
            Check<float>(layouts);
            Check<double>(layouts);
        }
    }

    [Fact]
    public void BroadcastsAndReversals()
    {
        Check<double>(new Layouts([50, 70], [0, 1], [70, 1]));
        Check<double>(new Layouts([50, 70], [1, 0], [70, 1]));
        Check<double>(new Layouts([50, 70], [0, 0], [70, 1]));
        Check<byte>(new Layouts([20_000], [-1], [1]));
        Check<ushort>(new Layouts([20_000], [1], [-1]));
        Check<Complex>(new Layouts([3, 700], [-700, -1], [700, 1]));
        Check<float>(new Layouts([700, 3], [3, -1], [-3, 1]));
        Check<float>(new Layouts([], [], []));
        Check<float>(new Layouts([3, 0, 2], [1, 1, 1], [0, 2, 1]));
    }

    [Fact]
    public unsafe void BlocksOfRegisters()
    {
        var doubles = Enumerable.Range(0, 200).Select(i => (double)i).ToArray();
        var floats = Array.ConvertAll(doubles, x => (float)x);
        var transposedDoubles = new double[200];
        var transposedFloats = new float[200];
        fixed (double* from = doubles, to = transposedDoubles)
        fixed (float* fromFloats = floats, toFloats = transposedFloats)
        {
            if (Avx.IsSupported)
            {
                StridedCopy.Transpose4x4(from, 10, to, 11);
                for (var i = 0; i < 16; i++)
                {
                    Assert.Equal(from[(i / 4 * 10) + (i % 4)], to[(i % 4 * 11) + (i / 4)]);
                }

                StridedCopy.Transpose8x8(fromFloats, 10, toFloats, 11);
                for (var i = 0; i < 64; i++)
                {
                    Assert.Equal(fromFloats[(i / 8 * 10) + (i % 8)], toFloats[(i % 8 * 11) + (i / 8)]);
                }
            }

            if (Avx512F.IsSupported)
            {
                StridedCopy.Transpose8x8(from, 10, to, 11);
                for (var i = 0; i < 64; i++)
                {
                    Assert.Equal(from[(i / 8 * 10) + (i % 8)], to[(i % 8 * 11) + (i / 8)]);
                }
            }
        }
    }

    private static unsafe void Check<T>(Layouts layouts)
        where T : unmanaged
    {
        var (sourceFirst, sourceLength) = Layouts.Extent(layouts.Shape, layouts.Source);
        var (destinationFirst, destinationLength) = Layouts.Extent(layouts.Shape, layouts.Destination);
        var source = new T[sourceLength];
        var bytes = MemoryMarshal.AsBytes(source.AsSpan());
        new Random(7).NextBytes(bytes);
        var expected = new T[destinationLength];
        MemoryMarshal.AsBytes(expected.AsSpan()).Fill(0xA5);
        var actual = (T[])expected.Clone();
        foreach (var (from, to) in layouts.Pairs())
        {
            expected[destinationFirst + to] = source[sourceFirst + from];
        }

        fixed (T* from = source, to = actual)
        {
            StridedCopy.Copy(from + sourceFirst, layouts.Source, to + destinationFirst, layouts.Destination, layouts.Shape);
        }

        Assert.True(
            MemoryMarshal.AsBytes(expected.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(actual.AsSpan())),
            $"{typeof(T)}: {layouts}");
    }

    /// <summary>An element of a size that no integer has, without padding.</summary>
    private readonly record struct Rgb(byte Red, byte Green, byte Blue);

    /// <summary>A shape and the strides of both sides.</summary>
    private sealed record Layouts(int[] Shape, int[] Source, int[] Destination)
    {
        /// <summary>Gets where the element of index zero lies in the smallest piece of memory that holds all, and that piece's length.</summary>
        public static (int First, int Length) Extent(int[] shape, int[] strides)
        {
            var (low, high) = (0, 0);
            for (var axis = 0; axis < shape.Length; axis++)
            {
                var reach = Math.Max(0, shape[axis] - 1) * strides[axis];
                low += Math.Min(0, reach);
                high += Math.Max(0, reach);
            }

            return (-low, high - low + 1);
        }

        /// <summary>Gets the offsets of each element on both sides.</summary>
        public IEnumerable<(int From, int To)> Pairs()
        {
            var count = Shape.Aggregate(1, (product, length) => product * length);
            for (var number = 0; number < count; number++)
            {
                var (rest, from, to) = (number, 0, 0);
                for (var axis = Shape.Length - 1; axis >= 0; axis--)
                {
                    (rest, var index) = Math.DivRem(rest, Shape[axis]);
                    from += index * Source[axis];
                    to += index * Destination[axis];
                }

                yield return (from, to);
            }
        }

        public override string ToString() => $"shape ({string.Join(", ", Shape)}), source ({string.Join(", ", Source)}), destination ({string.Join(", ", Destination)})";
    }

    private static class AnyLayouts
    {
        private static readonly int[] Lengths = [0, 1, 1, 2, 3, 4, 5, 8, 9, 16, 17, 33];

        public static void ForAll(Action<Layouts> check, int runs) => FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs),
            Prop.ForAll(Gen.Choose(0, 1_000_000).Select(Make).ToArbitrary(), check));

        private static Layouts Make(int seed)
        {
            var random = new Random(seed);
            var shape = new int[random.Next(6)];
            var count = 1;
            for (var axis = 0; axis < shape.Length; axis++)
            {
                var length = Lengths[random.Next(random.Next(10) == 0 ? 0 : 1, Lengths.Length)];
                shape[axis] = count * length > 20_000 ? 2 : length;
                count *= Math.Max(1, shape[axis]);
            }

            return new Layouts(shape, Strides(random, shape, broadcast: true), Strides(random, shape, broadcast: false));
        }

        /// <summary>Axes in some order, each with some gaps, each in some direction; and in half of the cases none of that.</summary>
        private static int[] Strides(Random random, int[] shape, bool broadcast)
        {
            int[] order = [.. Enumerable.Range(0, shape.Length)];
            if (random.Next(3) > 0)
            {
                random.Shuffle(order);
            }

            var gaps = random.Next(2) == 0;
            var turned = random.Next(2) == 0;
            var strides = new int[shape.Length];
            var stride = gaps ? random.Next(1, 3) : 1;
            foreach (var axis in order.Reverse())
            {
                strides[axis] = turned && random.Next(2) == 0 ? -stride : stride;
                stride *= Math.Max(1, shape[axis]);
                if (broadcast && random.Next(6) == 0)
                {
                    strides[axis] = 0;
                }
                else if (gaps)
                {
                    stride += random.Next(3);
                }
            }

            return strides;
        }
    }
}
