using System.Numerics.Tensors;

namespace LazyGraph.Tests.Snippets;

public sealed class ArrayIndexSnippets
{
    [Fact]
    public void Indexes()
    {
        var x = LazyArray.Arange<int>(12).Reshape(3, 4);

        #region arrays-index
        LazyArray<int> row = x[0];                                   // shape (4,): a number takes the axis away
        LazyArray<int> corner = x[..2, ^2..];                        // ranges and indices of C#
        LazyArray<int> backwards = x[.., Slice.Step(null, null, -1)];
        LazyArray<int> lastColumn = x[Slice.Ellipsis, ^1];           // as many axes as there are in between
        LazyArray<int> deeper = x[Slice.NewAxis];                    // shape (1, 3, 4)
        LazyArray<int> listed = x[.., Slice.At(3, 0, 0)];            // columns 3, 0 and 0
        LazyArray<int> taken = x.Take([3, 0, 0], axis: 1);           // the same
        LazyArray<int> points = x.Points([0, 2], [1, 3]);            // x[0, 1] and x[2, 3]
        Delayed<int> one = x[1, 2].ToScalar();                       // 6
        #endregion

        Assert.Equal([0, 1, 2, 3], Computed.Of(row));
        Assert.Equal([2, 3, 6, 7], Computed.Of(corner));
        Assert.Equal([3, 2, 1, 0], Computed.Of(backwards)[..4]);
        Assert.Equal([3, 7, 11], Computed.Of(lastColumn));
        Assert.Equal([1, 3, 4], deeper.Shape.ToArray());
        Assert.Equal([3, 0, 0, 7, 4, 4, 11, 8, 8], Computed.Of(listed));
        Assert.Equal(Computed.Of(listed), Computed.Of(taken));
        Assert.Equal([1, 11], Computed.Of(points));
        Assert.Equal(6, one.Compute());
    }

    [Fact]
    public void Changes()
    {
        var x = LazyArray.Arange<int>(6);

        #region arrays-with
        LazyArray<int> head = x.With(0, ..2);                                 // 0, 0, 2, 3, 4, 5: x stays as it is
        LazyArray<int> pair = x.With(LazyArray.From(new[] { 7, 8 }), 4..);    // 0, 1, 2, 3, 7, 8
        LazyArray<int> capped = x.With(3, x > 3);                             // 0, 1, 2, 3, 3, 3
        #endregion

        Assert.Equal([0, 0, 2, 3, 4, 5], Computed.Of(head));
        Assert.Equal([0, 1, 2, 3, 7, 8], Computed.Of(pair));
        Assert.Equal([0, 1, 2, 3, 3, 3], Computed.Of(capped));
    }

    [Fact]
    public void Masks()
    {
        #region arrays-unknown
        LazyArray<double> x = LazyArray.Random(seed: 1).Normal(0, 1, [10_000], chunks: 2500);
        LazyArray<double> positive = x[x > 0.0];
        Console.WriteLine(positive);                                // LazyArray<double> shape (?,) chunks (?,) unknown size in 4 chunks
        Delayed<long> above = (positive > 1.0).CountNonzero();      // needs no length
        LazyArray<double> known = positive.Persist();               // computed: lengths are known
        LazyArray<double> first = known[..10];
        #endregion

        Assert.Equal("LazyArray<double> shape (?,) chunks (?,) unknown size in 4 chunks", positive.ToString());
        Assert.InRange(above.Compute(), 1400, 1800);
        Assert.Equal(0.8, known.Mean().Compute(), 0.05);
        Assert.InRange(known.Count, 4800, 5200);
        Assert.Equal(10, first.Count);
    }

    [Fact]
    public void Rechunks()
    {
        #region arrays-rechunk
        LazyArray<float> rows = LazyArray.Ones<float>([2000, 2000], chunks: [100, -1]);
        LazyArray<float> columns = rows.Rechunk([-1, 100]);
        LazyArray<float> some = rows.Rechunk(ChunkSpec.ByAxis((0, 500)));           // the other axis stays as it is
        LazyArray<float> even = LazyArray.Ones<float>(10, chunks: [4, 4, 2]).Rechunk(4, balance: true);
        #endregion

        Assert.Equal("(2000) × (100 × 20)", columns.Chunks.ToString());
        Assert.Equal("(500 × 4) × (2000)", some.Chunks.ToString());
        Assert.Equal(10, even.Sum().Compute());
    }

    [Fact]
    public void SaysTheSame()
    {
        #region arrays-same
        double[] elements = [.. Enumerable.Range(0, 100_000).Select(n => 1.0 / (n + 1))];
        double whole = LazyArray.From(elements, chunks: -1).Sum().Compute(workers: 1);
        double cut = LazyArray.From(elements, chunks: 777).Sum().Compute(workers: 4);
        Console.WriteLine(BitConverter.DoubleToInt64Bits(whole) == BitConverter.DoubleToInt64Bits(cut)); // True
        #endregion

        Assert.Equal(BitConverter.DoubleToInt64Bits(whole), BitConverter.DoubleToInt64Bits(cut));
    }

    [Fact]
    public async Task GivesResults()
    {
        #region arrays-results
        LazyArray<double> x = LazyArray.Random(seed: 1).Uniform(0, 1, [1000, 1000], chunks: [250, -1]);
        Tensor<double> all = x.Compute();
        var (mean, deviation) = Delayed.Compute(x.Mean(), x.Std());  // one pass over x for both

        await foreach (Block<double> block in x.ComputeEach())       // block by block, in order, as soon as they are there
        {
            Console.WriteLine(block.ToTensor().Lengths[0]);          // 250
        }

        LazyArray<double> kept = x.Persist();                        // computed now; an array that has its elements
        LazyArray<double> corner = x.Blocks[0, 0];                   // one block, as an array
        #endregion

        Assert.Equal(1000, all.Lengths[0]);
        Assert.Equal(0.5, mean, 0.01);
        Assert.Equal(Math.Sqrt(1.0 / 12), deviation, 0.01);
        Assert.Equal(mean, kept.Mean().Compute());
        Assert.Equal(250_000, corner.Count);
    }

    [Fact]
    public void Plans()
    {
        #region arrays-memory
        LazyArray<double> x = LazyArray.Ones<double>([2000, 2000], chunks: [100, -1]);
        Delayed<double> sum = x.Rechunk([-1, 100]).Map(v => v * v).Sum();

        GraphPlan plan = sum.Plan();
        Console.WriteLine(plan.PeakLiveBytes);                        // bytes of results that one worker holds at most
        double result = sum.Compute(memoryLimit: 16_000_000);         // blocks above the limit wait on disk
        #endregion

        Assert.Equal(4_000_000, result);
        Assert.True(plan.PeakLiveBytes > 0);
    }

    [Fact]
    public void ScalarsAreTensorsOfOneElement()
    {
        #region arrays-scalar
        LazyArray<double> zeroD = LazyArray.Ones<double>([3, 3])[0, 0];   // no axes: shape ()
        Tensor<double> tensor = zeroD.Compute();                          // of one axis: tensors of .NET have at least one
        double value = zeroD.ToScalar().Compute();
        #endregion

        Assert.Equal(0, zeroD.Rank);
        Assert.Equal((1, 1.0), (tensor.FlattenedLength, value));
    }
}
