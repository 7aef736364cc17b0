using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LazyGraph.Execution;

namespace LazyGraph.Tests;

/// <summary>Listeners are global to the process, so these tests look only for what they started themselves.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public void AComputeAndItsTasksAreActivities()
    {
        var ended = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("test").Start();
        Assert.Equal(3, Delayed.Call(() => 1, name: "telemetry one").Select(v => v + 2).Compute(workers: 2));

        var compute = Assert.Single(ended, activity => activity.OperationName == "LazyGraph.Compute" && activity.ParentId == parent.Id);
        Assert.Equal(2, compute.GetTagItem("lazygraph.tasks"));
        Assert.Equal("threads", compute.GetTagItem("lazygraph.scheduler"));
        var task = Assert.Single(ended, activity => (string?)activity.GetTagItem("lazygraph.task") == "telemetry one");
        Assert.Equal(compute.TraceId, task.TraceId);
        Assert.Equal(ActivityStatusCode.Ok, task.Status);
    }

    [Fact]
    public void TasksAreCountedAndTimed()
    {
        var measured = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured.AddOrUpdate(instrument.Name, value, (_, before) => before + value));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.AddOrUpdate(instrument.Name, 1, (_, before) => before + 1));
        listener.Start();

        Delayed.Gather(Enumerable.Range(0, 5).Select(i => Delayed.Call(() => i))).Compute();
        Assert.Throws<TaskFailedException>(() => Delayed.Call(() => int.Parse("x", null)).Compute());

        Assert.InRange(measured["lazygraph.tasks.completed"], 6, double.MaxValue);
        Assert.InRange(measured["lazygraph.tasks.failed"], 1, double.MaxValue);
        Assert.InRange(measured["lazygraph.task.duration"], 7, double.MaxValue);
    }
}
