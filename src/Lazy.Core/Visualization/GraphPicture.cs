using System.Diagnostics;

namespace LazyGraph.Visualization;

/// <summary>A task graph as it is to be drawn: ellipses, boxes and arrows, without places.</summary>
/// <remarks>Immutable and safe for use by several threads. The same picture and options give the same bytes, as long as Graphviz has no part in them.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GraphPicture
{
    private readonly PictureNode[] _nodes;
    private readonly PictureEdge[] _edges;

    /// <summary>Initializes a picture of the nodes and edges given.</summary>
    /// <param name="nodes">The nodes; each has its own index as <see cref="PictureNode.Id"/>.</param>
    /// <param name="edges">The edges; their order is the order of a function's arguments. They form no cycle.</param>
    /// <exception cref="ArgumentException">An id is not the index of its node, an edge names no node, or the edges form a cycle.</exception>
    public GraphPicture(IEnumerable<PictureNode> nodes, IEnumerable<PictureEdge> edges)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        _nodes = [.. nodes];
        _edges = [.. edges];
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (_nodes[i].Id != i)
            {
                throw new ArgumentException($"Node number {i} has the id {_nodes[i].Id}. Number the nodes 0, 1, 2, … in their order.", nameof(nodes));
            }
        }

        var sources = new int[_edges.Length];
        var targets = new int[_edges.Length];
        for (var e = 0; e < _edges.Length; e++)
        {
            (sources[e], targets[e], _) = _edges[e];
            if ((uint)sources[e] >= (uint)_nodes.Length || (uint)targets[e] >= (uint)_nodes.Length)
            {
                throw new ArgumentException($"Edge {sources[e]} -> {targets[e]} names a node that is not there: the picture has the nodes 0 to {_nodes.Length - 1}.", nameof(edges));
            }
        }

        Inputs = Adjacency.Of(_nodes.Length, targets, sources);
        Consumers = Adjacency.Of(_nodes.Length, sources, targets);
        TopologicalOrder = Adjacency.TopologicalOrder(Inputs, Consumers);
        if (TopologicalOrder.Length < _nodes.Length)
        {
            throw new ArgumentException($"The edges form a cycle: {_nodes.Length - TopologicalOrder.Length} nodes are on it or read from it. A task graph has none.", nameof(edges));
        }
    }

    /// <summary>Gets the nodes, in the order of their ids.</summary>
    public IReadOnlyList<PictureNode> Nodes => _nodes;

    /// <summary>Gets the edges.</summary>
    public IReadOnlyList<PictureEdge> Edges => _edges;

    /// <summary>What was left out or grouped, in a sentence for the reader of the picture.</summary>
    internal string? Note { get; init; }

    internal Adjacency Inputs { get; }

    internal Adjacency Consumers { get; }

    internal int[] TopologicalOrder { get; }

    /// <summary>Writes the picture to a file, in the format that its extension names.</summary>
    /// <param name="path">A file that ends in .svg, .html, .dot, or (through Graphviz) .png or .pdf. A file that is there is replaced.</param>
    /// <param name="options">How to draw; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The extension is none of these.</exception>
    /// <exception cref="GraphvizException">Graphviz is needed and missing, or failed.</exception>
    /// <exception cref="IOException">The file cannot be written. Nothing half-written remains.</exception>
    public void Save(string path, PictureOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        PictureFile.Save(this, path, options ?? new());
    }

    /// <summary>Writes the picture in Graphviz's DOT language.</summary>
    /// <param name="options">How to draw; <see langword="null"/> for the defaults.</param>
    /// <returns>One directed graph, named <c>G</c>.</returns>
    public string ToDot(PictureOptions? options = null)
    {
        options ??= new();
        return DotWriter.Write(PictureReduction.Reduce(this, options), options);
    }

    /// <summary>Draws the picture as SVG.</summary>
    /// <param name="options">How to draw; <see langword="null"/> for the defaults.</param>
    /// <returns>One self-contained SVG document without script.</returns>
    /// <exception cref="GraphvizException"><see cref="LayoutEngine.Graphviz"/> was asked for and is missing, or failed.</exception>
    public string ToSvg(PictureOptions? options = null)
    {
        options ??= new();
        return SvgWriter.Write(PictureReduction.Reduce(this, options), options);
    }

    /// <summary>Draws the picture as a web page in which nodes can be searched, followed, and grouped by operation.</summary>
    /// <param name="options">How to draw; <see langword="null"/> for the defaults.</param>
    /// <returns>One self-contained HTML document that loads nothing.</returns>
    /// <exception cref="GraphvizException"><see cref="LayoutEngine.Graphviz"/> was asked for and is missing, or failed.</exception>
    public string ToHtml(PictureOptions? options = null) => HtmlWriter.Write(this, options ?? new());

    /// <inheritdoc/>
    public override string ToString() => $"GraphPicture: {_nodes.Length} nodes, {_edges.Length} edges";
}
