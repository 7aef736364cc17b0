using System.Numerics.Tensors;

namespace LazyGraph.Tests.Snippets;

public sealed class ArrayKernelSnippets
{
    private readonly LazyArray<double> _x = LazyArray.Linspace(0, 2, 2001, chunks: 500);

    [Fact]
    public void Maps()
    {
        var (x, y) = (_x, _x * 2.0);

        #region arrays-map
        double limit = 0.5;
        LazyArray<double> bent = x.Map(v => v < limit ? v : Math.Sqrt(v));                    // compiled, vectorised, fused
        LazyArray<double> distance = LazyArray.Map(x, y, (a, b) => Math.Sqrt((a * a) + (b * b)));
        LazyArray<int> halvings = x.MapEach(v =>                                              // statements: a call an element
        {
            int count = 0;
            for (; v > 0.001; v /= 2)
            {
                count++;
            }

            return count;
        });
        #endregion

        Assert.Equal(Computed.Of(x).Select(v => v < 0.5 ? v : Math.Sqrt(v)), Computed.Of(bent));
        Assert.Equal(Computed.Of(x).Select(v => Math.Sqrt((v * v) + (2 * v * 2 * v))), Computed.Of(distance));
        Assert.Equal((0, 11), (Computed.Of(halvings)[0], Computed.Of(halvings)[^1]));
    }

    [Fact]
    public void Kernels()
    {
        var x = _x;

        #region arrays-kernel
        LazyArray<double> sigmoid = LazyArray.Kernel(x, (ReadOnlySpan<double> values, Span<double> result) =>
            TensorPrimitives.Sigmoid(values, result));                         // up to 1024 elements at a time

        LazyArray<double> plane = LazyArray.FromKernel([100, 200], (ReadOnlySpan<long> at, Span<double> row) =>
        {
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = at[0] * (at[1] + i);                                  // a piece of row at[0], from column at[1] on
            }
        });
        #endregion

        Assert.Equal(0.5, Computed.Of(sigmoid)[0], 1e-12);
        Assert.Equal(99 * 199, Computed.Of(plane)[^1]);
    }

    [Fact]
    public void Reduces()
    {
        var readings = LazyArray.From(new[,] { { 1.0, 2, 3 }, { 4, 5, 9 } });

        #region arrays-reduce
        Delayed<double> sum = readings.Sum();                                  // 24: all axes, a promise
        LazyArray<double> means = readings.Mean(axis: 0);                      // 2.5, 3.5, 6: one axis, an array
        LazyArray<double> share = readings / readings.Sum(axis: 1, keepDims: true);
        LazyArray<double> deviation = readings.Std(axis: -1, ddof: 1);
        LazyArray<long> where = readings.ArgMax(axis: 1);                      // 2, 2
        LazyArray<double> running = readings.CumSum(axis: 1);                  // 1, 3, 6; 4, 9, 18
        LazyArray<double> middle = readings.Median(axis: 1);                   // 2, 5
        Delayed<long> large = (readings > 4.0).CountNonzero();                 // 2

        Delayed<double> widest = readings.Reduction(
            block => TensorPrimitives.Max<double>(block.ToArray()),            // your own: a value of each block,
            values => values.Max());                                           // and one of all
        #endregion

        Assert.Equal((24, 2, 9), (sum.Compute(), large.Compute(), widest.Compute()));
        Assert.Equal([2.5, 3.5, 6], Computed.Of(means));
        Assert.Equal(0.5, Computed.Of(share)[2]);
        Assert.Equal([1, Math.Sqrt(7)], Computed.Of(deviation));
        Assert.Equal([2, 2], Computed.Of(where));
        Assert.Equal([1, 3, 6, 4, 9, 18], Computed.Of(running));
        Assert.Equal([2, 5], Computed.Of(middle));
    }

    [Fact]
    public void Blocks()
    {
        var x = LazyArray.Arange<double>(10, chunks: 5);

        #region arrays-blocks
        LazyArray<double> sorted = x.MapBlocks(block =>                        // a tensor a block; a tensor of the same shape
        {
            double[] elements = [.. block];
            Array.Sort(elements, (a, b) => b.CompareTo(a));
            return Tensor.Create(elements, block.Lengths);
        });                                                                    // 4, 3, 2, 1, 0, 9, 8, 7, 6, 5

        LazyArray<double> smooth = x.MapOverlap(Smooth, depth: 1, Boundary.Nearest);
        LazyArray<double> ranges = x.Reshape(2, 5).ApplyAlongAxis((ReadOnlySpan<double> row) => row[^1] - row[0], axis: 1); // 4, 4
        LazyArray<double> windows = x.SlidingWindowView(3, axis: 0).Mean(axis: -1);                    // 1, 2, 3 … 8

        static Tensor<double> Smooth(Tensor<double> block)
        {
            double[] from = [.. block], to = [.. block];
            for (int i = 1; i < from.Length - 1; i++)
            {
                to[i] = (from[i - 1] + from[i] + from[i + 1]) / 3;
            }

            return Tensor.Create(to, block.Lengths);
        }
        #endregion

        Assert.Equal([4, 3, 2, 1, 0, 9, 8, 7, 6, 5], Computed.Of(sorted));
        Assert.Equal(1.0 / 3, Computed.Of(smooth)[0]);
        Assert.Equal(5, Computed.Of(smooth)[5]);
        Assert.Equal([4, 4], Computed.Of(ranges));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], Computed.Of(windows));
    }

    [Fact]
    public void Multiplies()
    {
        #region arrays-linear
        LazyArray<double> a = LazyArray.Random(seed: 1).Uniform(0, 1, [300, 200], chunks: 100);
        LazyArray<double> b = LazyArray.Random(seed: 2).Uniform(0, 1, [200, 400], chunks: 100);
        LazyArray<double> product = a.MatMul(b);                                    // shape (300, 400)
        LazyArray<double> gram = a.T.MatMul(a);                                     // a.T copies nothing
        LazyArray<double> traces = LazyArray.Einsum("ij,ij->i", a, a);              // the squared length of each row
        Delayed<double> length = a[0].Dot(a[0]);
        Delayed<double> norm = a.Norm();
        #endregion

        Assert.Equal([300, 400], product.Shape.ToArray());
        Assert.Equal([200, 200], gram.Shape.ToArray());
        Assert.Equal(Computed.Of(traces)[0], length.Compute(), 1e-9);
        Assert.Equal(Math.Sqrt(traces.Sum().Compute()), norm.Compute(), 1e-9);
    }
}
