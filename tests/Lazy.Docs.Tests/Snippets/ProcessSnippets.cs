using System.Diagnostics;

namespace LazyGraph.Tests.Snippets;

public sealed class ProcessSnippets
{
    private static int s_calls;

    [Fact]
    public void RunsLambdasInProcesses()
    {
        #region processes-first
        int offset = 100;
        var square = Delayed.Func((int n) => (n * n) + offset);            // captures a variable, as any lambda may
        Delayed<int[]> all = Delayed.Gather(Enumerable.Range(0, 8).Select(n => square(n)));

        int[] values = all.Compute(Schedulers.Processes(workers: 2));      // two workers: this program, without its Main
        Console.WriteLine(string.Join(", ", values));                      // 100, 101, 104, 109, …
        #endregion

        Assert.Equal([100, 101, 104, 109, 116, 125, 136, 149], values);
    }

    [Fact]
    public async Task HasOptions()
    {
        double mean = 0;

        #region processes-options
        using var pool = Schedulers.Processes(workers: 2, new ProcessPoolOptions
        {
            Environment = new Dictionary<string, string?> { ["OMP_NUM_THREADS"] = "1" },
            Initializer = static () => Console.WriteLine("a worker is ready"),   // once in each worker
            MaxTasksPerWorker = 1000,                                            // then a new one takes its place
            MemoryLimitPerWorker = "2 GiB",                                      // the same, after the task that was over it
        });
        await pool.StartAsync();                                                 // else with the first compute

        using (Schedulers.Use(pool))                                             // bags and arrays run on it as they are
        {
            mean = Bag.Range(1_000_000, partitions: 8).Map(n => Math.Sqrt(n)).Mean().Compute();
        }
        #endregion

        Assert.Equal(Bag.Range(1_000_000, partitions: 8).Map(n => Math.Sqrt(n)).Mean().Compute(), mean);
    }

    [Fact]
    public void RefusesByTheNameOfTheVariable()
    {
        string? message = null;

        #region processes-refusal
        using var log = new StreamWriter("log.txt");
        var count = Delayed.Call(
            () =>
            {
                log.WriteLine("counting");
                return 1;
            },
            name: "count");
        try
        {
            count.Compute(Schedulers.Processes(workers: 2));
        }
        catch (TaskFailedException failure) when (failure.InnerException is NotTransferableException)
        {
            message = failure.InnerException.Message;
            // Variable 'log' of task 'count' can't go to another process: it is a System.IO.StreamWriter. Open it inside the function.
        }
        #endregion

        Assert.StartsWith("Variable 'log'", message);
        Assert.EndsWith("can't go to another process: it is a System.IO.StreamWriter. Open it inside the function.", message);
    }

    [Fact]
    public void SendsWhatALambdaUses()
    {
        #region processes-captures
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["one"] = 1 };
        using var file = File.OpenWrite("other.txt");
        Action write = () => file.WriteByte(1);               // the compiler keeps both variables in one object
        var look = Delayed.Call(() => table["ONE"]);          // only the table crosses, and it keeps its comparer

        Console.WriteLine(look.Compute(Schedulers.Processes(workers: 2)));  // 1
        #endregion

        write();
        Assert.Equal(1, look.Compute(Schedulers.Processes(workers: 2)));
    }

    [Fact]
    public void HasStaticVariablesOfItsOwn()
    {
        #region processes-static
        s_calls = 10;
        var next = Delayed.Call(() => ++s_calls);

        using var pool = Schedulers.Processes(workers: 1, ProcessPoolOptions.Default);
        int there = next.Compute(pool);       // 1: the worker's own variable, which began with 0
        int here = s_calls;                   // 10
        #endregion

        Assert.Equal((1, 10), (there, here));
    }

    [Fact]
    public void SendsALargeValueOnce()
    {
        #region processes-share
        double[] table = [.. Enumerable.Range(0, 100_000).Select(n => Math.Sqrt(n))];
        var look = Delayed.Func((double[] all, int n) => all[n]);

        Delayed<double[]> shared = Delayed.Value(table);      // one promise: each worker is sent it once
        Delayed<double>[] roots = [.. Enumerable.Range(0, 100).Select(n => look(shared, n * n))];

        double[] found = Delayed.Compute(roots, Schedulers.Processes(workers: 2));  // 0, 1, 2, …
        #endregion

        Assert.Equal(Enumerable.Range(0, 100).Select(n => (double)n), found);
    }

    [Fact]
    public void SurvivesItsWorkers()
    {
        WorkerLostException? loss = null;
        int after = 0;

        #region processes-lost
        using var pool = Schedulers.Processes(workers: 1, ProcessPoolOptions.Default);
        var killed = Delayed.Call(
            () =>
            {
                Process.GetCurrentProcess().Kill();  // as the system does when memory runs out
                return 1;
            },
            name: "killed");
        try
        {
            killed.Compute(pool);
        }
        catch (TaskFailedException failure) when (failure.InnerException is WorkerLostException lost)
        {
            loss = lost;                             // … ended with signal 9 (SIGKILL) while it ran the task, the last of 3 tries.
        }

        after = Delayed.Call(() => 2).Compute(pool); // 2: the pool has a new worker
        #endregion

        Assert.NotNull(loss);
        Assert.Equal(3, loss.Tries);
        Assert.Equal(2, after);
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(9, loss.Signal);
        }
    }

    [Fact]
    public void EndsWhatDoesNotEnd()
    {
        bool hasEnded = false;

        #region processes-endless
        using var pool = Schedulers.Processes(workers: 1, new ProcessPoolOptions { CancellationGrace = TimeSpan.Zero });
        var endless = Delayed.Call(int () =>
        {
            while (true)
            {
            }
        });
        try
        {
            endless.WithTimeout(TimeSpan.FromMilliseconds(50)).Compute(pool);
        }
        catch (TaskFailedException failure) when (failure.InnerException is TimeoutException)
        {
            hasEnded = true; // the worker was killed, and its processor is free
        }
        #endregion

        Assert.True(hasEnded);
    }
}
