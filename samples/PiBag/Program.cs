// Estimates pi by a bag: 24 trials, a map, a mean.
//   dotnet run --project samples/PiBag -c Release
using System.Diagnostics;
using LazyGraph;

const int Trials = 24;
const int Points = 1_000_000;

// Each trial is a partition, and so a task. Its number is the seed of its random points.
Bag<int> trials = Bag.Range(Trials, partitions: Trials);
Bag<double> estimates = trials.Map(seed => EstimatePi(Points, seed), name: "estimate pi");
Delayed<double> pi = estimates.Mean();
pi.Visualize("pi-bag.svg", optimize: true);

EstimatePi(Points / 10, seed: 0); // so that neither time below has compilation in it
double one = Timed(workers: 1);
if (Environment.ProcessorCount > 1 && Timed(Environment.ProcessorCount) != one)
{
    Console.Error.WriteLine("The result depends on the number of workers, and must not.");
    return 1;
}

// The mean is as good as its trials are many: how far they are from each other tells how far it may be from pi.
var (mean, deviation) = Delayed.Compute(pi, estimates.Std(ddof: 1));
Console.WriteLine($"pi is about {mean:F6}, give or take {deviation / Math.Sqrt(Trials):F6}");
Console.WriteLine($"the mean of {Trials} trials of {Points:N0} points; pi is {Math.PI:F6}");
Console.WriteLine($"the graph as it runs: {Path.GetFullPath("pi-bag.svg")}");
return 0;

double Timed(int workers)
{
    long start = Stopwatch.GetTimestamp();
    double result = pi.Compute(workers: workers);
    Console.WriteLine($"{workers} {(workers == 1 ? "worker: " : "workers:")} {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
    return result;
}

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
