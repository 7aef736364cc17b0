using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Processes;

/// <summary>Fresh pools, beside a fresh process of .NET that does nothing but answer.</summary>
internal static class Startup
{
    private const int Workers = 2;

    public static void Run(Arguments arguments)
    {
        var (warmups, runs) = (arguments.Number("warmups", 2), arguments.Number("runs", 7));
        List<double> ready = [], computed = [], answered = [];
        for (var i = 0; i < warmups + runs; i++)
        {
            if (i == warmups)
            {
                Measured.LetCompilerFinish();
                ready.Clear();
                computed.Clear();
                answered.Clear();
            }

            answered.Add(Timed(Answer));
            ready.Add(FreshPool(static pool => pool.StartAsync().GetAwaiter().GetResult()));
            computed.Add(FreshPool(static pool => Delayed.Call(() => 1).Compute(pool)));
        }

        Measured.PrintLine("processes.ready", "LazyGraph", new JsonObject { ["workers"] = Workers }, ready);
        Measured.PrintLine("processes.first_compute", "LazyGraph", new JsonObject { ["workers"] = Workers }, computed);
        Measured.PrintLine("processes.child", "bare dotnet", new JsonObject { ["children"] = 1 }, answered);
    }

    // The end of a pool is not part of the time: nobody waits for it.
    private static double FreshPool(Action<ProcessScheduler> use)
    {
        using var pool = Schedulers.Processes(Workers, ProcessPoolOptions.Default);
        return Timed(() => use(pool));
    }

    private static double Timed(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Answer()
    {
        using var child = OwnProcess.Start(redirects: true, ProcessChild.Word, "answer");
        if (child.StandardOutput.BaseStream.ReadByte() != 1)
        {
            throw new InvalidOperationException("The child has ended without its answer.");
        }
    }
}
