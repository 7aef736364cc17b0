// What a stranger does with the packages. Needs nothing but this line:
using LazyGraph;

int wrong = 0;

var add = Delayed.Func((int a, int b) => a + b, name: "add");
Delayed<int> x = add(1, 2);
Delayed<int> y = add(x, 3);
Delayed<int> z = add(x, y);

Check("a promise", 9, z.Compute());
Check("an awaited promise", 9, await z);
Check("the calling thread", 9, z.Compute(Schedulers.Synchronous));
Check("worker threads", 9, z.Compute(Schedulers.Threads(3)));
Check("two together", (6, 9), Delayed.Compute(y, z));

Check("operators", true, ((x * 2) + 1 > y).Compute());
Check("a query", 9, (from v in x from w in y select v + w).Compute());

var sum = Delayed.Func((int[] values) => values.Sum(), name: "sum");
Check("an array of promises", 285, sum([.. Enumerable.Range(0, 10).Select(n => Delayed.Call(() => n * n))]).Compute(workers: 2));

var later = Delayed.Func(async (int n, CancellationToken token) =>
{
    await Task.Delay(1, token);
    return n;
});
Check("asynchronous functions", 45, sum([.. Enumerable.Range(0, 10).Select(n => later(n))]).Compute(workers: 2));

Delayed<int> Countdown(int n) => n == 0 ? Delayed.Value(0) : Delayed.Call(() => Countdown(n - 1));
Check("a growing graph", 0, Countdown(10).Compute());

int tries = 0;
var flaky = Delayed.Call(() => ++tries < 3 ? throw new IOException("no line") : tries);
Check("a retry", 3, flaky.WithRetry(3).Compute());

var parse = Delayed.Func<string, int>(int.Parse, name: "parse");
var settled = Delayed.ComputeSettled([parse("1"), parse("two"), parse("3")]);
Check("settled values", (true, false, true), (settled[0].HasValue, settled[1].HasValue, settled[2].HasValue));
Check("the name of what failed", "parse", settled[1].Error?.Label);

int each = 0;
await foreach (var (_, value) in Delayed.ComputeEach([x, y, z]))
{
    each += value;
}

Check("each value", 18, each);

GraphPlan plan = z.Plan();
Check("a plan", 3, plan.TasksBeforeFusion);
Check("edges", 3, z.ToGraph().Edges.Count());

string file = Path.Combine(Path.GetTempPath(), $"lazygraph-consumer-{Environment.ProcessId}.svg");
z.Visualize(file);
Check("a picture", true, File.ReadAllText(file).StartsWith("<svg", StringComparison.Ordinal));
File.Delete(file);
Check("DOT", true, z.ToDot().StartsWith("digraph", StringComparison.Ordinal));

using (var processes = Schedulers.Processes(2, ProcessPoolOptions.Default))
{
    Check("worker processes", (9, false), Delayed.Compute(z, Delayed.Call(() => Environment.ProcessId).Select(id => id == 0), processes));
    Check("captures in worker processes", 12, Delayed.Call(() => each - 6).Compute(processes));
    Check("a bag in worker processes", 45, Bag.Range(10, partitions: 3).Sum().Compute(processes));
}

Bag<string> words = Bag.From(["mary", "had", "a", "little", "lamb"], partitions: 2);
Check("a bag", "mary had a lamb", string.Join(' ', words.Filter(word => word.Contains('a')).Compute()));
Check("a sum of a bag", 18L, words.Map(word => word.Length).Sum().Compute());
Check("a query of a bag", 12L, (from word in words where word.Contains('a') select word.Length).Sum().Compute());
Check("groups", "4: mary lamb, 3: had, 1: a, 6: little", string.Join(", ", words.GroupBy(word => word.Length).Compute().Select(group => $"{group.Key}: {string.Join(' ', group)}")));
Check("groups by disk", 4L, words.GroupBy(word => word.Length, method: ShuffleMethod.Disk).Count().Compute());
Check("a sorted bag", "a", words.OrderBy(word => word.Length).Take(1).Compute()[0]);

var folder = Directory.CreateTempSubdirectory("lazygraph-consumer-");
string[] written = words.ToTextFiles(Path.Combine(folder.FullName, "*.txt.gz")).Compute();
Check("written files", 2, written.Length);
var top = Bag.ReadText(Path.Combine(folder.FullName, "*.txt.gz")).Words().Frequencies().TopK(1, by: word => word.Value.Length);
Check("words of files", new Frequency<string>("little", 1), top.Compute()[0]);

string csv = Path.Combine(folder.FullName, "towns.csv");
File.WriteAllText(csv, "Name,Inhabitants\nOslo,700000\nRome,2800000\n");
Check("records of CSV", 3_500_000L, Bag.ReadCsv<Town>(csv).Map(town => town.Inhabitants).Sum().Compute());

try
{
    Bag.ReadText(csv).Map(line => int.Parse(line)).Sum().Compute();
    Check("a line that is no number", "an error", "no error");
}
catch (TaskFailedException failure)
{
    Check("the line that failed", $"line 1 of {csv}", failure.Position);
}

folder.Delete(recursive: true);

LazyArray<double> numbers = LazyArray.Arange<double>(10, chunks: 4);
Check("a sum of an array", 45.0, numbers.Sum().Compute());
Check("an expression of arrays", 9.0, ((numbers * 2.0) - numbers)[^1].ToScalar().Compute());
Check("a kernel of arrays", 7L, numbers.Map(v => Math.Sqrt(v) < 2.5).CountNonzero().Compute());
Check("a product of arrays", 285.0, numbers.Dot(numbers).Compute());
Check("random numbers of arrays", true, LazyArray.Random(seed: 1).Uniform(0, 1, [1000], chunks: 7).EqualTo(LazyArray.Random(seed: 1).Uniform(0, 1, [1000])).All().Compute());
Check("a picture of an array", true, numbers.ToSvg().StartsWith("<svg", StringComparison.Ordinal));

Console.WriteLine(wrong == 0 ? "The packages work." : $"{wrong} things are wrong.");
return wrong == 0 ? 0 : 1;

void Check<T>(string what, T expected, T found)
{
    if (!EqualityComparer<T>.Default.Equals(expected, found))
    {
        wrong++;
        Console.Error.WriteLine($"{what}: expected {expected}, found {found}.");
    }
}

internal sealed record Town(string Name, int Inhabitants);
