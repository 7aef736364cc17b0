using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace LazyGraph.Tests.Snippets;

public sealed class ArraySnippets
{
    [Fact]
    public void First()
    {
        #region arrays-first
        LazyArray<double> x = LazyArray.Linspace(0, 1, 10_000_000);
        LazyArray<double> y = (x * x) + x.Sin();                // nothing runs
        Delayed<double> mean = y.Mean();                        // all axes reduced: a promise

        Console.WriteLine(y);                                   // LazyArray<double> shape (10000000,) chunks (1048576,) 80 MB in 10 chunks
        Console.WriteLine(mean.Compute());                      // 0.793…: one loop for each chunk, and 80 MB nowhere
        Tensor<double> last = y[^3..].Compute();                // three elements are computed, not ten million
        #endregion

        Assert.Equal("LazyArray<double> shape (10000000,) chunks (1048576,) 80 MB in 10 chunks", y.ToString());
        Assert.Equal((1.0 / 3) + 1 - Math.Cos(1), mean.Compute(), 1e-6);
        Assert.Equal(1 + Math.Sin(1), last[2], 1e-12);
    }

    [Fact]
    public void Draws()
    {
        #region arrays-graph
        Delayed<long> sum = LazyArray.Arange<long>(10, chunks: 5).Sum();
        sum.Visualize("built.svg");
        sum.Visualize("runs.svg", optimize: true);
        #endregion

        Assert.Equal(45, sum.Compute());
        Pictures.AssertDrawn("array-sum", File.ReadAllText("built.svg"));
        Pictures.AssertDrawn("array-sum-runs", File.ReadAllText("runs.svg"));
    }

    [Fact]
    public void Makes()
    {
        File.WriteAllBytes("samples.bin", MemoryMarshal.AsBytes<float>([1, 2, 3, 4, 5, 6]).ToArray());

        #region arrays-make
        LazyArray<double> zeros = LazyArray.Zeros<double>([1000, 1000]);
        LazyArray<int> sevens = LazyArray.Full([2, 3], 7);
        LazyArray<long> counted = LazyArray.Arange<long>(0, 100, 5);                       // 0, 5, 10 … 95
        LazyArray<double> table = LazyArray.FromFunction((row, column) => row / (column + 1.0), [4, 5]);
        LazyArray<int> held = LazyArray.From(new[,] { { 1, 2, 3 }, { 4, 5, 6 } });         // looks at the array: don't change it
        LazyArray<float> mapped = LazyArray.FromFile<float>("samples.bin", [2, 3]);        // raw numbers, mapped into memory

        Delayed<double[]> promise = Delayed.Call(() => new[] { 1.0, 2.0, 3.0 });
        LazyArray<double> later = LazyArray.FromDelayed(promise, [3]);
        LazyArray<double> both = LazyArray.Concatenate([later, later * 2.0]);              // 1, 2, 3, 2, 4, 6
        #endregion

        Assert.Equal((1_000_000, 6, 20, 20), (zeros.Count, sevens.Count, counted.Count, table.Count));
        Assert.Equal([1, 2, 3, 4, 5, 6], Computed.Of(held));
        Assert.Equal([1, 2, 3, 4, 5, 6], Computed.Of(mapped));
        Assert.Equal([1, 2, 3, 2, 4, 6], Computed.Of(both));
    }

    [Fact]
    public void Cuts()
    {
        #region arrays-chunks
        LazyArray<double> auto = LazyArray.Zeros<double>([4096, 4096]);                              // by bytes: 1024 × 1024
        LazyArray<double> square = LazyArray.Zeros<double>([1000, 1000], chunks: 500);               // 500 × 500
        LazyArray<double> rows = LazyArray.Zeros<double>([1000, 1000], chunks: [100, -1]);           // 100 whole rows each
        LazyArray<double> uneven = LazyArray.Zeros<double>([10, 1000], chunks: [[2, 3, 5], "auto"]); // the length of each block
        LazyArray<double> small = LazyArray.Zeros<double>([4096, 4096], chunks: "1 MiB");            // about so many bytes a block
        LazyArray<double> alike = LazyArray.Ones<double>([1000, 1000], chunks: rows.Chunks);

        Console.WriteLine(uneven.Chunks);                                                            // (2, 3, 5) × (1000)
        File.WriteAllText("chunks.svg", LazyArray.Zeros<double>([600, 1000, 800], chunks: [200, 250, 400]).ToSvg());
        #endregion

        Assert.Equal("(1024 × 4) × (1024 × 4)", auto.Chunks.ToString());
        Assert.Equal("(500 × 2) × (500 × 2)", square.Chunks.ToString());
        Assert.Equal("(2, 3, 5) × (1000)", uneven.Chunks.ToString());
        Assert.Equal(rows.Chunks, alike.Chunks);
        Assert.Equal(128, small.Chunks.BlockCount);
        Pictures.AssertDrawn("array-chunks", File.ReadAllText("chunks.svg"));
    }

    [Fact]
    public void Operates()
    {
        #region arrays-operators
        LazyArray<int> n = LazyArray.From(new[] { -7, 7, 8 });
        LazyArray<int> cut = n / 2;                         // -3, 3, 4: the division of C#
        LazyArray<int> floor = n.FloorDivide(2);            // -4, 3, 4: that of NumPy's //
        LazyArray<double> real = n.TrueDivide(2);           // -3.5, 3.5, 4: that of NumPy's /
        LazyArray<int> rest = n % 2;                        // -1, 1, 0
        LazyArray<int> modulus = n.Mod(2);                  // 1, 1, 0
        LazyArray<bool> between = (n > 0) & (n < 8);        // False, True, False
        LazyArray<bool> seven = n.EqualTo(7);               // == compares whether two arrays are one object
        LazyArray<int> most = LazyArray.Where(n > 0, n, 0); // 0, 7, 8
        LazyArray<double> wide = n.As<double>() * 0.5;      // a cast says that types change
        #endregion

        Assert.Equal([-3, 3, 4], Computed.Of(cut));
        Assert.Equal([-4, 3, 4], Computed.Of(floor));
        Assert.Equal([-3.5, 3.5, 4], Computed.Of(real));
        Assert.Equal([-1, 1, 0], Computed.Of(rest));
        Assert.Equal([1, 1, 0], Computed.Of(modulus));
        Assert.Equal([false, true, false], Computed.Of(between));
        Assert.Equal([false, true, false], Computed.Of(seven));
        Assert.Equal([0, 7, 8], Computed.Of(most));
        Assert.Equal([-3.5, 3.5, 4], Computed.Of(wide));
    }

    [Fact]
    public void Promotes()
    {
        #region arrays-types
        ILazyArray bytes = LazyArray.From(new byte[] { 200, 100 });     // a type that is known when running
        ILazyArray shorts = LazyArray.From(new short[] { 1000, 2000 });
        ILazyArray sum = Ufunc.Add(bytes, shorts);                      // short: NumPy's table
        ILazyArray root = Ufunc.Sqrt(shorts);                           // float
        ILazyArray half = Ufunc.Multiply(bytes, Ufunc.Scalar(0.5));     // double: a number beside an array of integers
        Console.WriteLine((sum.ElementType, root.ElementType, half.ElementType));

        LazyArray<short> typed = (LazyArray<short>)sum;                 // 1200, 2100
        #endregion

        Assert.Equal((typeof(short), typeof(float), typeof(double)), (sum.ElementType, root.ElementType, half.ElementType));
        Assert.Equal([1200, 2100], Computed.Of(typed));
    }

    [Fact]
    public void Broadcasts()
    {
        #region arrays-broadcast
        LazyArray<double> column = LazyArray.Arange<double>(3)[.., Slice.NewAxis];      // shape (3, 1)
        LazyArray<double> row = LazyArray.Arange<double>(4);                            // shape (4,)
        LazyArray<double> table = (column * 10.0) + row;                                // shape (3, 4): 0, 1, 2, 3; 10, 11 …
        LazyArray<double> centred = table - table.Mean(axis: 0);                        // the mean of each column
        LazyArray<double> standard = (table - table.Mean()) / table.Std();              // promises are operands, too
        #endregion

        Assert.Equal([0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23], Computed.Of(table));
        Assert.Equal([-10, -10, -10, -10, 0, 0, 0, 0, 10, 10, 10, 10], Computed.Of(centred));
        Assert.Equal(0, standard.Sum().Compute(), 1e-12);
        Assert.Equal([3, 4], standard.Shape.ToArray());
    }

    [Fact]
    public void MakesRandomNumbers()
    {
        #region arrays-random
        RandomArrays random = LazyArray.Random(seed: 42);
        LazyArray<double> heights = random.Normal(175, 8, [1_000_000]);
        LazyArray<long> dice = random.Integers(1L, 7L, [100, 2]);
        LazyArray<long> order = random.Permutation(52);

        LazyArray<double> again = LazyArray.Random(seed: 42).Normal(175, 8, [1_000_000], chunks: 1000);
        Delayed<bool> same = heights.EqualTo(again).All();                  // True: chunks change no number
        Tensor<double> some = heights[^2..].Compute();                      // makes these two and some before them, not a million
        #endregion

        Assert.True(same.Compute());
        Assert.Equal(52, Computed.Of(order).Distinct().Count());
        Assert.All(Computed.Of(dice), die => Assert.InRange(die, 1, 6));
        Assert.Equal(Computed.Of(again)[^1], some[1]);
    }
}
