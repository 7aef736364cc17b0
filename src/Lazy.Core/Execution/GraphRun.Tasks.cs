using LazyGraph.Graphs;
using LazyGraph.Optimization;

namespace LazyGraph.Execution;

/// <content>The general way of running: task by task, whatever the tasks are. See <see cref="PlainRun"/> for the quick one.</content>
/// <remarks>
/// Everything below is guarded by <c>_gate</c>. User functions run outside of it; observers, progress and disposal inside.
/// </remarks>
public sealed partial class GraphRun
{
    private readonly object _gate = new();
    private readonly GraphCopy? _copy;
    private readonly Dictionary<int, TaskAttempt> _attempts = []; // the tries under way
    private readonly Dictionary<int, int> _tries = []; // of tasks that have failed before
    private readonly HashSet<ITimer> _pauses = []; // between two tries
    private SchedulerState? _state;
    private HeldResults? _held;
    private RunObservers? _observers;
    private CancellationTokenSource? _stop; // cancelled when the run ends before its tasks do
    private (int Task, int Attempts, Exception Error)? _failed; // the first in the order so far
    private Exception? _fault; // an exception of an observer, or a bug
    private Dictionary<string, GraphNode>? _keyed; // the promises with keys of the user's, once the graph grows by one
    private int _waitingDrivers;

    /// <summary>Raised, outside of any lock and from any thread, when there may be tasks to take again, and when the run is finished.</summary>
    public event Action? WorkAvailable;

    /// <summary>Raised when a worker is inside a function whose outcome is decided without it: a timeout, or the end of the run.</summary>
    internal event Action<int>? WorkerLost;

    /// <summary>Raised under the gate when an asked task has ended.</summary>
    internal event Action<GraphNode>? OutputSettled;

    /// <summary>Gets whether <see cref="TryTake"/> may find a task. True, too, while another thread is changing the state.</summary>
    public bool HasWork
    {
        get
        {
            // Never waits: a pool asks under its own gate, which whoever holds this one may be after.
            if (!Monitor.TryEnter(_gate))
            {
                return true;
            }

            try
            {
                return !IsFinished && (_state is null || TryPeekStartable(out _)); // observers hear of the start when a task is taken, not here
            }
            finally
            {
                Monitor.Exit(_gate);
            }
        }
    }

    /// <summary>Makes ready to take tasks, and tells the observers that the run begins. <see cref="TryTake"/> does it otherwise.</summary>
    internal void Begin()
    {
        lock (_gate)
        {
            EnsureState();
        }
    }

    /// <summary>Takes the task that is to run next. Whoever takes a task must <see cref="Execute"/> it.</summary>
    /// <param name="task">The task's number.</param>
    /// <param name="worker">The number of the worker that is going to run it, for observers.</param>
    /// <returns>False if no task can start now; the run may be finished, or other tasks must end first.</returns>
    public bool TryTake(out int task, int worker = 0)
    {
        var wasFinished = IsFinished;
        if (TryTakeNext(out task, worker))
        {
            return true;
        }

        if (!wasFinished && IsFinished)
        {
            Changed(); // an observer's exception has ended the run just now
        }

        return false;
    }

    private bool TryTakeNext(out int task, int worker)
    {
        lock (_gate)
        {
            while (!IsFinished && TryPeekStartable(out task))
            {
                if (_remote is not null && (worker = _remote.Place(task, _state!.NodeOf(task))) < 0) // made by TryPeekStartable
                {
                    break;
                }

                _state!.Take(task);
                if (!TryAcquireResources(task))
                {
                    _parked.Add(task);
                    continue;
                }

                if (!TryHold())
                {
                    break;
                }

                _state.Start(task);
                if (TryBeginAttempt(task, worker))
                {
                    return true;
                }
            }
        }

        task = -1;
        return false;
    }

    /// <summary>Runs a task that was taken, and what is fused to it. An asynchronous function may go on after this returns.</summary>
    /// <param name="task">The task's number.</param>
    public void Execute(int task)
    {
        var context = ExecutionContext.Capture();
        while (task >= 0)
        {
            if (!TryEnter(task, out var attempt, out var token))
            {
                break;
            }

            task = Attempt(attempt, token);
            TaskContext.RestoreIfChanged(context);
        }

        Changed();
    }

    /// <summary>Blocks until a taken task is no longer running: it has ended, is ready for another try, or has grown the graph.</summary>
    internal void WaitFor(int task)
    {
        lock (_gate)
        {
            while (!IsFinished && _state!.Running.Contains(task)) // the task was taken, so there is a state
            {
                _waitingDrivers++;
                Monitor.Wait(_gate);
                _waitingDrivers--;
            }
        }
    }

    /// <summary>Blocks until something may be taken, or the run is finished.</summary>
    internal void WaitForWork()
    {
        lock (_gate)
        {
            while (!IsFinished && !TryPeekStartable(out _))
            {
                _waitingDrivers++;
                Monitor.Wait(_gate);
                _waitingDrivers--;
            }
        }
    }

    private int Attempt(TaskAttempt attempt, CancellationToken token)
    {
        try
        {
            var node = attempt.Node;
            if ((node.Origin.Traits & NodeTraits.Grows) != 0)
            {
                var promise = node.GrowAsync(token);
                if (!promise.IsCompleted)
                {
                    _ = AwaitGrowth(attempt, promise);
                    return -1;
                }

                return Grew(attempt, promise.GetAwaiter().GetResult());
            }

            var ended = node.ExecuteAsync(token);
            if (!ended.IsCompleted)
            {
                _ = AwaitEnd(attempt, ended);
                return -1;
            }

            ended.GetAwaiter().GetResult();
        }
        catch (Exception error) // whatever the user's function throws is the outcome of the task
        {
            Failed(attempt, error);
            return -1;
        }

        return Succeeded(attempt);
    }

    private async Task AwaitEnd(TaskAttempt attempt, ValueTask ended)
    {
        LeaveWorker(attempt);
        try
        {
            await ended.ConfigureAwait(false);
        }
        catch (Exception error)
        {
            Failed(attempt, error);
            Changed();
            return;
        }

        Succeeded(attempt);
        Changed();
    }

    private async Task AwaitGrowth(TaskAttempt attempt, ValueTask<GraphNode> promised)
    {
        LeaveWorker(attempt);
        GraphNode promise;
        try
        {
            promise = await promised.ConfigureAwait(false);
        }
        catch (Exception error)
        {
            Failed(attempt, error);
            Changed();
            return;
        }

        Grew(attempt, promise);
        Changed();
    }

    private void LeaveWorker(TaskAttempt attempt)
    {
        lock (_gate)
        {
            attempt.HoldsWorker = false;
        }
    }

    private bool TryPeekStartable(out int task)
    {
        task = -1;
        EnsureState();
        if (IsFinished || !_state!.TryPeek(holdRoots: _failed is null && (_held!.IsAboveLimit || IsFarAhead), stopRoots: WaitsForReader, out task))
        {
            return false;
        }

        // After a failure only tasks that come before it in the order are of interest: one of them may fail, too.
        return _failed is not { } failed || _state!.RankOf(task).CompareTo(_state.RankOf(failed.Task)) < 0;
    }

    private void EnsureState()
    {
        if (_state is not null)
        {
            return;
        }

        var continues = Options.Fuse ? FuseLinearChains.Find(Graph) : null;
        _state = new SchedulerState(Graph, continues);
        _held = new HeldResults(_state, Graph, Options, keepsAsked: Mode == RunMode.FailFastByTask);
        _observers = new RunObservers(Options, _state);
        _available = new Dictionary<string, double>(Options.Resources, StringComparer.Ordinal);
        if ((Graph.Traits & (NodeTraits.TakesToken | NodeTraits.Grows)) != 0)
        {
            _stop = new CancellationTokenSource(); // not linked: what a function's callbacks throw is not for whoever cancels
        }

        _state.Released = _remote is null ? _held.Release : task =>
        {
            _held.Release(task);
            _remote.Forget(task);
        };
        _state.TakingOver = task => _held.Load(_state.NodeOf(task));
        _state.TookOver = task =>
        {
            _held.Add(task, _state.NodeOf(task).ResultBytes);
            TellOutput(task);
        };
        _state.Skipped = (task, _) => TellOutput(task);
        try
        {
            _observers.GraphStarted(Graph);
        }
        catch (Exception fault) // of an observer
        {
            EndRunWith(fault);
        }
    }

    private void TellOutput(int task)
    {
        if (_state!.IsAsked(task))
        {
            _untaken++;
            OutputSettled?.Invoke(_state.NodeOf(task));
        }
    }

    /// <summary>Wakes whoever waits for work or for the end. Never called under the gate.</summary>
    private void Changed()
    {
        if (IsFinished)
        {
            StopTasks();
        }

        lock (_gate)
        {
            if (_waitingDrivers > 0)
            {
                Monitor.PulseAll(_gate);
            }
        }

        WorkAvailable?.Invoke();
    }

    private void ReportProgress()
    {
        if (Options.Progress is { } progress)
        {
            progress.Report(_observers!.Progress(_held!.Bytes));
        }
    }

    private void CleanUpTasks()
    {
        CancellationTokenSource? stop;
        lock (_gate)
        {
            stop = _stop;
            _stop = null;
        }

        stop?.Dispose();
        if (EndedBadly)
        {
            _held?.DisposeAll();
        }

        _held?.Dispose();
    }
}
