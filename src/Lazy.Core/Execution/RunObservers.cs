using System.Diagnostics;
using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>Tells a run's observers, its progress and .NET's telemetry what happens. Called under the run's gate.</summary>
internal sealed class RunObservers(ComputeOptions options, SchedulerState state)
{
    private readonly Dictionary<TaskAttempt, Activity?> _activities = [];
    private bool _toldOfLimit;

    public void GraphStarted(TaskGraph graph)
    {
        foreach (var observer in options.Observers)
        {
            observer.GraphStarted(graph);
        }
    }

    public void Started(TaskAttempt attempt, long heldBytes)
    {
        Telemetry.Running.Add(1);
        if (Telemetry.Source.HasListeners())
        {
            _activities[attempt] = Telemetry.StartTask(attempt.Node.Label, attempt.Number, attempt.Worker);
        }

        if (options.Observers.Length > 0)
        {
            Tell(new TaskEvent(state.NodeOf(attempt.Task), attempt.Task, attempt.Number, attempt.Worker, attempt.Started, 0, heldBytes, null), isStart: true);
        }
    }

    public void Finished(TaskAttempt attempt, long resultBytes, long heldBytes, Exception? error)
    {
        Telemetry.Running.Add(-1);
        var now = options.TimeProvider.GetTimestamp();
        Telemetry.Duration.Record(options.TimeProvider.GetElapsedTime(attempt.Started, now).TotalSeconds);
        if (_activities.Remove(attempt, out var activity))
        {
            activity?.SetStatus(error is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, error?.Message);
            activity?.Dispose();
        }

        if (options.Observers.Length > 0)
        {
            Tell(new TaskEvent(state.NodeOf(attempt.Task), attempt.Task, attempt.Number, attempt.Worker, now, resultBytes, heldBytes, error), isStart: false);
        }
    }

    /// <summary>Ends what telemetry knows of a try that is under way when the run ends.</summary>
    public void Abandon(TaskAttempt attempt)
    {
        Telemetry.Running.Add(-1);
        if (_activities.Remove(attempt, out var activity))
        {
            activity?.SetStatus(ActivityStatusCode.Error, "The run ended before the task.");
            activity?.Dispose();
        }
    }

    /// <summary>Says that the limit is not kept, once.</summary>
    public void LimitExceeded(long heldBytes, long limit)
    {
        if (_toldOfLimit)
        {
            return;
        }

        _toldOfLimit = true;
        Telemetry.LimitsExceeded.Add(1);
        foreach (var observer in options.Observers)
        {
            observer.MemoryLimitExceeded(heldBytes, limit);
        }
    }

    public void GraphFinished(Exception? error)
    {
        foreach (var observer in options.Observers)
        {
            observer.GraphFinished(error);
        }
    }

    public ComputeProgress Progress(long heldBytes) =>
        new(state.DoneCount, state.Running.Count, state.FailedCount, state.Count, heldBytes);

    private void Tell(in TaskEvent task, bool isStart)
    {
        foreach (var observer in options.Observers)
        {
            if (isStart)
            {
                observer.TaskStarted(task);
            }
            else
            {
                observer.TaskFinished(task);
            }
        }
    }
}
