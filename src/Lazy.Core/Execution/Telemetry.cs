using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LazyGraph.Execution;

/// <summary>What LazyGraph tells the outside by .NET's own means; free when nobody listens.</summary>
public static class Telemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "LazyGraph";

    internal static readonly ActivitySource Source = new(Name, typeof(Telemetry).Assembly.GetName().Version?.ToString());

    private static readonly Meter Meter = new(Name, typeof(Telemetry).Assembly.GetName().Version?.ToString());
    internal static readonly Counter<long> Completed = Meter.CreateCounter<long>("lazygraph.tasks.completed", "{task}", "Tasks that have run.");
    internal static readonly Counter<long> Failed = Meter.CreateCounter<long>("lazygraph.tasks.failed", "{task}", "Tasks that have failed.");
    internal static readonly Counter<long> LimitsExceeded = Meter.CreateCounter<long>("lazygraph.memory_limits.exceeded", "{run}", "Runs that could not keep their memory limit.");
    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("lazygraph.task.duration", "s", "How long tasks run.");
    internal static readonly UpDownCounter<long> Running = Meter.CreateUpDownCounter<long>("lazygraph.tasks.running", "{task}", "Tasks that are running.");

    /// <summary>Gets whether anybody listens to what happens to single tasks.</summary>
    internal static bool ObservesTasks => Source.HasListeners() || Duration.Enabled || Running.Enabled || Completed.Enabled || Failed.Enabled;

    internal static Activity? StartCompute(int tasks, IGraphScheduler scheduler)
    {
        var activity = Source.StartActivity("LazyGraph.Compute");
        activity?.SetTag("lazygraph.tasks", tasks).SetTag("lazygraph.scheduler", scheduler.Name).SetTag("lazygraph.workers", scheduler.Workers);
        return activity;
    }

    /// <summary>Begins the activity of a task, without making it the current one of the thread, which may be inside the scheduler.</summary>
    internal static Activity? StartTask(string label, int attempt, int worker)
    {
        var before = Activity.Current;
        var activity = Source.StartActivity("LazyGraph.Task");
        Activity.Current = before;
        activity?.SetTag("lazygraph.task", label).SetTag("lazygraph.attempt", attempt).SetTag("lazygraph.worker", worker);
        return activity;
    }
}
