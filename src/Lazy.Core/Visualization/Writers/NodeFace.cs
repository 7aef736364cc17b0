using System.Globalization;
using LazyGraph.Visualization.Layout;

namespace LazyGraph.Visualization;

/// <summary>What is written in a node, and the room that takes.</summary>
internal sealed class NodeFace
{
    public const double FontSize = 13;
    public const double SmallFontSize = 10.5;

    /// <summary>The room around a node for the outer border of an asked result, or for the sheets behind a group.</summary>
    public const double Rim = 3;

    private const double LineHeight = 16;
    private const double SmallLineHeight = 13;

    private readonly double _textHeight;

    public NodeFace(PictureNode node, GraphColor color)
    {
        Node = node;
        Lines = PictureText.Lines(node.Label);
        Small = node.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"× {node.Count:N0}")
            : color == GraphColor.Order && node.Order is { } order ? string.Create(CultureInfo.InvariantCulture, $"{order}")
            : null;
        _textHeight = (Lines.Length * LineHeight) + (Small is null ? 0 : SmallLineHeight);
        var textWidth = Lines.Select(line => TextMeasure.Width(line, FontSize, node.IsFused)).DefaultIfEmpty().Max();
        textWidth = Math.Max(textWidth, Small is null ? 0 : TextMeasure.Width(Small, SmallFontSize));
        Inner = node.Kind == PictureKind.Function ? Ellipse(textWidth) : new(Math.Max(26, textWidth + 14), Math.Max(20, _textHeight + 8), false);
        var rim = (node.IsAsked ? Rim : 0) + (node.Count > 1 ? Rim : 0);
        Outer = Inner with { Width = Inner.Width + (2 * rim), Height = Inner.Height + (2 * rim) };
    }

    public PictureNode Node { get; }

    public string[] Lines { get; }

    /// <summary>The number under the label: how many nodes a group has, or the place in the execution order.</summary>
    public string? Small { get; }

    /// <summary>The shape itself.</summary>
    public NodeSize Inner { get; }

    /// <summary>The shape with what surrounds it.</summary>
    public NodeSize Outer { get; }

    /// <summary>The lines of text with their baselines, measured from the middle of the node.</summary>
    public IEnumerable<(string Text, double Baseline, bool IsSmall)> Text()
    {
        var top = -_textHeight / 2;
        foreach (var line in Lines)
        {
            yield return (line, top + 12.5, false);
            top += LineHeight;
        }

        if (Small is not null)
        {
            yield return (Small, top + 9.5, true);
        }
    }

    /// <summary>The least ellipse, of a height that suits the text, around its box.</summary>
    private NodeSize Ellipse(double textWidth)
    {
        var height = Math.Max(30, (1.4 * _textHeight) + 8);
        var ratio = _textHeight / height;
        var width = (textWidth / Math.Sqrt(1 - (ratio * ratio))) + 6;
        return new(Math.Max(height + 4, width), height, true);
    }
}
