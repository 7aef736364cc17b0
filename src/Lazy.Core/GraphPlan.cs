using LazyGraph.Graphs;
using LazyGraph.Optimization;

namespace LazyGraph;

/// <summary>What a run is going to do, as far as it can be known before: how many tasks, and how much it holds at a time.</summary>
/// <remarks>Peaks are those of one worker, which runs the nodes in exactly this order. More workers can hold more.</remarks>
public sealed class GraphPlan
{
    private GraphPlan(TaskGraph graph)
    {
        Order = graph.Nodes;
        TasksBeforeFusion = graph.Count;
        TasksAfterFusion = graph.Count - FuseLinearChains.Find(graph).Count(continues => continues);
        LongestChain = LongestChainOf(graph);
        var peak = new PeakSearch(graph);
        PeakLiveResults = peak.Results;
        PeakLiveBytes = peak.Bytes;
        PeakNode = peak.NodeAtPeakBytes is var at and >= 0 ? Order[at] : null;
        ResultsOfUnknownSize = peak.UnknownSizes;
    }

    /// <summary>Gets the nodes in the order in which one worker runs them.</summary>
    public IReadOnlyList<GraphNode> Order { get; }

    /// <summary>Gets the number of nodes that are functions to call; plain values are none.</summary>
    public int TasksBeforeFusion { get; }

    /// <summary>Gets the number of tasks that a scheduler sees when linear chains are fused.</summary>
    public int TasksAfterFusion { get; }

    /// <summary>Gets the number of tasks on the longest way through the graph: no number of workers takes fewer steps.</summary>
    public int LongestChain { get; }

    /// <summary>Gets how many results are held at the same time, at most.</summary>
    public int PeakLiveResults { get; }

    /// <summary>Gets how many bytes are held at the same time, at most, by the results whose size is known before.</summary>
    public long PeakLiveBytes { get; }

    /// <summary>Gets the node during which most bytes (or, where no size is known, most results) are held.</summary>
    public GraphNode? PeakNode { get; }

    /// <summary>Gets how many results have a size that is not known before, and is left out of <see cref="PeakLiveBytes"/>.</summary>
    public int ResultsOfUnknownSize { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{TasksBeforeFusion} task{(TasksBeforeFusion == 1 ? "" : "s")}, {TasksAfterFusion} after fusion, longest chain {LongestChain}, at most {PeakLiveResults} results of {PeakLiveBytes} known bytes at a time");

    internal static GraphPlan Of(TaskGraph graph) => new(graph);

    /// <summary>Gets how many results one worker holds at the same time, at most.</summary>
    internal static int PeakOf(TaskGraph graph) => new PeakSearch(graph).Results;

    private static int LongestChainOf(TaskGraph graph)
    {
        var lengths = new int[graph.Count];
        var longest = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i]++; // its longest way of inputs, and itself
            longest = Math.Max(longest, lengths[i]);
            foreach (var reader in graph.Links.Of(i))
            {
                lengths[reader] = Math.Max(lengths[reader], lengths[i]);
            }
        }

        return longest;
    }

    // Plays the run: a result is there from the moment its node has run until its last reader has.
    private sealed class PeakSearch
    {
        public PeakSearch(TaskGraph graph)
        {
            // What ends with each node: the results of which it is the last reader in the order. Asked results stay.
            var freedResults = new int[graph.Count];
            var freedBytes = new long[graph.Count];
            var asked = graph.OutputIndices();
            for (var i = 0; i < graph.Count; i++)
            {
                var readers = graph.Links.Of(i);
                if (readers.Length > 0 && !asked.Contains(i))
                {
                    freedResults[readers[^1]]++;
                    freedBytes[readers[^1]] += graph[i].ExpectedBytes ?? 0;
                }
            }

            var (results, bytes) = (0, 0L);
            for (var i = 0; i < graph.Count; i++)
            {
                var expected = graph[i].ExpectedBytes;
                UnknownSizes += expected is null ? 1 : 0;
                results++;
                bytes += expected ?? 0;
                if (bytes > Bytes || (Bytes == 0 && results > Results))
                {
                    NodeAtPeakBytes = i;
                }

                Results = Math.Max(Results, results);
                Bytes = Math.Max(Bytes, bytes);
                results -= freedResults[i];
                bytes -= freedBytes[i];
            }
        }

        public int Results { get; }

        public long Bytes { get; }

        public int UnknownSizes { get; }

        public int NodeAtPeakBytes { get; } = -1;
    }
}
