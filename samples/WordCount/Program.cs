// Counts words: a promise for each file, a tree of merges, the twenty words that are used most.
//   dotnet run --project samples/WordCount -c Release [-- FILE...]      the texts of this repository if no file is named
using LazyGraph;
using WordCount;

string[] files = args.Length > 0 ? args : Texts.Known();
string[] missing = [.. files.Where(file => !File.Exists(file))];
if (files.Length == 0 || missing.Length > 0)
{
    Console.Error.WriteLine(files.Length == 0
        ? "There is no text to count here: name files, as in  dotnet run --project samples/WordCount -- a.txt b.txt"
        : $"No such file: {string.Join(", ", missing)}. Name text files that exist; {Environment.CurrentDirectory} is where relative names start.");
    return 1;
}

var count = Delayed.Func((string file) => Words.CountIn(File.ReadLines(file)), name: "count words");
var merge = Delayed.Func<Dictionary<string, int>, Dictionary<string, int>, Dictionary<string, int>>(Words.Merge, name: "merge");
var top = Delayed.Func((Dictionary<string, int> counts) => Words.Top(counts, 20), name: "top 20");

// A tree: two and two, until one is left. Counts that are merged are not held any longer.
List<Delayed<Dictionary<string, int>>> level = [.. files.Select(file => count(Delayed.Value(file, name: Path.GetFileName(file))))];
while (level.Count > 1)
{
    level = [.. level.Chunk(2).Select(pair => pair.Length == 2 ? merge(pair[0], pair[1]) : pair[0])];
}

var counts = level[0];
var mostUsed = top(counts);
mostUsed.Visualize("words.svg", data: PictureData.Values);

try
{
    var (words, all) = Delayed.Compute(mostUsed, counts.Select(all => (Different: all.Count, Total: all.Values.Sum())));
    foreach (var (word, times) in words)
    {
        Console.WriteLine($"{times,7:N0}  {word}");
    }

    Console.WriteLine($"{all.Total:N0} words, {all.Different:N0} different ones, in {files.Length} files");
    Console.WriteLine($"the graph: {Path.GetFullPath("words.svg")}");
    return 0;
}
catch (TaskFailedException failure)
{
    Console.Error.WriteLine($"{failure.Message} Name text files that can be read.");
    return 1;
}
