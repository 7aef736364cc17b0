// Counts words: the twenty that are used most in some files, counted in the bytes of the files, and by strings.
//   dotnet run --project samples/WordCount -c Release [-- FILE...]      names or patterns such as 'books/*.txt';
//                                                                      the texts of this repository if there are none
using System.Diagnostics;
using LazyGraph;
using WordCount;

string[] files = args.Length > 0 ? args : Texts.Known();
if (files.Length == 0)
{
    Console.Error.WriteLine("There is no text to count here: name files, as in  dotnet run --project samples/WordCount -- 'books/*.txt'");
    return 1;
}

Bag<string> lines;
try
{
    lines = Bag.ReadText(files, blockSize: "16 MiB"); // finds the files; reads nothing yet
}
catch (IOException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

// The quick way: Words right before Frequencies makes no strings but those of the different words.
Bag<Frequency<string>> counts = lines.Words().Frequencies();
Bag<Frequency<string>> top = counts.TopK(20);

// The same as one writes it without knowing Words: a string for each line, and for each word.
Bag<Frequency<string>> topByStrings = lines
    .SelectMany(line => line.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), name: "split")
    .Frequencies()
    .TopK(20);

top.Visualize("words.svg", direction: GraphDirection.LeftToRight, optimize: true);

try
{
    // Together, so that files are read once for all three.
    var (mostUsed, different, all) = Delayed.Compute(top, counts.Count(), counts.Map(word => word.Count).Sum());
    foreach (var (word, times) in mostUsed)
    {
        Console.WriteLine($"{times,7:N0}  {word}");
    }

    Console.WriteLine($"{all:N0} words, {different:N0} different ones, in {lines.PartitionCount} partitions");

    var (inBytes, byBytes) = Fastest(top);
    var (inStrings, byStrings) = Fastest(topByStrings);
    if (!inBytes.SequenceEqual(mostUsed) || !inStrings.SequenceEqual(mostUsed))
    {
        Console.Error.WriteLine("The two ways count differently, and must not.");
        return 1;
    }

    Console.WriteLine($"the same by both ways: {byBytes.TotalMilliseconds:F1} ms in bytes, {byStrings.TotalMilliseconds:F1} ms with strings");
    Console.WriteLine($"the graph as it runs: {Path.GetFullPath("words.svg")}");
    return 0;
}
catch (TaskFailedException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

// The best of five, so that compilation and the first reading of the files are in neither.
static (Frequency<string>[] Result, TimeSpan Time) Fastest(Bag<Frequency<string>> bag)
{
    var (result, best) = (Array.Empty<Frequency<string>>(), TimeSpan.MaxValue);
    for (int run = 0; run < 5; run++)
    {
        long start = Stopwatch.GetTimestamp();
        result = bag.Compute();
        var time = Stopwatch.GetElapsedTime(start);
        best = time < best ? time : best;
    }

    return (result, best);
}
