using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>Watches a run. Progress bars, profiles, traces and telemetry are observers.</summary>
/// <remarks>
/// Calls come one at a time, but from any thread, and under the run's lock: don't block, and don't wait for a compute. An
/// exception of an observer's own ends the run. The graph is there until <see cref="GraphFinished"/>. A task that is under
/// way when the run ends is started and not finished.
/// A graph of plain tasks is scheduled somewhat slower when it is observed.
/// </remarks>
public interface IExecutionObserver
{
    /// <summary>The run begins.</summary>
    /// <param name="graph">What is to run, after optimisation.</param>
    void GraphStarted(TaskGraph graph);

    /// <summary>A task begins.</summary>
    /// <param name="task">The task.</param>
    void TaskStarted(in TaskEvent task);

    /// <summary>A task has ended, well or not.</summary>
    /// <param name="task">The task.</param>
    void TaskFinished(in TaskEvent task);

    /// <summary>The memory limit can't be kept: results that running and waiting tasks need stand above it, and no more of them can be written to disk. The run goes on. Told once a run.</summary>
    /// <param name="heldBytes">The estimated size of the results that are held.</param>
    /// <param name="limit">The limit, in bytes.</param>
    void MemoryLimitExceeded(long heldBytes, long limit)
    {
    }

    /// <summary>The run has ended.</summary>
    /// <param name="error">Why it failed, or null.</param>
    void GraphFinished(Exception? error);
}

/// <summary>What an observer learns about a task.</summary>
/// <param name="Node">The node of the task. Where the graph was rewritten or grows, a copy of the promise that you built.</param>
/// <param name="Number">The task's number in the run.</param>
/// <param name="Attempt">Which try it is, from 1.</param>
/// <param name="Worker">The number of the worker on which the task began, from 0.</param>
/// <param name="Timestamp">The time, by <see cref="TimeProvider.GetTimestamp"/> of the run's clock.</param>
/// <param name="ResultBytes">The estimated size of the result when the task has ended well, 0 before.</param>
/// <param name="HeldBytes">The estimated size of all results that are held; at the end of a task, its own and its inputs' among them.</param>
/// <param name="Error">Why it failed, or null.</param>
public readonly record struct TaskEvent(GraphNode Node, int Number, int Attempt, int Worker, long Timestamp, long ResultBytes, long HeldBytes, Exception? Error);
