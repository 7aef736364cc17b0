using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks;

/// <summary>What the machine is, and how fast it does the few things of which overhead is made.</summary>
internal static class MachineArea
{
    public const string Help = "--commit TEXT\n             the machine's name and rates: copying, allocating, calling, counting down";

    private const int Runs = 7;
    private const int CopyBytes = 256 << 20;
    private const int Operations = 20_000_000;

    public static void Run(string[] words)
    {
        var arguments = new Arguments("machine", words, "commit");
        Measured.PrintLine("machine", RuntimeInformation.FrameworkDescription, new JsonObject
        {
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC",
            ["commit"] = arguments.Text("commit", "unknown"),
            ["cpu"] = FirstLine("/proc/cpuinfo", "model name"),
            ["cores"] = Environment.ProcessorCount,
            ["memory_gb"] = Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0, 1),
            ["os"] = FirstLine("/etc/os-release", "PRETTY_NAME"),
            ["gc_server"] = System.Runtime.GCSettings.IsServerGC,
        }, [0], new JsonObject
        {
            ["copy_gb_s_one"] = Math.Round(CopyRate(1), 1),
            ["copy_gb_s_all"] = Math.Round(CopyRate(Environment.ProcessorCount), 1),
            ["allocate_ns"] = Math.Round(Each(Allocate), 2),
            ["call_ns"] = Math.Round(Each(Call), 2),
            ["interlocked_ns"] = Math.Round(Each(CountDown), 2),
        });
    }

    // Bytes read and bytes written both count, as in STREAM.
    private static double CopyRate(int threads)
    {
        var part = CopyBytes / threads;
        var from = Enumerable.Range(0, threads).Select(_ => new byte[part]).ToArray();
        var to = Enumerable.Range(0, threads).Select(_ => new byte[part]).ToArray();
        var best = double.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Thread[] copiers = [.. Enumerable.Range(0, threads).Select(k => new Thread(() => from[k].AsSpan().CopyTo(to[k])))];
            Array.ForEach(copiers, copier => copier.Start());
            Array.ForEach(copiers, copier => copier.Join());
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return 2.0 * part * threads / best / 1e9;
    }

    private static double Each(Action<int> operations)
    {
        operations(Operations / 10);
        Measured.LetCompilerFinish();
        var best = double.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            Measured.CleanHeap();
            var start = Stopwatch.GetTimestamp();
            operations(Operations);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best * 1e9 / Operations;
    }

    // Objects as large as a promise with one input, of which the last million stay alive.
    private static void Allocate(int count)
    {
        var kept = new Promise[1 << 20];
        for (var i = 0; i < count; i++)
        {
            kept[i & (kept.Length - 1)] = new Promise();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call(int count)
    {
        Func<int, int> function = static value => unchecked(value + 1);
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            value = function(value);
        }

        GC.KeepAlive(value);
    }

    private static void CountDown(int count)
    {
        var counters = new int[1024];
        for (var i = 0; i < count; i++)
        {
            Interlocked.Decrement(ref counters[i & 1023]);
        }
    }

    private static string FirstLine(string file, string name)
    {
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(text => text.StartsWith(name, StringComparison.Ordinal)) : null;
        return line is null ? "unknown" : line[(line.IndexOfAny([':', '=']) + 1)..].Trim(' ', '"', '\t');
    }

    private sealed class Promise
    {
        public long A = 1, B = 2, C = 3, D = 4; // with the header 48 bytes
    }
}
