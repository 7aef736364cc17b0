using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>Workers that run tasks outside of this process, and may keep their results there.</summary>
/// <remarks>A run that has them (<see cref="GraphRun.BeginRemote"/>) decides what is ready, what failed and what can go; they decide where a task runs.</remarks>
internal interface IRemoteWorkers
{
    /// <summary>Chooses the worker of a task that is ready. Called under the run's gate.</summary>
    /// <param name="task">The task's number.</param>
    /// <param name="node">Its node.</param>
    /// <returns>The worker's number, or -1 if none has room for it now.</returns>
    int Place(int task, GraphNode node);

    /// <summary>Has a worker run a task. The result is in the node if it has come here: an asked one has.</summary>
    /// <param name="task">The task's number.</param>
    /// <param name="node">The node whose function is called: the task's own, or a copy.</param>
    /// <param name="worker">The worker that <see cref="Place"/> chose, or on which the task before it in a chain ran.</param>
    /// <param name="cancellationToken">Cancelled when nobody wants the result any more.</param>
    /// <returns>The bytes of the result, once it is there.</returns>
    /// <exception cref="TaskReturnedException">The task has not run, and has to be placed again.</exception>
    /// <exception cref="RemoteFailureException">The function threw.</exception>
    ValueTask<long> ExecuteAsync(int task, GraphNode node, int worker, CancellationToken cancellationToken);

    /// <summary>Says that nobody is going to read a result again. Called under the run's gate.</summary>
    void Forget(int task);
}

/// <summary>A task came back from a worker that has not run it: no try counts.</summary>
internal sealed class TaskReturnedException : Exception
{
    /// <summary>Gets an input whose result is nowhere any more, or -1: the run need not have heard of that yet.</summary>
    public int LostInput { get; init; } = -1;
}

/// <summary>A function threw in another process.</summary>
/// <param name="error">What it threw.</param>
/// <param name="position">What the task was at, as its node told there.</param>
internal sealed class RemoteFailureException(Exception error, string? position) : Exception(null, error)
{
    public string? Position => position;
}
