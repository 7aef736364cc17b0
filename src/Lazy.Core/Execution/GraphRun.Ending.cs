using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <content>Failures, and the end of the run.</content>
public sealed partial class GraphRun
{
    private readonly Dictionary<int, (int Attempts, Exception Error)> _settledFailures = [];
    private bool _isEnding;

    /// <summary>Gets why an asked node has no value, or null if it has one.</summary>
    internal TaskFailedException? FailureOf(GraphNode output)
    {
        lock (_gate)
        {
            if (output.IsConstant || _state is null || _state.StateOf(output.Index) != TaskState.Failed)
            {
                return null;
            }

            var culprit = _state.CulpritOf(output.Index);
            var (attempts, error) = _settledFailures[culprit];
            TaskKey[] path = [.. _state.WayFromCulprit(output.Index).Select(KeyOf)];
            return new TaskFailedException(path[0], _state.NodeOf(culprit), path, attempts, error, _remotePositions?.GetValueOrDefault(culprit));
        }
    }

    /// <summary>Says that the caller of a run has the result of an asked node already, before the run is finished: the run need not hold it any longer.</summary>
    internal void GiveAway(GraphNode output)
    {
        lock (_gate)
        {
            _held?.GiveAway(output);
            _state?.GiveAway(output.Index);
            _untaken--;
        }

        Changed(); // there is room for roots that waited for memory
    }

    private void FailTask(int task, int attempts, Exception error)
    {
        if (Mode == RunMode.Settle)
        {
            _settledFailures.Add(task, (attempts, error));
            _state!.Fail(task);
            TellOutput(task);
            ReportProgress();
            EndRunIfDone();
            return;
        }

        _state!.Running.Remove(task);
        if (_failed is not { } failed || _state.RankOf(task).CompareTo(_state.RankOf(failed.Task)) < 0)
        {
            _failed = (task, attempts, error);
        }

        ReportProgress();
        EndRunIfDone();
    }

    private void EndRunIfDone()
    {
        if (IsFinished)
        {
            return;
        }

        if (_failed is { } failed)
        {
            var rank = _state!.RankOf(failed.Task);
            var mayChange = _state.Running.Any(task => _state.RankOf(task).CompareTo(rank) < 0)
                || _parked.Any(task => _state.RankOf(task).CompareTo(rank) < 0)
                || (_state.TryPeek(holdRoots: false, out var next) && _state.RankOf(next).CompareTo(rank) < 0);
            if (!mayChange)
            {
                Failure = Describe(failed.Task, failed.Attempts, failed.Error);
                EndRun(Failure);
            }
        }
        else if (_state!.Unsettled == 0)
        {
            foreach (var output in Graph.Outputs.Span)
            {
                _held!.Load(output);
            }

            EndRun(null);
        }
    }

    private void EndRunWith(Exception fault)
    {
        _fault ??= fault;
        EndRun(fault);
    }

    private void EndRun(Exception? outcome)
    {
        if (_isEnding || IsFinished)
        {
            return;
        }

        _isEnding = true; // an observer that cancels when it hears of the end comes too late
        try
        {
            _observers?.GraphFinished(outcome);
        }
        catch (Exception fault) // of an observer; the outcome that there is matters more
        {
            _fault ??= Failure is null && !IsCancelled ? fault : null;
        }

        _completion.TrySetResult();
    }

    private void EndRunCancelled()
    {
        if (!_isEnding)
        {
            IsCancelled = true;
            EndRun(new OperationCanceledException(CancellationToken));
        }
    }

    /// <summary>Cancels what still runs and gives up the workers inside it.</summary>
    private void StopTasks()
    {
        TaskAttempt[] under;
        CancellationTokenSource? stop;
        lock (_gate)
        {
            under = [.. _attempts.Values.Where(attempt => !attempt.IsOver)];
            foreach (var attempt in under)
            {
                attempt.IsOver = true;
                _observers!.Abandon(attempt); // a try was told to them when it began
            }

            foreach (var pause in _pauses)
            {
                pause.Dispose();
            }

            _pauses.Clear();
            stop = _stop;
            _stop = null;
        }

        if (stop is not null)
        {
            if (EndedBadly)
            {
                TaskAttempt.CancelQuietly(stop);
            }

            stop.Dispose(); // or the caller's token would know the run as long as it lives
        }

        foreach (var attempt in under.Where(attempt => attempt.HoldsWorker))
        {
            WorkerLost?.Invoke(attempt.Worker);
        }
    }
}
