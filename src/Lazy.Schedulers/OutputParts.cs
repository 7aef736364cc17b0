using System.Runtime.CompilerServices;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>The outputs of several things that are computed together, and which of them are whose.</summary>
internal sealed class OutputParts
{
    private readonly List<GraphNode> _outputs = [];
    private readonly List<(int Start, int Count)> _parts = [];

    public GraphNode[] Outputs => [.. _outputs];

    public OutputParts Add<T>(ILazy<T> lazy, [CallerArgumentExpression(nameof(lazy))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(lazy, parameter);
        var outputs = lazy.Outputs;
        _parts.Add((_outputs.Count, outputs.Count));
        _outputs.AddRange(outputs);
        return this;
    }

    public T Assemble<T>(ILazy<T> lazy, int position, ComputedResults results) =>
        lazy.Assemble(results.Slice(_parts[position].Start, _parts[position].Count));
}
