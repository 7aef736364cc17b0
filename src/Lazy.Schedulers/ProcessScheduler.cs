using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using LazyGraph.Execution;
using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Pool;
using LazyGraph.Threads;

namespace LazyGraph;

/// <summary>Runs graphs in worker processes on this machine: this program, started again without its Main.</summary>
/// <remarks>
/// <para>A task crosses with its lambda and just those captured variables that the lambda uses. What can't cross (streams,
/// locks, tasks …) fails the task with the path to the variable. Results stay in the worker that made them, and move to where
/// they are read. Functions that build graphs (<c>SelectMany</c>, <c>If</c>) run in this process, and so do observers.</para>
/// <para>Workers start with the first compute, or by <see cref="StartAsync"/>, and stay for the next one. They end with this
/// process, however that ends, or when the scheduler is disposed of. Static variables have their initial values in a worker.</para>
/// <para>A compute inside a task runs on threads of its worker. Observers and progress are called by the threads that hear the
/// workers: they must not wait for a compute on the same scheduler.</para>
/// </remarks>
public sealed class ProcessScheduler : IGraphScheduler, IDisposable, ISurrogated
{
    private const int LookPause = 30;

    private static readonly TimeSpan LongestLook = TimeSpan.FromMicroseconds(150);

    private readonly ProcessPoolOptions _options;
    private readonly Lock _gate = new();
    private ProcessPool? _pool; // made with the first run, and again after a disposal of the scheduler that everybody shares
    private readonly bool _isShared;
    private bool _isDisposed;

    internal ProcessScheduler(int workers, ProcessPoolOptions options, bool isShared)
    {
        Workers = workers;
        _options = options;
        _isShared = isShared;
        WorkerMark.EndIfMisled();
    }

    /// <inheritdoc/>
    public string Name => "processes";

    /// <inheritdoc/>
    public int Workers { get; }

    /// <inheritdoc/>
    public bool RunsInCaller => false;

    /// <summary>Gets the process ids of the workers that run at the moment.</summary>
    public IReadOnlyList<int> ProcessIds
    {
        get
        {
            var pool = Volatile.Read(ref _pool);
            if (pool is null)
            {
                return [];
            }

            lock (pool.Gate)
            {
                return [.. pool.Workers.Select(worker => worker.Process.ProcessId)];
            }
        }
    }

    /// <summary>Starts the workers, so that the first compute need not wait for them.</summary>
    /// <returns>A task that ends when all of them are ready.</returns>
    /// <exception cref="ObjectDisposedException">The scheduler was disposed of.</exception>
    /// <exception cref="WorkerStartException">A worker did not start; the task fails with it.</exception>
    public Task StartAsync()
    {
        if (WorkerHost.IsWorker)
        {
            return Task.CompletedTask;
        }

        var pool = Pool();
        pool.StartMissing();
        return pool.AllReady;
    }

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Who asks for the scheduler, Schedulers.Processes, is told.")]
    public void Run(GraphRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (WorkerHost.IsWorker)
        {
            Schedulers.Threads().Run(run);
            return;
        }

        Pool().Add(run);
        if (Worker.Current is { } worker)
        {
            // A task in a thread waits for processes: its threads have another one meanwhile.
            worker.Pool.Lend(worker);
            try
            {
                Await(run);
            }
            finally
            {
                worker.Pool.TakeBack(worker);
            }
        }
        else
        {
            Await(run);
        }
    }

    /// <inheritdoc/>
    public Task RunAsync(GraphRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (WorkerHost.IsWorker)
        {
            return Schedulers.Threads().RunAsync(run);
        }

        Pool().Add(run);
        return run.Completion;
    }

    /// <summary>Ends the workers and everything that they run. The scheduler that <see cref="Schedulers.Processes(int?)"/> shares starts new ones with its next compute.</summary>
    public void Dispose()
    {
        ProcessPool? pool;
        lock (_gate)
        {
            pool = _pool;
            _pool = null;
            _isDisposed = !_isShared;
        }

        pool?.Dispose();
    }

    // A task that captured the scheduler computes with the threads of its worker.
    object ISurrogated.ToSurrogate() => new InWorker(Workers);

    // A short run is over sooner than a thread that sleeps can wake, so the caller looks for a moment before it sleeps.
    private static void Await(GraphRun run)
    {
        var start = Stopwatch.GetTimestamp();
        while (!run.IsFinished && Environment.ProcessorCount > 1 && Stopwatch.GetElapsedTime(start) < LongestLook)
        {
            Thread.SpinWait(LookPause);
        }

        run.Completion.GetAwaiter().GetResult();
    }

    private ProcessPool Pool()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _pool ??= new ProcessPool(Workers, _options);
        }
    }

    private sealed class InWorker(int workers) : ISurrogate
    {
        public object Restore() => new ProcessScheduler(workers, ProcessPoolOptions.Default, isShared: true);
    }
}
