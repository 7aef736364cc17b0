using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <content>The tries of tasks: how one begins, and the ways in which it ends.</content>
public sealed partial class GraphRun
{
    private bool TryBeginAttempt(int task, int worker)
    {
        try
        {
            BeginAttempt(task, worker);
            return true;
        }
        catch (Exception fault) // of an observer, or a disk that does not give a result back
        {
            EndRunWith(fault);
            Release();
            return false;
        }
    }

    private void BeginAttempt(int task, int worker)
    {
        var node = _state!.NodeOf(task); // a task is begun after the state was made
        var policy = node.Origin.Policy;
        _held!.LoadInputs(node);
        var attempt = new TaskAttempt(
            task, _tries.GetValueOrDefault(task) + 1, policy?.Timeout is null ? node : CopyOf(node), worker, Options.TimeProvider.GetTimestamp());
        _attempts[task] = attempt;
        _held.KeepConstants(node);
        _observers!.Started(attempt, _held.Bytes);
        ReportProgress();
    }

    private bool TryEnter(int task, out TaskAttempt attempt, out CancellationToken token)
    {
        lock (_gate)
        {
            attempt = _attempts[task];
            var isEntered = TryEnter(attempt);
            token = isEntered ? attempt.Source?.Token ?? _stop?.Token ?? CancellationToken : default;
            return isEntered;
        }
    }

    // From here on the function's time counts. Not before, or a try could time out and be repeated before anybody calls it.
    private bool TryEnter(TaskAttempt attempt)
    {
        if (IsFinished)
        {
            Leave(attempt);
            return false;
        }

        try
        {
            if (_state!.NodeOf(attempt.Task).Origin.Policy?.Timeout is { } timeout)
            {
                attempt.Source = CancellationTokenSource.CreateLinkedTokenSource(_stop?.Token ?? CancellationToken);
                attempt.Timer = Options.TimeProvider.CreateTimer(_ => TimeOut(attempt, timeout), null, timeout, Timeout.InfiniteTimeSpan);
            }
        }
        catch (Exception fault) // of the user's clock
        {
            EndRunWith(fault);
            Leave(attempt);
            return false;
        }

        attempt.HoldsWorker = true;
        return true;
    }

    // A late result of a try that timed out must not land in the node: another try may have written there.
    private static GraphNode CopyOf(GraphNode node) => node.RebuildAs(node.Origin);

    private void TimeOut(TaskAttempt attempt, TimeSpan timeout)
    {
        bool holdsWorker;
        lock (_gate)
        {
            if (attempt.IsOver || IsFinished)
            {
                return;
            }

            // First, so that nobody who learns of the timeout can find the token of the function uncancelled.
            TaskAttempt.CancelSoon(attempt.Source!); // a try with a timeout has a source
            holdsWorker = attempt.HoldsWorker;
            EndBadly(attempt, new TimeoutException($"The task took longer than its timeout of {timeout}. Allow more time by WithTimeout, or split the task."));
        }

        if (holdsWorker)
        {
            WorkerLost?.Invoke(attempt.Worker);
        }

        Changed();
    }

    private int Succeeded(TaskAttempt attempt)
    {
        lock (_gate)
        {
            attempt.HoldsWorker = false;
            if (attempt.IsOver || IsFinished)
            {
                _held!.Drop(attempt.Node);
                Leave(attempt);
                return -1;
            }

            try
            {
                return EndWell(attempt);
            }
            catch (Exception fault) // an observer's, a spiller's or a disposed object's
            {
                EndRunWith(fault);
                return -1;
            }
            finally
            {
                Leave(attempt);
            }
        }
    }

    private int EndWell(TaskAttempt attempt)
    {
        attempt.IsOver = true;
        var (task, node) = (attempt.Task, _state!.NodeOf(attempt.Task));
        if (!ReferenceEquals(node, attempt.Node))
        {
            node.TakeResult(attempt.Node);
        }

        ReleaseResources(task);
        var bytes = attempt.ResultBytes >= 0 ? attempt.ResultBytes : node.ResultBytes;
        _held!.Add(task, bytes);
        var heldWithInputs = _held.Bytes;
        var next = _state.Finish(task);
        _held.KeepLimit();
        if (_held.Bytes > Options.MemoryLimit)
        {
            _observers!.LimitExceeded(_held.Bytes, Options.MemoryLimit.Value);
        }

        _observers!.Finished(attempt, bytes, heldWithInputs, null);
        Telemetry.Completed.Add(1);
        TellOutput(task);
        ReportProgress();
        EndRunIfDone();
        if (next >= 0)
        {
            if (IsFinished || !TryHold() || !TryBeginAttempt(next, attempt.Worker))
            {
                return -1;
            }
        }

        return next;
    }

    private void Failed(TaskAttempt attempt, Exception error)
    {
        lock (_gate)
        {
            attempt.HoldsWorker = false;
            if (!attempt.IsOver && !IsFinished)
            {
                EndBadly(attempt, error);
            }

            Leave(attempt);
        }
    }

    // The try is over without a result: either the task gets another one, or it has failed.
    private void EndBadly(TaskAttempt attempt, Exception error)
    {
        attempt.IsOver = true;
        var task = attempt.Task;
        try
        {
            ReleaseResources(task);
            _observers!.Finished(attempt, 0, _held!.Bytes, error);
            if (IsCancellation(error))
            {
                EndRunCancelled();
                return;
            }

            if (_state!.NodeOf(task).Origin.Policy is { } policy && attempt.Number <= policy.Retries)
            {
                _tries[task] = attempt.Number;
                Repeat(task, policy.Backoff?.Invoke(attempt.Number) ?? TimeSpan.Zero);
                return;
            }

            Telemetry.Failed.Add(1);
            FailTask(task, attempt.Number, error);
        }
        catch (Exception fault) // an observer's, or of the function that says how long to pause
        {
            EndRunWith(fault);
        }
    }

    private void Repeat(int task, TimeSpan pause)
    {
        if (pause <= TimeSpan.Zero)
        {
            _state!.MakeReady(task);
            return;
        }

        if (pause > DelayedPolicies.LongestTimer)
        {
            throw new InvalidOperationException($"The backoff of '{_state!.NodeOf(task).Origin.Name}' is {pause}, expected at most {DelayedPolicies.LongestTimer.TotalDays:0} days. Return a shorter pause from the function given to WithRetry.");
        }

        ITimer? timer = null;
        timer = Options.TimeProvider.CreateTimer(
            _ =>
            {
                lock (_gate)
                {
                    if (timer is not null)
                    {
                        _pauses.Remove(timer);
                        timer.Dispose();
                    }

                    if (!IsFinished)
                    {
                        _state!.MakeReady(task);
                    }
                }

                Changed();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        _pauses.Add(timer);
        timer.Change(pause, Timeout.InfiniteTimeSpan); // not before it is known: a clock may call back at once
    }

    private int Grew(TaskAttempt attempt, GraphNode promise)
    {
        lock (_gate)
        {
            attempt.HoldsWorker = false;
            try
            {
                if (!attempt.IsOver && !IsFinished)
                {
                    Grow(attempt, promise);
                }
            }
            catch (Exception fault) // an observer's, a spiller's or a disposed object's
            {
                EndRunWith(fault);
            }
            finally
            {
                Leave(attempt);
            }

            return -1;
        }
    }

    private void Grow(TaskAttempt attempt, GraphNode promise)
    {
        var promised = _copy!.Of(promise); // a graph that grows runs on a copy
        if (promised.IsConstant)
        {
            _held!.KeepConstant(promised);
            attempt.Node.TakeResult(promised);
            EndWell(attempt); // nothing is fused to a node that grows the graph
            return;
        }

        var added = _copy.TakeMade();
        if (FindTakenKey(added) is { } taken)
        {
            _copy.ForgetAllBut(Graph.Claim);
            EndBadly(attempt, taken);
        }
        else if (ResourceCheck.FindShort(added, Options) is { } missing)
        {
            _copy.ForgetAllBut(Graph.Claim);
            EndBadly(attempt, missing);
        }
        else if (_state!.Grow(attempt.Task, added, promised) is { } cycle)
        {
            var error = new GraphCycleException([.. cycle.Select(_copy.OriginalOf)]);
            _copy.ForgetAllBut(Graph.Claim);
            EndBadly(attempt, error);
        }
        else
        {
            attempt.IsOver = true;
            ReleaseResources(attempt.Task);
            _observers!.Finished(attempt, 0, _held!.Bytes, null);
            ReportProgress();
            EndRunIfDone();
        }
    }

    private InvalidOperationException? FindTakenKey(IReadOnlyList<GraphNode> added)
    {
        foreach (var node in added.Where(node => node.Origin.Policy?.Key is not null))
        {
            _keyed ??= Graph.KeyedNodes(_copy);
            var promise = _copy!.OriginalOf(node); // a graph that grows runs on a copy
            var key = promise.Origin.Policy!.Key!; // just looked at
            if (!_keyed.TryAdd(key, promise) && !ReferenceEquals(_keyed[key], promise))
            {
                return TaskGraph.KeyTaken(key, _keyed[key], promise);
            }
        }

        return null;
    }

    // The end of a try, as far as its function is concerned. The run may end here.
    private void Leave(TaskAttempt attempt)
    {
        if (!attempt.IsOver)
        {
            attempt.IsOver = true;
            _observers!.Abandon(attempt); // the run ended before the try did
        }

        if (_attempts.TryGetValue(attempt.Task, out var current) && ReferenceEquals(current, attempt))
        {
            _attempts.Remove(attempt.Task);
        }

        attempt.Dispose();
        Release();
    }
}
