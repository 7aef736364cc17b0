using LazyGraph.Benchmarks;
using LazyGraph.Benchmarks.Arrays;
using LazyGraph.Benchmarks.Bags;
using LazyGraph.Benchmarks.Overhead;
using LazyGraph.Benchmarks.Processes;

// A child of a measurement is as bare as it can be: this method is all that is compiled before it.
return args is [ProcessChild.Word, ..] ? ProcessChild.Run(args[1..]) : RunArea(args);

static int RunArea(string[] args)
{
    // Every area prints JSON lines, one for each workload that it has measured; a new area is a new file and a line here.
    (string Name, string Does, Action<string[]> Run)[] areas =
    [
        ("overhead", OverheadArea.Help, OverheadArea.Run),
        ("delay", DelayArea.Help, DelayArea.Run),
        ("speedup", SpeedupArea.Help, SpeedupArea.Run),
        ("bag", BagArea.Help, BagArea.Run),
        ("array", ArrayArea.Help, ArrayArea.Run),
        ("processes", ProcessArea.Help, ProcessArea.Run),
        ("machine", MachineArea.Help, MachineArea.Run),
        ("report", ReportArea.Help, ReportArea.Run),
    ];

    try
    {
        var name = args.Length > 0 ? args[0] : throw new UsageException("Found no area, expected one.");
        var area = Array.Find(areas, candidate => candidate.Name == name);
        (area.Run ?? throw new UsageException($"Found the area \"{name}\", expected one that there is."))(args[1..]);
        return 0;
    }
    catch (UsageException error)
    {
        Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("Areas and their options:");
        foreach (var area in areas)
        {
            Console.Error.WriteLine($"  {area.Name} {area.Does}");
        }

        return 2;
    }
}
