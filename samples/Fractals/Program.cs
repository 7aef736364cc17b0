// The Mandelbrot set and a Julia set as pictures, by a plain function of each point and by loops over spans.
//   dotnet run --project samples/Fractals -c Release [-- WIDTH HEIGHT DEPTH]
using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using Fractals;
using LazyGraph;

int[] numbers = [.. args.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
int width = numbers.Length > 0 ? numbers[0] : 768;
int height = numbers.Length > 1 ? numbers[1] : 512;
int depth = numbers.Length > 2 ? numbers[2] : 256;
ChunkSpec chunks = [Math.Max(1, height / 16), -1]; // some rows each: where the set is, a block takes longer

// A picture of the plane: the point of each pixel is left + column * step, top + row * step.
double step = 3.6 / width;
double left = -2.55;
double top = -step * height / 2;

// By a function of the point, called for each of them.
LazyArray<int> byFunction = LazyArray.FromFunction((row, column) => Escape.Mandelbrot(left + (column * step), top + (row * step), depth), [height, width], chunks);

// By a loop that fills pieces of rows, eight points at a time.
LazyArray<int> byKernel = LazyArray.FromKernel(
    [height, width],
    (ReadOnlySpan<long> at, Span<int> row) => Escape.Mandelbrot(at[1], left, step, top + (at[0] * step), depth, row),
    chunks,
    name: "mandelbrot");

// By a loop over the coordinates, which are arrays themselves: a row and a column that broadcast.
LazyArray<double> x = LazyArray.Linspace(-1.6, 1.6, width);
LazyArray<double> y = LazyArray.Linspace(-1.6 * height / width, 1.6 * height / width, height, chunks: Math.Max(1, height / 16))[.., Slice.NewAxis];
LazyArray<int> julia = LazyArray.Kernel(x, y, (ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<int> count) => Escape.Julia(re, im, -0.8, 0.156, depth, count), name: "julia");

var (plain, plainTime) = Timed(byFunction, "function of each point", workers: 1);
_ = Timed(byFunction, "function of each point", workers: 2);
var (vectors, vectorTime) = Timed(byKernel, "loop over spans", workers: 1);
_ = Timed(byKernel, "loop over spans", workers: 2);
if (!Tensor.EqualsAll<int>(plain, vectors))
{
    Console.Error.WriteLine("The two ways count differently, and must not.");
    return 1;
}

Console.WriteLine($"the loop over spans takes 1/{plainTime / vectorTime:F1} of the time, by one worker");

Save("mandelbrot.png", byKernel);
Save("julia.png", julia);
return 0;

// Colours are one more operation on the array, and part of the same tasks.
void Save(string path, LazyArray<int> counts)
{
    LazyArray<byte> colors = counts.Map(count => count == depth ? (byte)0 : (byte)(1 + (count % 255)));
    Png.Write(path, colors.Compute(), Palette.Night);
    Console.WriteLine($"{width} x {height} pixels: {Path.GetFullPath(path)}");
}

// The best of three, after one that has compilation in it.
static (Tensor<int> Result, TimeSpan Time) Timed(LazyArray<int> array, string way, int workers)
{
    var (result, time) = (array.Compute(workers: workers), TimeSpan.MaxValue);
    for (int run = 0; run < 3; run++)
    {
        long start = Stopwatch.GetTimestamp();
        result = array.Compute(workers: workers);
        var elapsed = Stopwatch.GetElapsedTime(start);
        time = elapsed < time ? elapsed : time;
    }

    Console.WriteLine($"{way,-24}{workers} {(workers == 1 ? "worker: " : "workers:")} {time.TotalMilliseconds,8:F1} ms");
    return (result, time);
}
