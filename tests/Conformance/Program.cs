// Runs the cases of every *.json in a folder against the library and prints a line for each one that fails.
// The format of the files: cases/FORMAT.md. The exit code is 0 only if every case passed.
using LazyGraph;
using LazyGraph.Conformance;
using LazyGraph.Execution;

if (args is not [var folder, .. var rest] || rest is not ([] or ["--scheduler", "synchronous" or "threads" or "processes"]))
{
    Console.Error.WriteLine("Usage: Conformance FOLDER [--scheduler synchronous|threads|processes]");
    return 2;
}

if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder {folder}.");
    return 2;
}

var schedulerName = rest is [_, var name] ? name : "threads";
IGraphScheduler? scheduler = schedulerName switch
{
    "synchronous" => Schedulers.Synchronous,
    "processes" => Schedulers.Processes(2),
    "threads" => Schedulers.Threads(),
    _ => null,
};

var (passed, failed, choices) = (0, 0, 0);
foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
{
    foreach (var item in Case.Read(file))
    {
        if (Judge(item) is { } fault)
        {
            Console.WriteLine($"{item.Id}: {fault}");
            failed++;
        }
        else
        {
            passed++;
        }
    }
}

if (choices > 0)
{
    Console.WriteLine($"{choices} answers are cut otherwise than Dask's where that is a choice");
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

// What is wrong with the library's answer, or null.
string? Judge(Case item)
{
    if (scheduler is null)
    {
        return $"there is no scheduler '{schedulerName}' yet";
    }

    try
    {
        return item.Area switch
        {
            "bag" => BagOperations.Judge(item, scheduler),
            "delayed" => DelayedPrograms.Judge(item, scheduler),
            _ when item.Area.StartsWith("array-", StringComparison.Ordinal) => ArrayOperations.Judge(item, scheduler, _ => choices++),
            _ => $"area '{item.Area}' is not there yet",
        };
    }
#pragma warning disable CA1031 // Whatever goes wrong in one case is that case's fault, and the others are still to be run.
    catch (Exception error)
#pragma warning restore CA1031
    {
        return $"{error.GetType().Name}: {error.Message}".ReplaceLineEndings(" ");
    }
}
