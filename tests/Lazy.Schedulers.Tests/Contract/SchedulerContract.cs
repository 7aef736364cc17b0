using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <summary>What every scheduler must do. A scheduler is tested by a subclass that says which one it is.</summary>
/// <remarks>
/// The cases stand in the other files of this folder. A graph of ordinary functions that nobody watches may run a quicker
/// way of its own, so most cases run in each <see cref="Way"/>.
/// <para>
/// Tasks may run in another process. So a function of a case captures nothing that can't cross, nor the test class, and
/// reaches the variables of the test by calling <see cref="Home"/>. Functions that return promises run here, always.
/// </para>
/// </remarks>
public abstract partial class SchedulerContract
{
    public static TheoryData<Way> Ways => new(Enum.GetValues<Way>());

    /// <summary>Gets the scheduler that is tested.</summary>
    public abstract IGraphScheduler Scheduler { get; }

    /// <summary>Gets whether tasks run in this process: results are the objects that functions returned, and async locals flow in.</summary>
    protected virtual bool SharesMemory => true;

    /// <summary>Gets the name of the scheduler that a compute inside a task finds.</summary>
    protected virtual string SchedulerInTasks => Scheduler.Name;

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
