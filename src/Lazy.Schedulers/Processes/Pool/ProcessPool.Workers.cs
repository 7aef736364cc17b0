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
    private TaskCompletionSource _allReady = NewAllReady();
    private int _killedStarts; // one after the other, of workers that somebody killed before they were ready
    private WorkerLaunch? _launch;
    private PrivateFolder? _sockets;
    private PrivateFolder? _shared;

    /// <summary>Gets a task that ends when all workers are ready that have been started last, or one could not be started.</summary>
    public Task AllReady
    {
        get
        {
            lock (Gate)
            {
                return _allReady.Task;
            }
        }
    }

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
                    _allReady = _allReady.Task.IsCompleted ? NewAllReady() : _allReady;
                    var number = i;
                    var thread = new Thread(() => Serve(number)) { IsBackground = true, Name = $"LazyGraph process pool, worker {number}" };
                    _threads.Add(thread);
                    thread.UnsafeStart(); // not with what flows from the first compute: the thread outlives it
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
        catch (Exception error) // no memory for a result, say: it would come again, and the program must not end for it
        {
            FaultAll(error);
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
        PoolWorker worker;
        try
        {
            var path = _shared!.NewPath(); // made with the launch
            worker = new PoolWorker(number, process, WorkerStatus.Create(path), path);
        }
        catch
        {
            process.Dispose();
            throw;
        }

        try
        {
            lock (Gate)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, typeof(ProcessScheduler));
                Welcome(worker);
                _isStarting[number] = false;
                _slots[number] = worker;
                _workers = [.. _slots.OfType<PoolWorker>()];
            }
        }
        catch
        {
            Discard(worker);
            throw;
        }

        Flush(worker);
        worker.ReadyLimit = PoolTimer.Once(Options.StartTimeout, () => EndUnready(worker));
        return worker;
    }

    // Its initializer may never return.
    private void EndUnready(PoolWorker worker)
    {
        lock (Gate)
        {
            if (worker.IsReady || worker.IsLost)
            {
                return;
            }

            worker.Refusal ??= new WorkerStartException($"A worker process did not start: its initializer had not returned after {Options.StartTimeout.TotalSeconds:0.###} s. Allow more by StartTimeout of ProcessPoolOptions.");
        }

        worker.Process.Kill();
    }

    private WorkerLaunch Prepare()
    {
        var way = WorkerStart.FindForThisProcess(); // first: where there is none, no folders are left
        _sockets = PrivateFolder.Create();
        _shared = SharedMemoryFile.CreateFolder();
        return new WorkerLaunch(way, Options, _sockets, [_sockets.Path, _shared.Path]);
    }

    private void Welcome(PoolWorker worker)
    {
        var initializer = Options.Initializer is { } action ? Write(action) : new Payload(default, []);
        worker.KnownAssemblies = Catalog.Count;
        var threads = Options.ThreadsPerWorker ?? Math.Max(1, Environment.ProcessorCount / Size);
        var message = new MessageBuilder().Number(worker.Number).Number(threads).Number(Options.MemoryLimitPerWorker is null ? 0 : 1).Text(worker.StatusPath);
        try
        {
            worker.Connection.Append((byte)MessageKind.Assemblies, Catalog.DescribeFrom(0));
            worker.Connection.Append(MessageKind.Welcome, message.Written, initializer.Body, initializer.Segments);
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error))
        {
            worker.Connection.Dispose(); // it has ended again, as whoever reads from it is going to see
        }
    }

    private void StartFailed(int number, Exception error)
    {
        bool isTriedAgain;
        lock (Gate)
        {
            _isStarting[number] = false;
            isTriedAgain = error is WorkerStartException { IsKilled: true } && !_isDisposed && ++_killedStarts <= Options.LostWorkerRetries;
            if (!isTriedAgain)
            {
                _killedStarts = 0; // the next run tries as often
                _allReady.TrySetException(_isDisposed ? new ObjectDisposedException(nameof(ProcessScheduler)) : error);
                _ = _allReady.Task.Exception; // nobody need wait for it
            }
        }

        if (isTriedAgain)
        {
            StartMissing();
            return;
        }

        FaultAll(error);
    }

    private static TaskCompletionSource NewAllReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void FaultAll(Exception error)
    {
        ProcessJob[] jobs;
        lock (Gate)
        {
            jobs = [.. _jobs];
        }

        foreach (var job in jobs)
        {
            job.Run.Fault(error);
        }
    }

    private void Ready(PoolWorker worker)
    {
        lock (Gate)
        {
            worker.IsReady = true;
            worker.ReadyLimit?.Dispose();
            _killedStarts = 0;
            if (_slots.All(slot => slot is { IsReady: true }))
            {
                _allReady.TrySetResult(); // continuations run elsewhere
            }
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
        }

        foreach (var job in jobs)
        {
            job.Lost(worker, running?.Run == job.Number ? running.Value.Ticket : null, exit);
        }

        lock (Gate)
        {
            ForgetLinks(worker); // now that no run has anything sent from it or to it
            foreach (var task in worker.Tasks.Values.ToList())
            {
                worker.Remove(task); // of runs that have ended
            }

            _ended.RemoveAll(job => !IsInside(job));
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
        worker.ReadyLimit?.Dispose();
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
