using System.Diagnostics;
using System.Diagnostics.Metrics;
#region schedulers-own
using LazyGraph.Execution;
#endregion

namespace LazyGraph.Tests.Snippets;

public sealed class SchedulerSnippets
{
    [Fact]
    public void ChoosesAScheduler()
    {
        var pi = Delayed.Call(() => 3.14);

        #region schedulers-choose
        pi.Compute();                                  // the scope's scheduler, or one worker thread a processor
        pi.Compute(workers: 4);                        // the same as Schedulers.Threads(4)
        pi.Compute(Schedulers.Synchronous);            // in this thread, in the graph's order

        using (Schedulers.Use(Schedulers.Threads(2)))  // for every compute in this scope, awaits included
        {
            pi.Compute();
        }
        #endregion

        using (Schedulers.Use(Schedulers.Synchronous))
        {
            Assert.Same(Schedulers.Synchronous, Schedulers.Current);
        }

        Assert.Same(Schedulers.Threads(), Schedulers.Current);
    }

    [Fact]
    public void Nests()
    {
        #region schedulers-nested
        var part = Delayed.Func((int n) => n * n);
        var outer = Delayed.Call(() =>
        {
            var inner = Delayed.Gather(Enumerable.Range(0, 10).Select(n => part(n)));
            return inner.Compute().Sum();   // runs on the same workers; this one helps instead of blocking
        });
        Console.WriteLine(outer.Compute()); // 285
        #endregion

        Assert.Equal(285, outer.Compute(workers: 1));
    }

    [Fact]
    public async Task WaitsWithoutAWorker()
    {
        #region schedulers-async
        var wait = Delayed.Func(async (int n, CancellationToken token) =>
        {
            await Task.Delay(100, token);
            return n;
        });

        // A thousand waits at a time, by one worker: it is free as soon as a function waits.
        int[] all = await Delayed.Gather(Enumerable.Range(0, 1000).Select(n => wait(n))).ComputeAsync(workers: 1);
        #endregion

        Assert.Equal(Enumerable.Range(0, 1000), all);
    }

    [Fact]
    public async Task Cancels()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        #region schedulers-cancel
        var endless = Delayed.Call(async token =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token); // the token of the run
        });

        using var source = new CancellationTokenSource();
        Task computing = endless.ComputeAsync(cancellationToken: source.Token);
        await started.Task;
        await source.CancelAsync();                    // no task starts any more, and the await ends at once
        #endregion

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
    }

    [Fact]
    public void Retries()
    {
        #region schedulers-retry
        int tries = 0;
        var flaky = Delayed.Call(() => ++tries < 3 ? throw new IOException("no line") : "page");
        Console.WriteLine(flaky.WithRetry(3).Compute()); // page, at the third try
        #endregion

        Assert.Equal(3, tries);
    }

    [Fact]
    public void TimesOut()
    {
        #region schedulers-timeout
        var slow = Delayed.Call(async token => await Task.Delay(Timeout.Infinite, token));
        try
        {
            slow.WithTimeout(TimeSpan.FromMilliseconds(50)).Compute();
        }
        catch (TaskFailedException failure) when (failure.InnerException is TimeoutException)
        {
            Console.WriteLine(failure.Message);
        }
        #endregion

        var error = Assert.Throws<TaskFailedException>(() => slow.WithTimeout(TimeSpan.FromMilliseconds(50)).Compute());
        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public void LimitsResources()
    {
        int inside = 0, most = 0;
        void Use()
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Interlocked.Decrement(ref inside);
        }

        #region schedulers-resources
        var onGpu = Delayed.Func((int n) => Use(), name: "on the GPU");
        var all = Delayed.Checkpoint(Enumerable.Range(0, 20).Select(n => onGpu(n).WithResource("gpu")));

        var oneGpu = new ComputeOptions { Resources = ComputeOptions.Default.Resources.SetItem("gpu", 1) };
        all.Compute(workers: 4, options: oneGpu); // one at a time, whatever the number of workers
        #endregion

        Assert.Equal(1, most);
    }

    [Fact]
    public void KeepsAMemoryLimit()
    {
        #region schedulers-memory
        var block = Delayed.Func((int n) => Enumerable.Repeat((double)n, 100_000).ToArray(), name: "block"); // 800 kB
        var blocks = Enumerable.Range(0, 20).Select(n => block(n)).ToArray();
        var sum = Delayed.Func((double[][] all) => all.Sum(values => values[0]), name: "sum");

        double result = sum(blocks).Compute(memoryLimit: 4_000_000); // what is above it waits on disk
        #endregion

        Assert.Equal(190, result);
    }

    [Fact]
    public async Task ComputesInOtherForms()
    {
        #region schedulers-forms
        var parse = Delayed.Func((string text) => int.Parse(text), name: "parse");
        Delayed<int>[] promises = [parse("1"), parse("two"), parse("3")];

        foreach (Settled<int> outcome in Delayed.ComputeSettled(promises)) // each one's value, or its error
        {
            Console.WriteLine(outcome.HasValue ? outcome.Value : outcome.Error.InnerException?.Message);
        }

        await foreach (var (index, value) in Delayed.ComputeEach([promises[0], promises[2]])) // in the order of completion
        {
            Console.WriteLine($"{index}: {value}");
        }

        Delayed<int> kept = promises[0].Persist();  // computed now; a promise that has the value
        #endregion

        Assert.Equal(1, kept.Compute());
        Assert.Equal([true, false, true], Delayed.ComputeSettled(promises).Select(outcome => outcome.HasValue));
    }

    [Fact]
    public void ReportsProgress()
    {
        #region schedulers-progress
        var add = Delayed.Func((int a, int b) => a + b);
        var sum = Enumerable.Range(0, 100).Select(n => Delayed.Value(n)).Aggregate((a, b) => add(a, b));
        sum.Compute(progress: new Progress<ComputeProgress>(p => Console.WriteLine($"{p.Done} of {p.Total}")));
        #endregion

        Assert.Equal(4950, sum.Compute());
    }

    [Fact]
    public void Observes()
    {
        var add = Delayed.Func((int a, int b) => a + b, name: "add");

        #region schedulers-observe
        var times = new TaskTimes();
        add(add(1, 2), 3).Compute(options: new ComputeOptions { Observers = [times], Fuse = false });
        Console.WriteLine(string.Join(", ", times.Lines));
        #endregion

        Assert.Equal(2, times.Lines.Count);
    }

    [Fact]
    public void TellsTelemetry()
    {
        #region schedulers-telemetry
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,   // "LazyGraph"
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Console.WriteLine($"{activity.OperationName}: {activity.Duration}"),
        };
        ActivitySource.AddActivityListener(listener);                   // with OpenTelemetry: AddSource("LazyGraph"), AddMeter("LazyGraph")

        Delayed.Call(() => 1, name: "one").Compute();                   // LazyGraph.Task, LazyGraph.Compute
        #endregion

        Assert.True(listener.ShouldListenTo(new ActivitySource("LazyGraph")));
    }

    [Fact]
    public void RunsByASchedulerOfOnesOwn()
    {
        var add = Delayed.Func((int a, int b) => a + b);

        #region schedulers-own-use
        int sum = add(add(1, 2), 3).WithRetry(2).Compute(new OneThreadScheduler());
        #endregion

        Assert.Equal(6, sum);
    }

    #region schedulers-observer
    private sealed class TaskTimes : IExecutionObserver
    {
        private readonly Dictionary<int, long> _started = [];

        public List<string> Lines { get; } = [];

        public void GraphStarted(LazyGraph.Graphs.TaskGraph graph) => Lines.Clear();

        public void TaskStarted(in TaskEvent task) => _started[task.Number] = task.Timestamp;

        public void TaskFinished(in TaskEvent task) =>
            Lines.Add($"{task.Node.Label} {Stopwatch.GetElapsedTime(_started[task.Number], task.Timestamp)}");

        public void GraphFinished(Exception? error)
        {
        }
    }
    #endregion

    #region schedulers-own
    private sealed class OneThreadScheduler : IGraphScheduler
    {
        public string Name => "one thread";

        public int Workers => 1;

        public void Run(GraphRun run)
        {
            var signal = new AutoResetEvent(false);
            run.WorkAvailable += () => signal.Set();
            while (!run.IsFinished)
            {
                if (run.TryTake(out int task))
                {
                    run.Execute(task);
                }
                else
                {
                    signal.WaitOne(); // an asynchronous function, a pause before a retry: something is under way
                }
            }
        }

        public Task RunAsync(GraphRun run) =>
            Task.Factory.StartNew(() => Run(run), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
    #endregion
}
