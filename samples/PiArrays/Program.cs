// Estimates pi by arrays: random points in a square, and how many of them are in the circle.
//   dotnet run --project samples/PiArrays -c Release [-- POINTS]
using System.Diagnostics;
using System.Globalization;
using LazyGraph;

long points = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 10_000_000;

// Nothing of this runs or is held: the points are made, looked at and counted block by block, in one loop for each.
RandomArrays random = LazyArray.Random(seed: 1);
LazyArray<double> x = random.Uniform(-1, 1, [points]);
LazyArray<double> y = random.Uniform(-1, 1, [points]);
LazyArray<bool> inside = (x * x) + (y * y) < 1.0;
Delayed<double> pi = inside.CountNonzero().Select(count => 4.0 * count / points, name: "pi");

Console.WriteLine(inside);
pi.Visualize("pi-arrays.svg", optimize: true);

_ = Estimate(100_000, chunks: 50_000).Compute(); // so that neither time below has compilation in it
double one = Timed(workers: 1);
if (Timed(workers: 2) != one)
{
    Console.Error.WriteLine("The result depends on the number of workers, and must not.");
    return 1;
}

// A point depends on the seed and on its index alone, so other blocks have the same points.
if (Estimate(points, chunks: Math.Max(1, points / 7)).Compute() != one)
{
    Console.Error.WriteLine("The result depends on the chunks, and must not.");
    return 1;
}

Console.WriteLine($"pi is about {one:F6}, by {points:N0} points; the same in other blocks");
Console.WriteLine($"the graph as it runs: {Path.GetFullPath("pi-arrays.svg")}");
return 0;

double Timed(int workers)
{
    long start = Stopwatch.GetTimestamp();
    double result = pi.Compute(workers: workers);
    Console.WriteLine($"{workers} {(workers == 1 ? "worker: " : "workers:")} {Stopwatch.GetElapsedTime(start).TotalSeconds:F3} s");
    return result;
}

// The same again in one expression.
static Delayed<double> Estimate(long points, long chunks)
{
    RandomArrays random = LazyArray.Random(seed: 1);
    return LazyArray.Map(random.Uniform(-1, 1, [points], chunks), random.Uniform(-1, 1, [points], chunks), (x, y) => (x * x) + (y * y) < 1)
        .CountNonzero()
        .Select(count => 4.0 * count / points);
}
