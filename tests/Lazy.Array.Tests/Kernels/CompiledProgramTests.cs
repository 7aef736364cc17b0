using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Kernels;

public sealed class CompiledProgramTests
{
    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void Stores_the_same_bits_as_when_interpreted(int bits) => CheckAll(bits, KernelSink.Store, Gen.Choose(0, 3000), 400);

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void Sums_leaves_to_the_same_bits_as_when_interpreted(int bits) => CheckAll(bits, KernelSink.LeafSum, Gen.Choose(0, 9).Select(leaves => leaves * KernelExpression.LeafLength), 200);

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void Counts_leaves_as_when_interpreted(int bits) => CheckAll(bits, KernelSink.LeafCount, Gen.Choose(0, 9).Select(leaves => leaves * KernelExpression.LeafLength), 200);

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void Every_operation_has_the_bits_that_it_has_when_interpreted(int bits)
    {
        foreach (var operation in KnownOperations.All)
        {
            CheckOperation(operation, Width(bits));
        }
    }

    private static void CheckOperation(Operation operation, VectorWidth width)
    {
        var kernel = new RandomKernel(operation, count: 1031);
        var difference = kernel.Difference(kernel.Run(new InterpretedProgram(kernel.Expression), 7), kernel.Run(Compiled(kernel, width), 7));
        Assert.True(difference < 0, $"Element {difference} of {kernel} differs.");
    }

    private static CompiledProgram Compiled(RandomKernel kernel, VectorWidth width) => Assert.IsType<CompiledProgram>(TileProgram.Make(kernel.Expression, width));

    private static VectorWidth Width(int bits) => bits switch { 128 => VectorWidth.Of128, 256 => VectorWidth.Of256, _ => VectorWidth.Of512 };

    private static void CheckAll(int bits, KernelSink sink, Gen<int> counts, int runs)
    {
        var kernels = from seed in Gen.Choose(0, 1_000_000_000)
                      from count in counts
                      select (Seed: seed, Kernel: new RandomKernel(seed, count, sink));
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs), Prop.ForAll(kernels.ToArbitrary(), any =>
        {
            var (seed, kernel) = any;
            var expected = kernel.Run(new InterpretedProgram(kernel.Expression), seed);
            var difference = kernel.Difference(expected, kernel.Run(Compiled(kernel, Width(bits)), seed));
            Assert.True(difference < 0, $"Element {difference} of {kernel} differs.");
        }));
    }
}
