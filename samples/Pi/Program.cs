// Estimates pi as the mean of ten promises, each of which throws random points at a square.
//   dotnet run --project samples/Pi -c Release
using System.Diagnostics;
using LazyGraph;

const int Estimates = 10;
const int Points = 4_000_000;

var estimate = Delayed.Func((int seed) => EstimatePi(Points, seed), name: "estimate pi");
var mean = Delayed.Func((double[] values) => values.Average(), name: "mean");

// Nothing runs here: eleven promises, of which the last one needs the ten before.
Delayed<double> pi = mean([.. Enumerable.Range(0, Estimates).Select(seed => estimate(seed))]);
pi.Visualize("pi.svg");

EstimatePi(Points / 10, seed: 0); // so that neither time below has compilation in it
double one = Timed(workers: 1);
if (Environment.ProcessorCount > 1)
{
    double all = Timed(Environment.ProcessorCount);
    if (all != one)
    {
        Console.Error.WriteLine("The result depends on the number of workers, and must not.");
        return 1;
    }
}

Console.WriteLine($"pi is about {one:F6}, by {Estimates} times {Points:N0} points");
Console.WriteLine($"the graph: {Path.GetFullPath("pi.svg")}");
return 0;

double Timed(int workers)
{
    long start = Stopwatch.GetTimestamp();
    double result = pi.Compute(workers: workers);
    Console.WriteLine($"{workers} {(workers == 1 ? "worker: " : "workers:")} {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
    return result;
}

// The seed belongs to the promise, not to the thread: the estimate is the same wherever and whenever it runs.
static double EstimatePi(int points, int seed)
{
    var random = new Random(seed);
    int inside = 0;
    for (int i = 0; i < points; i++)
    {
        double x = (2 * random.NextDouble()) - 1;
        double y = (2 * random.NextDouble()) - 1;
        if ((x * x) + (y * y) < 1)
        {
            inside++;
        }
    }

    return 4.0 * inside / points;
}
