using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <summary>What every scheduler must do. A scheduler is tested by a subclass that says which one it is.</summary>
/// <remarks>
/// The cases stand in the other files of this folder. A graph of ordinary functions that nobody watches may run a quicker
/// way of its own, so most cases run in each <see cref="Way"/>.
/// </remarks>
public abstract partial class SchedulerContract
{
    public static TheoryData<Way> Ways => new(Enum.GetValues<Way>());

    /// <summary>Gets the scheduler that is tested.</summary>
    public abstract IGraphScheduler Scheduler { get; }

    /// <summary>Gets options by which a graph runs in a given way.</summary>
    private static ComputeOptions Options(Way way, IExecutionObserver? observer = null) => new()
    {
        Fuse = way is Way.Plain or Way.Observed,
        Observers = observer is not null ? [observer] : way is Way.Observed or Way.ObservedUnfused ? [new RecordingObserver()] : [],
    };

    private static ComputeOptions Observed(RecordingObserver observer) => new() { Observers = [observer] };

    private T Compute<T>(Delayed<T> promise, Way way = Way.Plain) => Limited.Run(() => promise.Compute(Scheduler, options: Options(way)));

    private T Compute<T>(Delayed<T> promise, ComputeOptions options) => Limited.Run(() => promise.Compute(Scheduler, options: options));

    private TaskFailedException Failure<T>(Delayed<T> promise, Way way = Way.Plain) =>
        Assert.Throws<TaskFailedException>(() => Compute(promise, way));

    private Settled<T>[] Settle<T>(params Delayed<T>[] promises) => Limited.Run(() => Delayed.ComputeSettled(promises, Scheduler));

    private static Delayed<int> Throws(string message, string? name = null) =>
        Delayed.Call<int>(() => throw new InvalidOperationException(message), name);
}

/// <summary>How a graph is run: with and without fusing of chains, and the general way that an observer asks for.</summary>
public enum Way
{
    Plain,
    Unfused,
    Observed,
    ObservedUnfused,
}
