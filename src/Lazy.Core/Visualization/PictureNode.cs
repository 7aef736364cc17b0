namespace LazyGraph.Visualization;

/// <summary>What a node of a picture stands for.</summary>
public enum PictureKind
{
    /// <summary>A function that a task calls: an ellipse.</summary>
    Function,

    /// <summary>The result of a function: a white box.</summary>
    Result,

    /// <summary>A value that is there before anything runs: a grey box.</summary>
    Value,

    /// <summary>A plain argument of a function: a grey box.</summary>
    Literal,
}

/// <summary>One ellipse or box of a <see cref="GraphPicture"/>.</summary>
public sealed record PictureNode
{
    /// <summary>Gets the index of the node in its picture: 0 for the first.</summary>
    public required int Id { get; init; }

    /// <summary>Gets what the node stands for.</summary>
    public required PictureKind Kind { get; init; }

    /// <summary>Gets the text in the node; long text is cut when drawn.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the full text shown when the pointer rests on the node: label, value, where it was built.</summary>
    public string Tooltip { get; init; } = "";

    /// <summary>Gets the name by which nodes are grouped when there are too many to draw.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Gets the position in the execution order, if the node has one.</summary>
    public int? Order { get; init; }

    /// <summary>Gets a value indicating whether this is a result that was asked for: drawn with a double border.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Gets a value indicating whether several tasks were fused into this one: drawn bold.</summary>
    public bool IsFused { get; init; }

    /// <summary>Gets how many nodes this one stands for: more than 1 for a group.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>How an edge of a picture is drawn.</summary>
public enum PictureEdgeStyle
{
    /// <summary>The target reads what the source gives.</summary>
    Normal,

    /// <summary>A branch that may not be taken, or a dependency by order alone.</summary>
    Dashed,
}

/// <summary>An arrow of a <see cref="GraphPicture"/>.</summary>
/// <param name="Source">The index of the node that the arrow leaves.</param>
/// <param name="Target">The index of the node that the arrow enters.</param>
/// <param name="Style">How the arrow is drawn.</param>
public readonly record struct PictureEdge(int Source, int Target, PictureEdgeStyle Style = PictureEdgeStyle.Normal);
