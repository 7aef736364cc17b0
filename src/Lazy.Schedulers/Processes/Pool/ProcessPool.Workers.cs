using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Transport;
using LazyGraph.Processes.Workers;

namespace LazyGraph.Processes.Pool;

/// <content>Workers from their start to their end.</content>
internal sealed partial class ProcessPool
{
    private readonly bool[] _isStarting;
    private readonly HashSet<Thread> _threads = []; // one for each worker, from before its start to after its end
    private readonly CancellationTokenSource _stop = new(); // ends starts
    private readonly TaskCompletionSource _allReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _killedStarts; // one after the other, of workers that somebody killed before they were ready
    private WorkerLaunch? _launch;
    private PrivateFolder? _sockets;
    private PrivateFolder? _shared;

    /// <summary>Gets a task that ends when all workers have been ready once, or one could not be started.</summary>
    public Task AllReady => _allReady.Task;

    /// <summary>Starts a worker for every place that has none, without waiting for them.</summary>
    public void StartMissing()
    {
        lock (Gate)
        {
            if (_isDisposed)
            {
                return;
            }

            for (var i = 0; i < Size; i++)
            {
                if (_slots[i] is null && !_isStarting[i])
                {
                    _isStarting[i] = true;
                    var number = i;
                    var thread = new Thread(() => Serve(number)) { IsBackground = true, Name = $"LazyGraph process pool, worker {number}" };
                    _threads.Add(thread);
                    thread.Start();
                }
            }
        }
    }

    // A worker's thread, for as long as the worker lives.
    private void Serve(int number)
    {
        try
        {
            StartAndServe(number);
        }
        finally
        {
            lock (Gate)
            {
                _threads.Remove(Thread.CurrentThread);
            }
        }
    }

    private void StartAndServe(int number)
    {
        PoolWorker worker;
        try
        {
            worker = Start(number);
        }
        catch (Exception error) // whatever kept it from starting: every run needs to know
        {
            StartFailed(number, error);
            return;
        }

        try
        {
            Read(worker);
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error) || error is InvalidFrameException or Serialization.InvalidTransferException)
        {
            // A worker that says what none says is as good as lost.
        }

        t_isReading = false;
        worker.Process.Kill();
        var exit = worker.Process.Exited.GetAwaiter().GetResult();
        End(worker, exit);
    }

    private PoolWorker Start(int number)
    {
        WorkerLaunch launch;
        lock (Gate)
        {
            launch = _launch ??= Prepare();
        }

        var process = WorkerProcess.Start(launch, _stop.Token);
        var path = _shared!.NewPath(); // made with the launch
        var worker = new PoolWorker(number, process, WorkerStatus.Create(path), path);
        lock (Gate)
        {
            if (_isDisposed)
            {
                Discard(worker);
                throw new ObjectDisposedException(nameof(ProcessScheduler));
            }

            _isStarting[number] = false;
            _slots[number] = worker;
            _workers = [.. _slots.OfType<PoolWorker>()];
            Welcome(worker);
        }

        worker.Connection.Flush();
        return worker;
    }

    private WorkerLaunch Prepare()
    {
        _sockets = PrivateFolder.Create();
        _shared = SharedMemoryFile.CreateFolder();
        return new WorkerLaunch(WorkerStart.Find(HostFacts.OfThisProcess()), Options, _sockets, [_sockets.Path, _shared.Path]);
    }

    private void Welcome(PoolWorker worker)
    {
        var initializer = Options.Initializer is { } action ? Write(action) : new Payload(default, []);
        worker.KnownAssemblies = Catalog.Count;
        worker.Connection.Append((byte)MessageKind.Assemblies, Catalog.DescribeFrom(0));
        var threads = Options.ThreadsPerWorker ?? Math.Max(1, Environment.ProcessorCount / Size);
        var message = new MessageBuilder().Number(worker.Number).Number(threads).Number(Options.MemoryLimitPerWorker is null ? 0 : 1).Text(worker.StatusPath);
        worker.Connection.Append(MessageKind.Welcome, message.Written, initializer.Body, initializer.Segments);
    }

    private void StartFailed(int number, Exception error)
    {
        ProcessJob[] jobs;
        bool isTriedAgain;
        lock (Gate)
        {
            _isStarting[number] = false;
            jobs = [.. _jobs];
            isTriedAgain = error is WorkerStartException { IsKilled: true } && !_isDisposed && ++_killedStarts <= Options.LostWorkerRetries;
        }

        if (isTriedAgain)
        {
            StartMissing();
            return;
        }

        _allReady.TrySetException(error);
        _ = _allReady.Task.Exception; // nobody need wait for it
        foreach (var job in jobs)
        {
            job.Run.Fault(error);
        }
    }

    private void Ready(PoolWorker worker)
    {
        bool areAll;
        lock (Gate)
        {
            worker.IsReady = true;
            _killedStarts = 0;
            areAll = _slots.All(slot => slot is { IsReady: true });
        }

        if (areAll)
        {
            _allReady.TrySetResult();
        }

        PumpAll();
    }

    // Called when its process has ended, so nothing that it wrote is still to come.
    private void End(PoolWorker worker, WorkerExit exit)
    {
        ProcessJob[] jobs;
        (long Run, int Ticket)? running;
        lock (Gate)
        {
            worker.IsLost = true;
            if (ReferenceEquals(_slots[worker.Number], worker))
            {
                _slots[worker.Number] = null;
                _workers = [.. _slots.OfType<PoolWorker>()];
            }

            running = worker.Status.Read();
            jobs = [.. _jobs];
            ForgetLinks(worker);
        }

        foreach (var job in jobs)
        {
            job.Lost(worker, running?.Run == job.Number ? running.Value.Ticket : null, exit);
        }

        if (!worker.IsReady && !worker.IsRetiring)
        {
            StartFailed(worker.Number, worker.Refusal ?? new WorkerStartException($"A worker process did not become ready: it ended with {exit.Reason}. {exit.LastErrors}") { IsKilled = exit.IsKilled });
        }

        Discard(worker);
        if (jobs.Length > 0 && worker.IsReady)
        {
            StartMissing();
        }

        PumpAll();
    }

    private static void Discard(PoolWorker worker)
    {
        worker.Process.Dispose();
        worker.Status.Dispose();
        try
        {
            File.Delete(worker.StatusPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Its folder goes with the pool.
        }
    }

    private void RemoveFolders()
    {
        _sockets?.Dispose();
        _shared?.Dispose();
    }
}
