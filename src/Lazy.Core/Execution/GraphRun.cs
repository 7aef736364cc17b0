using System.Runtime.ExceptionServices;
using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>One compute: a prepared graph, what has become of it so far, and in the end its outcome.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The last holder disposes of everything in CleanUp.")]
public sealed partial class GraphRun
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _cancellation;
    private PlainRun? _plain;
    private int _holders = 1; // the caller, and every thread inside a task of this run

    internal GraphRun(TaskGraph graph, GraphCopy? copy, ComputeOptions options, RunMode mode, CancellationToken cancellationToken)
    {
        Graph = graph;
        Options = options;
        Mode = mode;
        CancellationToken = cancellationToken;
        _copy = copy;
        IsPlain = mode == RunMode.FailFast && (graph.Traits & NodeTraits.NotPlain) == 0 && options is { Observers.Length: 0, Progress: null, MemoryLimit: null }
            && !Telemetry.ObservesTasks;
        if (graph.Count == 0)
        {
            _completion.SetResult();
        }
        else
        {
            _cancellation = cancellationToken.UnsafeRegister(static run => ((GraphRun)run!).Cancel(), this);
        }
    }

    /// <summary>Gets the graph that runs, after optimisation.</summary>
    public TaskGraph Graph { get; }

    /// <summary>Gets the options of the run.</summary>
    public ComputeOptions Options { get; }

    /// <summary>Gets the token by which the caller may end the run.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Gets whether the run is finished, well or not.</summary>
    public bool IsFinished => _completion.Task.IsCompleted;

    /// <summary>Gets a task that ends, without error, when the run is finished.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Gets the execution context of the caller, in which the tasks run.</summary>
    internal ExecutionContext? Context { get; private set; }

    internal RunMode Mode { get; }

    /// <summary>Gets whether a scheduler may run the graph as a <see cref="PlainRun"/>.</summary>
    internal bool IsPlain { get; }

    /// <summary>Gets the failure that ended the run.</summary>
    internal TaskFailedException? Failure { get; private set; }

    internal bool IsCancelled { get; private set; }

    private bool EndedBadly => Failure is not null || IsCancelled || _fault is not null;

    internal ComputedResults Results => new(Graph.Outputs);

    /// <summary>Makes the present execution context the one of the tasks; once the activity of the compute has begun.</summary>
    internal void CaptureContext() => Context = ExecutionContext.Capture();

    /// <summary>Throws if the run did not end well.</summary>
    internal void ThrowIfUnsuccessful()
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        if (_fault is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        if (IsCancelled)
        {
            throw new OperationCanceledException("The compute was cancelled before it was finished.", CancellationToken);
        }
    }

    /// <summary>Ends a run in which every task has run.</summary>
    internal void Succeed()
    {
        lock (_gate)
        {
            _completion.TrySetResult();
        }
    }

    /// <summary>Ends a plain run with the failure of a task.</summary>
    internal void Fail(int task, Exception error)
    {
        lock (_gate)
        {
            if (IsFinished)
            {
                return;
            }

            IsCancelled = IsCancellation(error);
            Failure = IsCancelled ? null : Describe(task, 1, error);
            _completion.TrySetResult();
        }
    }

    /// <summary>Makes the working memory of a plain run, which goes back with the graph's when the last holder leaves.</summary>
    internal PlainRun StartPlain() => _plain = new PlainRun(Graph);

    /// <summary>Runs a plain graph in the calling thread.</summary>
    internal void RunInOrder()
    {
        if (StartPlain().RunInOrder(CancellationToken, out var failedAt) is not { } error)
        {
            Succeed();
        }
        else
        {
            Fail(failedAt, error);
        }
    }

    internal void Cancel()
    {
        lock (_gate)
        {
            if (IsFinished)
            {
                return;
            }

            EndRunCancelled();
        }

        if (Monitor.IsEntered(_gate))
        {
            // An observer, progress or disposal cancels, and those are called under the gate.
            ThreadPool.UnsafeQueueUserWorkItem(static run => run.Changed(), this, preferLocal: false);
        }
        else
        {
            Changed();
        }
    }

    /// <summary>Ends the caller's part in the run, whatever has become of it.</summary>
    internal void LetGo()
    {
        Cancel(); // nothing happens to a run that is finished, as it is unless the scheduler failed
        Release();
    }

    /// <summary>Says that a thread is about to work on the nodes, and keeps their claim as long as it does.</summary>
    internal bool TryHold()
    {
        var holders = Volatile.Read(ref _holders);
        while (holders > 0)
        {
            var seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
            {
                return true;
            }

            holders = seen;
        }

        return false;
    }

    /// <summary>Ends what <see cref="TryHold"/> began. The last one to leave cleans up.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            CleanUp();
        }
    }

    // The token may be seen before its callback has told the run.
    private bool IsCancellation(Exception error) => error is OperationCanceledException && CancellationToken.IsCancellationRequested;

    private TaskFailedException Describe(int task, int attempts, Exception error)
    {
        // A task by which the graph has grown is not in the graph as it was; its way begins where the growth did.
        var start = task < Graph.Count ? task : _state!.RankOf(task).RootNumber; // only a state makes a graph grow
        TaskKey[] path = [.. Graph.PathToOutput(start).Select(KeyOf)];
        var node = task < Graph.Count ? Graph[task] : _state!.NodeOf(task);
        if (task >= Graph.Count)
        {
            path = [KeyOf(task), .. path];
        }

        return new TaskFailedException(path[0], node, path, attempts, error, _remotePositions?.GetValueOrDefault(task));
    }

    // What came by growth is not numbered among equal names: the numbers would depend on when the graph grew.
    private TaskKey KeyOf(int task) => task < Graph.Count ? Graph.KeyOf(task) : new TaskKey(_state!.NodeOf(task).Origin.Name, 0);

    // Nobody else has a reference to the working memory any more.
    private void CleanUp()
    {
        _cancellation.Unregister(); // not Dispose, which waits for a callback that may wait for the gate
        if (EndedBadly)
        {
            for (var i = 0; i < Graph.Count; i++)
            {
                Graph[i].ClearResult();
            }
        }
        else
        {
            foreach (var output in Graph.Outputs.Span)
            {
                if (!output.IsConstant)
                {
                    output.ClearResult();
                }
            }
        }

        CleanUpTasks();
        _plain?.Return();
        RunClaims.End(Graph.Claim);
        Graph.Return();
    }
}

/// <summary>What a run does when a task fails.</summary>
internal enum RunMode
{
    /// <summary>The first failure in the order ends the run.</summary>
    FailFast,

    /// <summary>The same, and asked nodes are told about as they end.</summary>
    FailFastByTask,

    /// <summary>Everything runs that does not need the failed task.</summary>
    Settle,
}
