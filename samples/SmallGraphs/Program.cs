// Small graphs, each computed and drawn.
//   dotnet run --project samples/SmallGraphs -c Release [-- FOLDER]     the pictures go to ./small-graphs if no folder is named
using LazyGraph;

string folder = Directory.CreateDirectory(args.Length > 0 ? args[0] : "small-graphs").FullName;
var add = Delayed.Func((int a, int b) => a + b, name: "add");

Sum();
SharedInput();
GatherTen();
MeanOfEstimates();
Diamond();
GrowingGraph();
Choice();
Console.WriteLine($"pictures: {folder}");

// One call, stored instead of made.
void Sum()
{
    var x = add(1, 2);
    Show("sum", x, $"add(1, 2): {x.Compute()}");
}

// How often does x run, if y and z need it?
void SharedInput()
{
    int runs = 0;
    var counted = Delayed.Func((int a, int b) => (Interlocked.Increment(ref runs), a + b).Item2, name: "add, counted");

    var x = counted(1, 2);
    var y = add(x, 3);
    var z = add(x, y);

    y.Compute();
    z.Compute();
    int separately = runs;

    runs = 0;
    var (yValue, zValue) = Delayed.Compute(y, z);
    int together = runs;

    runs = 0;
    z.Compute();
    Show("shared-input", z, $"y = {yValue}, z = {zValue}; x runs {separately} times if y and z are computed separately, {Times(together)} if together, {Times(runs)} for z alone");
}

// Many promises become a promise of an array.
void GatherTen()
{
    var sums = Delayed.Gather(Enumerable.Range(0, 10).Select(n => add(n, n)));
    Show("gather", sums, $"add(n, n) for n from 0 to 9: [{string.Join(", ", sums.Compute())}]");
}

void MeanOfEstimates()
{
    var estimate = Delayed.Func((int seed) => EstimatePi(100_000, seed), name: "estimate pi");
    var mean = Delayed.Func((double[] values) => values.Average(), name: "mean");
    var pi = mean([.. Enumerable.Range(0, 10).Select(seed => estimate(seed))]);
    Show("mean", pi, $"the mean of ten estimates of pi: {pi.Compute():F4}");
}

// Left and right may run at the same time; operators are promises as well.
void Diamond()
{
    var start = Delayed.Call(() => 10, name: "start");
    var left = start.Select(v => v + 1, name: "left");
    var right = start.Select(v => v * 2, name: "right");
    var end = left + right;
    Show("diamond", end, $"the diamond: {end.Compute()}");
}

// How many squares there are is known only when the count has been computed.
void GrowingGraph()
{
    var square = Delayed.Func((int n) => n * n, name: "square");
    var sum = Delayed.Func((int[] values) => values.Sum(), name: "sum");
    var count = Delayed.Call(() => 4, name: "count");
    var squares = count.SelectMany(n => sum([.. Enumerable.Range(1, n).Select(i => square(i))]), name: "sum of squares");
    Show("growing", squares, $"the squares from 1 to a computed count: {squares.Compute()}");
}

// Only the side that the condition chooses runs.
void Choice()
{
    string ran = "";
    var measured = Delayed.Call(() => 7, name: "measure");
    var cheap = Delayed.Call(() => ran += "cheap ", name: "cheap way");
    var costly = Delayed.Call(() => ran += "costly ", name: "costly way");
    var chosen = Delayed.If(measured < 10, cheap, costly);
    chosen.Compute();
    Show("choice", chosen, $"of two ways, this one ran: {ran.Trim()}");
}

void Show<T>(string name, Delayed<T> promise, string result)
{
    promise.Visualize(Path.Combine(folder, $"{name}.svg"));
    Console.WriteLine($"{name + ".svg",-18} {result}");
}

static string Times(int count) => count == 1 ? "once" : $"{count} times";

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
