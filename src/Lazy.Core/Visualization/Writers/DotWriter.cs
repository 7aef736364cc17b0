using System.Globalization;
using System.Text;

namespace LazyGraph.Visualization;

/// <summary>Writes a picture in Graphviz's DOT language, in the order of the nodes, so that files can be compared.</summary>
internal static class DotWriter
{
    /// <summary>Writes a picture that is reduced already.</summary>
    public static string Write(GraphPicture picture, PictureOptions options)
    {
        var dot = new StringBuilder();
        dot.Append("digraph G {\n");
        dot.Append(CultureInfo.InvariantCulture, $"  graph [rankdir={RankDirection(options.Direction)}, nodesep=0.25, ranksep=0.45, fontname=\"Helvetica,Arial,sans-serif\", bgcolor=\"transparent\", newrank=true");
        if (IsForest(picture))
        {
            // Inputs from left to right as the arguments are; elsewhere Graphviz would pay for that order with crossings.
            dot.Append(", ordering=in");
        }

        WriteHeading(dot, picture, options);
        dot.Append("];\n");
        dot.Append(CultureInfo.InvariantCulture, $"  node [fontname=\"Helvetica,Arial,sans-serif\", fontsize=10, shape=box, style=\"rounded,filled\", fillcolor=white, color=\"{PictureColors.Border}\", fontcolor=\"{PictureColors.Ink}\", width=0.4, height=0.3, margin=\"0.08,0.04\"];\n");
        dot.Append(CultureInfo.InvariantCulture, $"  edge [arrowsize=0.6, color=\"{PictureColors.Edge}\"];\n");
        var last = PictureColors.LastOrder(picture);
        foreach (var node in picture.Nodes)
        {
            WriteNode(dot, node, options.Color, last);
        }

        foreach (var (source, target, style) in picture.Edges)
        {
            dot.Append(CultureInfo.InvariantCulture, $"  n{source} -> n{target}{(style == PictureEdgeStyle.Dashed ? " [style=dashed]" : "")};\n");
        }

        return dot.Append("}\n").ToString();
    }

    /// <summary>Graphviz's name for a direction.</summary>
    public static string RankDirection(GraphDirection direction) => direction switch
    {
        GraphDirection.TopToBottom => "TB",
        GraphDirection.LeftToRight => "LR",
        GraphDirection.RightToLeft => "RL",
        _ => "BT",
    };

    private static bool IsForest(GraphPicture picture)
    {
        for (var v = 0; v < picture.Nodes.Count; v++)
        {
            if (picture.Consumers.Degree(v) > 1)
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteHeading(StringBuilder dot, GraphPicture picture, PictureOptions options)
    {
        string?[] parts = [options.Title, picture.Note];
        var heading = string.Join('\n', parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        if (heading.Length > 0)
        {
            dot.Append(", labelloc=t, fontsize=12, label=").Append(PictureText.Dot(heading));
        }
    }

    private static void WriteNode(StringBuilder dot, PictureNode node, GraphColor color, int last)
    {
        var face = new NodeFace(node, color);
        var label = string.Join('\n', face.Small is null ? face.Lines : [.. face.Lines, face.Small]);
        var tooltip = node.Tooltip.Length > 0 ? node.Tooltip : node.Label;
        var (fill, ink) = PictureColors.Of(node, color, last);
        var isFunction = node.Kind == PictureKind.Function;
        dot.Append(CultureInfo.InvariantCulture, $"  n{node.Id} [id=\"n{node.Id}\", class=\"{node.Kind.ToString().ToLowerInvariant()}\", label={PictureText.Dot(label)}, tooltip={PictureText.Dot(tooltip)}, fillcolor=\"{fill}\"");
        if (isFunction || node.IsFused)
        {
            string?[] styles = [isFunction ? null : "rounded", "filled", node.IsFused ? "bold" : null];
            dot.Append(CultureInfo.InvariantCulture, $", style=\"{string.Join(',', styles.Where(s => s is not null))}\"");
        }

        if (isFunction)
        {
            dot.Append(CultureInfo.InvariantCulture, $", shape=ellipse, color=\"{PictureColors.FunctionBorder}\"");
        }

        if (ink != PictureColors.Ink)
        {
            dot.Append(CultureInfo.InvariantCulture, $", fontcolor=\"{ink}\"");
        }

        if (node.IsAsked)
        {
            dot.Append(", peripheries=2");
        }

        dot.Append("];\n");
    }
}
