namespace LazyGraph.Execution;

/// <summary>Runs task graphs: the place to plug in another way of running.</summary>
/// <remarks>
/// A scheduler of one's own need not know more than this: as long as the run is not finished, take a task and execute it,
/// and wait for the run's signal where there is none to take. What is ready, what can be released,
/// retries, timeouts, resources, memory and errors are the run's business.
/// </remarks>
public interface IGraphScheduler
{
    /// <summary>Gets a short name, for telemetry and messages.</summary>
    string Name { get; }

    /// <summary>Gets how many tasks run at a time, at most.</summary>
    int Workers { get; }

    /// <summary>Gets whether <see cref="RunAsync"/> may run tasks in the calling thread before it returns.</summary>
    /// <value>The default is true. Where it is false, a run may pause until the caller has taken results.</value>
    bool RunsInCaller => true;

    /// <summary>Runs all tasks and returns when the run is finished, well or not.</summary>
    /// <param name="run">The run; it keeps its outcome.</param>
    void Run(GraphRun run);

    /// <summary>Runs all tasks without holding the calling thread, as far as the scheduler can.</summary>
    /// <param name="run">The run; it keeps its outcome.</param>
    /// <returns>A task that ends, without error, when the run is finished.</returns>
    Task RunAsync(GraphRun run);
}
