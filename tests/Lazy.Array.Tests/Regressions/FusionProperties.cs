using System.Globalization;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;

namespace LazyGraph.Tests.Regressions;

/// <summary>Random expressions have one result, bit by bit, however they are computed.</summary>
public sealed class FusionProperties
{
    [Fact]
    public void Fused_unfused_parallel_and_limited_computes_agree_bit_by_bit() =>
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(120), Prop.ForAll(Gen.Choose(0, 100_000_000).ToArbitrary(), (Action<int>)Agree));

    [Theory, InlineData(31017807), InlineData(14074436), InlineData(33554642)]
    public void Expressions_that_differed_in_the_sign_of_a_NaN_agree_in_all_else(int seed) => Agree(seed);

    private static void Agree(int seed)
    {
        var array = new AnyExpression(seed).Array;
        var total = array.Sum();
        var expected = Bits(array.Compute(Schedulers.Synchronous).ToArray());
        var expectedTotal = Bits([total.Compute(Schedulers.Synchronous)]);
        var unfused = new ComputeOptions { Fuse = false };
        Same(Bits(array.Compute(Schedulers.Synchronous, options: unfused).ToArray()), "unfused");
        Same(Bits(array.Compute(Schedulers.Threads(3)).ToArray()), "threads");
        Same(Bits(array.Compute(Schedulers.Threads(2), options: unfused).ToArray()), "threads, unfused");
        Same(Bits(array.Compute(Schedulers.Threads(2), memoryLimit: 4096).ToArray()), "limited");
        Assert.Equal(expectedTotal, Bits([total.Compute(Schedulers.Synchronous, options: unfused)]));
        Assert.Equal(expectedTotal, Bits([total.Compute(Schedulers.Threads(3))]));
        Assert.Equal(expectedTotal, Bits([total.Compute(Schedulers.Threads(2), memoryLimit: 4096)]));

        // The elements that another cut of the same array gives are the same, and their sum is.
        Assert.Equal(expectedTotal, Bits([array.Rechunk(7).Sum().Compute(Schedulers.Threads(2))]));

        void Same(long[] found, string way) => Assert.True(expected.AsSpan().SequenceEqual(found), $"seed {seed}: {way} differs from synchronous in {array}, first by {First(expected, found)}");
    }

    private static string First(long[] expected, long[] found)
    {
        var (one, other) = expected.Zip(found).FirstOrDefault(pair => pair.First != pair.Second);
        return string.Create(CultureInfo.InvariantCulture, $"{BitConverter.Int64BitsToDouble(other)} ({other:X}) instead of {BitConverter.Int64BitsToDouble(one)} ({one:X})");
    }

    /// <summary>The bits of elements. Processors choose the sign of a NaN by the order of the operands, which a compiler may swap: all are one here.</summary>
    private static long[] Bits(double[] elements) => MemoryMarshal.Cast<double, long>(Array.ConvertAll(elements, element => double.IsNaN(element) ? double.NaN : element)).ToArray();
}
