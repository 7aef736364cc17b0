using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <content>Tasks that run outside of this process. Their functions are called there; everything else is as for any task.</content>
public sealed partial class GraphRun
{
    private IRemoteWorkers? _remote; // set before the first task is taken
    private Dictionary<int, string>? _remotePositions; // what failed tasks were at

    /// <summary>Makes ready to take tasks for workers outside of this process.</summary>
    internal void BeginRemote(IRemoteWorkers remote)
    {
        _remote = remote;
        Begin();
    }

    /// <summary>Gets the node of a task, also of one by which the graph has grown.</summary>
    internal GraphNode NodeOf(int task) => task < Graph.Count ? Graph[task] : _state!.NodeOf(task); // such a task came through a state

    /// <summary>Gets the task that runs right after this one on the same worker, or -1.</summary>
    internal int NextInChain(int task) => _state!.NextInChain(task); // of a task that was taken

    /// <summary>Takes the task that is next, if its place has room for it. Whoever takes it must call <see cref="ExecuteRemotely"/>.</summary>
    internal bool TryTakeRemote(out int task)
    {
        var wasFinished = IsFinished;
        if (TryTakeNext(out task, worker: 0))
        {
            return true;
        }

        if (!wasFinished && IsFinished)
        {
            Changed();
        }

        return false;
    }

    /// <summary>Has a task that was taken run, and what is fused to it, without waiting for it.</summary>
    internal void ExecuteRemotely(int task) => _ = RunRemotely(task);

    /// <summary>Says that results are lost: their tasks run again, and so do those that these need and whose results have been released.</summary>
    internal void Lose(IEnumerable<int> tasks)
    {
        lock (_gate)
        {
            if (!IsFinished)
            {
                _state!.Lose(tasks); // results come from tasks that were taken
            }
        }

        Changed();
    }

    /// <summary>Ends the run for a reason that is no task's.</summary>
    internal void Fault(Exception error)
    {
        lock (_gate)
        {
            EndRunWith(error);
        }

        Changed();
    }

    // Never throws: it is nobody's to await.
    private async Task RunRemotely(int task)
    {
        while (task >= 0)
        {
            if (!TryEnter(task, out var attempt, out var token))
            {
                break;
            }

            try
            {
                if ((attempt.Node.Origin.Traits & NodeTraits.Grows) != 0)
                {
                    task = Grew(attempt, await GrowHere(attempt.Node, token).ConfigureAwait(false));
                    continue;
                }

                attempt.ResultBytes = await _remote!.ExecuteAsync(task, attempt.Node, attempt.Worker, token).ConfigureAwait(false); // a remote run has them
            }
            catch (TaskReturnedException returned)
            {
                TakeBack(attempt, returned.LostInput);
                break;
            }
            catch (RemoteFailureException failure)
            {
                KeepPosition(task, failure.Position);
                Failed(attempt, failure.InnerException!); // it is made with one
                break;
            }
            catch (Exception error) // of a function that grows the graph, or the reason why the task can't go to another process
            {
                Failed(attempt, error);
                break;
            }

            task = Succeeded(attempt);
        }

        Changed();
    }

    // A function that builds a graph runs where the graph is; in a thread that nobody waits for, as it may take its time.
    private Task<GraphNode> GrowHere(GraphNode node, CancellationToken token) => Task.Run(
        () =>
        {
            TaskContext.Restore(Context);
            return node.GrowAsync(token).AsTask();
        },
        CancellationToken.None);

    private void TakeBack(TaskAttempt attempt, int lostInput)
    {
        lock (_gate)
        {
            attempt.HoldsWorker = false;
            if (!attempt.IsOver && !IsFinished)
            {
                attempt.IsOver = true;
                ReleaseResources(attempt.Task);
                _observers!.Abandon(attempt);
                if (lostInput >= 0)
                {
                    _state!.Lose([lostInput]); // or the task would be ready, and come back, again and again
                }

                _state!.MakeReady(attempt.Task); // it was taken
            }

            Leave(attempt);
        }
    }

    private void KeepPosition(int task, string? position)
    {
        if (position is not null)
        {
            lock (_gate)
            {
                (_remotePositions ??= [])[task] = position;
            }
        }
    }
}
