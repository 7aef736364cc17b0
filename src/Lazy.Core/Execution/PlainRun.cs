using System.Buffers;
using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>The working memory of a run of plain tasks: one number for each node, and nothing else.</summary>
/// <remarks>
/// <para>A graph is plain if every node is an ordinary function call, or something as simple, and nobody watches. Then the
/// nodes themselves hold the results, and <see cref="Counters"/> is all the state there is. A counter is, one after the other:</para>
/// <list type="bullet">
/// <item>-1: a root that has not started. A root is never counted down, so a negative number always means that.</item>
/// <item>n > 0: a task that waits for n inputs.</item>
/// <item>n >= 0, once the task has run: n of its readers have still to read the result. The asked nodes have one more,
/// which nobody takes away. Written by the worker that ran the task, before it tells any reader.</item>
/// </list>
/// <para>In the order of the graph, one worker needs no waiting counts at all: that is <see cref="RunInOrder"/>. Several
/// workers count down by interlocked operations; their driver is the thread scheduler's.</para>
/// </remarks>
internal sealed class PlainRun
{
    private readonly TaskGraph _graph;

    public PlainRun(TaskGraph graph)
    {
        _graph = graph;
        ReleasesResults = (graph.Traits & NodeTraits.HoldsMemory) != 0;
        ReleasesAwaited = ReleasesResults && (graph.Traits & NodeTraits.After) != 0;
        Counters = ArrayPool<int>.Shared.Rent(Math.Max(1, graph.Count));
    }

    public int[] Counters { get; }

    /// <summary>Gets whether there is any result whose release frees memory; if not, readers are not counted.</summary>
    public bool ReleasesResults { get; }

    /// <summary>Gets whether there are nodes that run after others whose results they do not read, but count as readers of.</summary>
    public bool ReleasesAwaited { get; }

    /// <summary>Sets the counters for a run by several workers.</summary>
    public void CountInputs()
    {
        var inputs = _graph.InputCounts.AsSpan(0, _graph.Count);
        var counters = Counters.AsSpan(0, _graph.Count);
        for (var i = 0; i < inputs.Length; i++)
        {
            counters[i] = inputs[i] == 0 ? -1 : inputs[i];
        }
    }

    /// <summary>Runs every task in the calling thread, in the order of the graph.</summary>
    /// <param name="cancellationToken">Looked at before each task.</param>
    /// <param name="failedAt">The task that failed, or -1.</param>
    /// <returns>Why it failed, or null.</returns>
    public Exception? RunInOrder(CancellationToken cancellationToken, out int failedAt)
    {
        var nodes = _graph.NodeRefs.AsSpan(0, _graph.Count);
        var readers = new ReaderCounts(Counters, isShared: false);
        if (ReleasesResults)
        {
            CountReaders();
        }

        var i = 0;
        var context = ExecutionContext.Capture();
        try
        {
            for (; i < nodes.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var node = nodes[i].Node;
                node.Execute(cancellationToken);
                TaskContext.RestoreIfChanged(context);
                if (ReleasesResults)
                {
                    node.ReleaseInputs(readers);
                    if (ReleasesAwaited)
                    {
                        node.ReleaseAwaited(readers);
                    }
                }
            }
        }
        catch (Exception error) // whatever the user's function throws is the outcome of the run
        {
            TaskContext.RestoreIfChanged(context);
            failedAt = i;
            return error;
        }

        failedAt = -1;
        return null;
    }

    public void Return() => ArrayPool<int>.Shared.Return(Counters);

    private void CountReaders()
    {
        var starts = _graph.Links.Starts;
        for (var i = 0; i < _graph.Count; i++)
        {
            Counters[i] = starts[i + 1] - starts[i];
        }

        foreach (var output in _graph.Outputs.Span)
        {
            if (!output.IsConstant)
            {
                Counters[output.Index]++;
            }
        }
    }
}
