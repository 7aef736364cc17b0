using LazyGraph.Graphs;
using LazyGraph.Optimization;

namespace LazyGraph.Visualization;

/// <summary>Makes the picture of a task graph: an ellipse for each function, a box for its result, grey boxes for what was given.</summary>
/// <remarks>Both sides of a conditional are drawn, with dashed edges, though a run computes only one of them.</remarks>
internal sealed class TaskPicture
{
    private readonly TaskGraph _graph;
    private readonly HashSet<GraphNode> _asked;
    private readonly Dictionary<GraphNode, GraphNode> _copies = new(ReferenceEqualityComparer.Instance); // of asked nodes and of the sides of conditionals
    private readonly List<PictureNode> _nodes = [];
    private readonly List<PictureEdge> _edges = [];
    private readonly Dictionary<GraphNode, int> _boxes = new(ReferenceEqualityComparer.Instance); // the box of a result or of a value

    // drawn: what the graph was made for, the asked nodes among it. The graph's nodes are copies of what the user built.
    private TaskPicture(TaskGraph graph, IEnumerable<GraphNode> asked, GraphNode[] drawn)
    {
        _graph = graph;
        for (var i = 0; i < drawn.Length; i++)
        {
            _copies.TryAdd(drawn[i], graph.Outputs.Span[i]);
        }

        _asked = new HashSet<GraphNode>(asked.Select(node => _copies[node]), ReferenceEqualityComparer.Instance);
    }

    /// <summary>Draws what some nodes need.</summary>
    /// <param name="outputs">The asked nodes.</param>
    /// <param name="optimize">Whether to draw the graph as it runs instead of as it was built.</param>
    public static GraphPicture Of(GraphNode[] outputs, bool optimize)
    {
        var drawn = WithSides(outputs);
        return new TaskPicture(GraphPreparation.Snapshot(drawn, optimize), outputs, drawn).Draw();
    }

    // A graph has the condition of a conditional only; its sides join the picture as if they were asked for.
    private static GraphNode[] WithSides(GraphNode[] outputs)
    {
        var drawn = new List<GraphNode>(outputs);
        var seen = new HashSet<GraphNode>(outputs, ReferenceEqualityComparer.Instance);
        var open = new Stack<GraphNode>(outputs);
        while (open.TryPop(out var node))
        {
            if (node is IBranchingNode choice)
            {
                foreach (var side in new[] { choice.Then, choice.Otherwise })
                {
                    drawn.Add(side);
                    if (seen.Add(side))
                    {
                        open.Push(side);
                    }
                }
            }

            for (var i = 0; i < node.InputCount; i++)
            {
                if (seen.Add(node.GetInput(i)))
                {
                    open.Push(node.GetInput(i));
                }
            }
        }

        return [.. drawn.Distinct<GraphNode>(ReferenceEqualityComparer.Instance)];
    }

    private GraphPicture Draw()
    {
        foreach (var output in _asked.Where(node => node.IsConstant))
        {
            BoxOf(output);
        }

        for (var i = 0; i < _graph.Count; i++)
        {
            DrawTask(_graph[i], i);
        }

        // Last, for the sides of a conditional may come behind it in the order.
        for (var i = 0; i < _graph.Count; i++)
        {
            if (_graph[i] is IBranchingNode choice)
            {
                var node = _graph[i];
                var function = _boxes[node] - 1; // a function's number is before its result's
                AddEdge(_copies[choice.Then], function, PictureEdgeStyle.Dashed);
                AddEdge(_copies[choice.Otherwise], function, PictureEdgeStyle.Dashed);
            }
        }

        return new GraphPicture(_nodes, _edges);
    }

    private void DrawTask(GraphNode node, int order)
    {
        var arguments = node.Inputs;
        List<int> sources = [.. arguments.Select(BoxOf)];
        var function = Add(new PictureNode
        {
            Id = _nodes.Count,
            Kind = PictureKind.Function,
            Label = node.Label,
            Tooltip = TooltipOf(node),
            Operation = node.Label,
            Order = order,
        });
        var result = Add(new PictureNode
        {
            Id = _nodes.Count,
            Kind = PictureKind.Result,
            Label = node.Origin.Policy?.Key ?? TypeName.Of(node.ResultType),
            Tooltip = $"{node.ResultType} of {TooltipOf(node)}",
            Operation = node.Label,
            Order = order,
            IsAsked = _asked.Contains(node),
        });
        _boxes[node] = result;
        for (var i = 0; i < sources.Count; i++)
        {
            _edges.Add(new PictureEdge(sources[i], function, i < node.ArgumentCount ? PictureEdgeStyle.Normal : PictureEdgeStyle.Dashed));
        }

        _edges.Add(new PictureEdge(function, result, PictureEdgeStyle.Normal));
    }

    private void AddEdge(GraphNode source, int function, PictureEdgeStyle style) => _edges.Add(new PictureEdge(BoxOf(source), function, style));

    // A result has its box already, for inputs come before their readers; a value gets one when it is first read.
    private int BoxOf(GraphNode node)
    {
        if (!_boxes.TryGetValue(node, out var box))
        {
            var preview = ValuePreview.Of(node.ResultObject);
            var isLiteral = node.Kind == NodeKind.Literal;
            box = Add(new PictureNode
            {
                Id = _nodes.Count,
                Kind = isLiteral ? PictureKind.Literal : PictureKind.Value,
                Label = isLiteral || node.Label == preview ? preview : node.Label,
                Tooltip = isLiteral ? preview : $"{node.Label} = {preview}{BuiltAt(node)}",
                Operation = isLiteral ? "literal" : node.Label,
                IsAsked = _asked.Contains(node),
            });
            _boxes.Add(node, box);
        }

        return box;
    }

    private int Add(PictureNode node)
    {
        _nodes.Add(node);
        return node.Id;
    }

    private static string TooltipOf(GraphNode node) => $"{node.Origin.Name}{BuiltAt(node)}";

    private static string BuiltAt(GraphNode node) => node.Site is { } site ? $"\nbuilt at {site}" : string.Empty;
}
