namespace LazyGraph.Tests.Regressions;

/// <summary>Results that are promised to be the same, bit by bit, however an array is cut.</summary>
public sealed class ChunkingTests
{
    private const int Rows = 173;
    private const int Columns = 211;

    [Fact]
    public void Twenty_chunkings_of_one_array_give_one_bit_pattern()
    {
        var random = new Random(20);
        var elements = new double[Rows, Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                elements[row, column] = (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-6, 7));
            }
        }

        long[]? expected = null;
        for (var i = 0; i < 20; i++)
        {
            var cut = i == 0 ? ChunkSpec.Whole : ChunkSpec.Of([random.Next(8, Rows + 1), random.Next(8, Columns + 1)]);
            var array = LazyArray.From(elements, cut);
            var flat = array.Ravel();
            var scheduler = i % 2 == 0 ? (Execution.IGraphScheduler)Schedulers.Threads(3) : Schedulers.Synchronous;
            var drawn = LazyArray.Random(5).Normal(0, 1, [Rows, Columns], cut);
            double[] results =
            [
                .. Delayed.Compute((ILazy<double>[])[array.Sum(), array.Mean(), array.Var(), array.Std(), flat.Dot(flat), drawn.Sum(), drawn.Std()], scheduler),
                .. drawn.Compute(scheduler),
                .. array.Sum(0).Compute(scheduler),
                .. array.Mean(1).Compute(scheduler),
                .. array.Var(axis: 0).Compute(scheduler),
                .. array.MatMul(array.T.Rechunk(cut.Equals(ChunkSpec.Whole) ? -1 : random.Next(8, Rows))).Compute(scheduler),
            ];
            var bits = Array.ConvertAll(results, BitConverter.DoubleToInt64Bits);
            expected ??= bits;
            for (var k = 0; k < bits.Length; k++)
            {
                Assert.True(expected[k] == bits[k], $"chunks {array.Chunks}: result {k} of {bits.Length} is {results[k]:R}, expected {BitConverter.Int64BitsToDouble(expected[k]):R}");
            }
        }
    }
}
