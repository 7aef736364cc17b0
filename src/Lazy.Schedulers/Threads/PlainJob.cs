using System.Diagnostics;
using System.Runtime.CompilerServices;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Threads;

/// <summary>Runs a graph of plain tasks on several workers, with nothing between two tasks but interlocked counters.</summary>
/// <remarks>
/// <para>A worker that has run a task counts down the tasks that wait for its result. It runs the first one that becomes
/// ready itself, and pushes the others on its deque. It pops from there, then looks for roots, then steals. So it goes
/// depth first, near to the graph's order, and mostly touches what is in its cache.</para>
/// <para>Where results hold memory, all workers take roots one after the other in the graph's order, and rather steal than
/// open a new branch. Where results are plain numbers, each worker has a part of the order to itself.</para>
/// <para>A failure at task i drops the tasks behind i in the order, and lets those before it run: whichever of them fails
/// first in the order is the one that is reported, however the workers were timed.</para>
/// </remarks>
internal sealed class PlainJob : PoolJob
{
    private const int LongestBatch = 256;
    private const int SpinsBeforeLeaving = 20;
    private static readonly long ShortBatch = Stopwatch.Frequency / 50_000; // 20 microseconds

    private readonly GraphRun _run;
    private readonly WorkerPool _pool;
    private readonly NodeRef[] _nodes;
    private readonly int[] _counters;
    private readonly int[] _starts;
    private readonly int[] _dependents;
    private readonly HashSet<int>? _askedWithReaders;
    private readonly bool _releases;
    private readonly bool _releasesAwaited;
    private readonly WorkDeques _deques;
    private readonly RootQueue _roots;
    private readonly Lock _slots = new();
    private readonly Stack<int> _freeSlots; // guarded by _slots
    private readonly List<Worker> _inside = []; // guarded by _slots
    private int _free; // the count of _freeSlots; changed under _slots, read by anyone
    private int _remaining;
    private volatile int _failedAt = int.MaxValue; // the first failed task in the order
    private Exception? _error; // guarded by _slots
    private volatile bool _stopped;
    private volatile bool _finished;

    public PlainJob(GraphRun run, WorkerPool pool)
    {
        _run = run;
        _pool = pool;
        var state = run.StartPlain();
        state.CountInputs();
        _nodes = run.Graph.NodeRefs;
        _counters = state.Counters;
        _starts = run.Graph.Links.Starts;
        _dependents = run.Graph.Links.Dependents;
        _releases = state.ReleasesResults;
        _releasesAwaited = state.ReleasesAwaited;
        _remaining = run.Graph.Count;
        _askedWithReaders = _releases ? AskedWithReaders() : null;
        _deques = new WorkDeques(pool.Workers);
        _roots = new RootQueue(run.Graph.Count, pool.Workers, inOrder: _releases);
        _freeSlots = new Stack<int>(Enumerable.Range(0, pool.Workers).Reverse());
        _free = pool.Workers;
        run.WorkAvailable += () =>
        {
            if (run.IsCancelled)
            {
                Stop();
            }
        };
    }

    public override bool IsFinished => _finished || _run.IsFinished; // it may have been cancelled before the job could hear of it

    public override bool HasWork
    {
        get
        {
            if (IsFinished || _stopped || Volatile.Read(ref _free) == 0)
            {
                return false;
            }

            return !_roots.IsEmpty || !_deques.AreEmpty;
        }
    }

    /// <summary>Starts nothing more. Workers inside user code are given up.</summary>
    private void Stop()
    {
        Worker[] stuck;
        lock (_slots)
        {
            _stopped = true;
            stuck = [.. _inside];
        }

        _pool.Detach(stuck);
        Finish();
    }

    public override bool Work(Worker worker)
    {
        if (IsFinished || _stopped || !_run.TryHold())
        {
            return false;
        }

        int slot;
        lock (_slots)
        {
            if (_stopped || !_freeSlots.TryPop(out slot))
            {
                slot = -1;
            }
            else
            {
                _free--;
                _inside.Add(worker);
            }
        }

        var done = slot < 0 ? 0 : WorkInSlot(slot);
        if (slot >= 0)
        {
            Leave(worker, slot, done);
        }

        _run.Release();
        return done > 0;
    }

    private void Leave(Worker worker, int slot, int done)
    {
        var isLast = false;
        lock (_slots)
        {
            _freeSlots.Push(slot);
            _free++;
            _inside.Remove(worker);
            isLast = _inside.Count == 0;
        }

        if (Interlocked.Add(ref _remaining, -done) == 0)
        {
            _run.Succeed();
            Finish();
        }
        else if (isLast && _failedAt != int.MaxValue && !HasWork && !_finished)
        {
            lock (_slots)
            {
                if (_inside.Count > 0)
                {
                    return; // somebody came in the meantime, and will be the last
                }
            }

            _run.Fail(_failedAt, _error!); // set together with _failedAt
            Finish();
        }
        else
        {
            SignalIfThereIsMore(); // a worker that was given up does not come back for it
        }
    }

    private void Finish()
    {
        _finished = true;
        _pool.Remove(this);
    }

    private int WorkInSlot(int slot)
    {
        var deque = _deques.Of(slot);
        var before = ExecutionContext.Capture();
        TaskContext.Restore(_run.Context);
        _pool.Surround();
        var done = 0;
        var spins = 0;
        while (spins < SpinsBeforeLeaving && !_stopped && !_finished)
        {
            var doneBefore = done;
            if (_deques.TrySteal(slot, out var task))
            {
                SignalIfThereIsMore();
                done += RunFrom(task, deque);
            }
            else
            {
                done += RunRoots(slot, deque);
            }

            if (done > doneBefore)
            {
                spins = 0;
                continue;
            }

            spins++;
            Thread.SpinWait(50);
        }

        TaskContext.Restore(before);
        return done;
    }

    /// <summary>Runs a task and everything that becomes ready by it, until the deque is empty.</summary>
    private int RunFrom(int task, WorkDeque deque)
    {
        var done = 0;
        var context = ExecutionContext.Capture();
        while (task >= 0)
        {
            try
            {
                do
                {
                    if (_stopped)
                    {
                        return done;
                    }

                    if (task < _failedAt)
                    {
                        _nodes[task].Node.Execute(_run.CancellationToken);
                        done++;
                        TaskContext.RestoreIfChanged(context);
                        task = Complete(task, deque);
                    }
                    else
                    {
                        task = -1;
                    }

                    if (task < 0)
                    {
                        deque.TryPop(out task);
                    }
                }
                while (task >= 0);
            }
            catch (Exception error) // whatever the user's function throws is the outcome of the task
            {
                TaskContext.RestoreIfChanged(context);
                Fail(task, error);
                deque.TryPop(out task);
            }
        }

        return done;
    }

    /// <summary>Tells the readers of a task that it has run.</summary>
    /// <returns>The first reader that became ready; others are on the deque.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Complete(int task, WorkDeque deque)
    {
        var starts = _starts;
        var start = starts[task];
        var edge = starts[task + 1];
        if (_releases)
        {
            CountReaders(task, edge - start);
        }

        var next = -1;
        var pushed = false;
        var counters = _counters;
        while (--edge >= start)
        {
            var reader = _dependents[edge];

            // A reader that waits for one input waits for this one: nobody else is going to count it down.
            if (Volatile.Read(ref counters[reader]) == 1 || Interlocked.Decrement(ref counters[reader]) == 0)
            {
                if (next >= 0)
                {
                    deque.Push(next);
                    pushed = true;
                }

                next = reader;
            }
        }

        if (pushed)
        {
            Interlocked.MemoryBarrier(); // a worker about to wait sees the tasks, or this sees the worker
        }

        if (_pool.HasIdleWorker && (next >= 0 ? deque.Count > 0 : deque.Count > 1))
        {
            _pool.Signal();
        }

        return next;
    }

    private void CountReaders(int task, int readers)
    {
        // Before any reader is told: from here on the counter counts readers, not inputs.
        Volatile.Write(ref _counters[task], _askedWithReaders is not null && _askedWithReaders.Contains(task) ? readers + 1 : readers);
        var readersOfInputs = new ReaderCounts(_counters, isShared: true);
        _nodes[task].Node.ReleaseInputs(readersOfInputs);
        if (_releasesAwaited)
        {
            _nodes[task].Node.ReleaseAwaited(readersOfInputs);
        }
    }

    private int RunRoots(int slot, WorkDeque deque)
    {
        var done = 0;
        var batch = 1;
        while (!_stopped && _roots.TryTake(slot, batch, out var first, out var end))
        {
            SignalIfThereIsMore();
            var began = Stopwatch.GetTimestamp();
            done += RunBatch(first, end, deque, began);

            // Long batches cost less; short ones leave more to share.
            batch = Stopwatch.GetTimestamp() - began < ShortBatch ? Math.Min(batch * 2, LongestBatch) : 1;
            if (_releases && _deques.TrySteal(slot, out var ready))
            {
                SignalIfThereIsMore();
                done += RunFrom(ready, deque);
            }
        }

        return done;
    }

    private int RunBatch(int first, int end, WorkDeque deque, long began)
    {
        var done = 0;
        for (var i = first; i < end; i++)
        {
            if (_counters[i] >= 0)
            {
                continue; // no root, or one that has started
            }

            done += RunFrom(i, deque);
            if (_pool.HasIdleWorker && Stopwatch.GetTimestamp() - began >= ShortBatch)
            {
                // The tasks turn out to be long: the rest of the batch is put where others can steal it.
                return done + ShareRoots(i + 1, end, deque);
            }
        }

        return done;
    }

    private int ShareRoots(int first, int end, WorkDeque deque)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (_counters[i] < 0)
            {
                deque.Push(i);
            }
        }

        Interlocked.MemoryBarrier(); // as in Complete
        SignalIfThereIsMore();
        return deque.TryPop(out var task) ? RunFrom(task, deque) : 0;
    }

    // Each worker that comes brings the next, as long as there is something for it: none may have to wait for a task to end.
    private void SignalIfThereIsMore()
    {
        if (_pool.HasIdleWorker && HasWork)
        {
            _pool.Signal();
        }
    }

    private HashSet<int>? AskedWithReaders()
    {
        var asked = _run.Graph.OutputIndices();
        asked.RemoveWhere(index => _starts[index] == _starts[index + 1]);
        return asked.Count > 0 ? asked : null;
    }

    private void Fail(int task, Exception error)
    {
        lock (_slots)
        {
            if (task < _failedAt)
            {
                _failedAt = task;
                _error = error;
            }
        }
    }
}
