namespace LazyGraph;

/// <summary>Where a picture's edges point to: from what is read to what is computed of it.</summary>
public enum GraphDirection
{
    /// <summary>Sources at the bottom, results at the top.</summary>
    BottomToTop,

    /// <summary>Sources at the top, results at the bottom.</summary>
    TopToBottom,

    /// <summary>Sources on the left, results on the right.</summary>
    LeftToRight,

    /// <summary>Sources on the right, results on the left.</summary>
    RightToLeft,
}

/// <summary>Which data a picture shows beside its functions.</summary>
public enum PictureData
{
    /// <summary>A box for each result, each source and each literal.</summary>
    All,

    /// <summary>Boxes for sources and literals alone: a function points straight to the functions that read its result.</summary>
    Values,

    /// <summary>Functions alone.</summary>
    None,
}

/// <summary>What the colour of a node tells.</summary>
public enum GraphColor
{
    /// <summary>Only the kind of the node.</summary>
    None,

    /// <summary>When the node runs: light first, dark last; the number is written in the node too.</summary>
    Order,
}

/// <summary>Which program places the nodes.</summary>
public enum LayoutEngine
{
    /// <summary>The library itself; nothing needs to be installed.</summary>
    BuiltIn,

    /// <summary>Graphviz, whose <c>dot</c> must be on the PATH.</summary>
    Graphviz,
}

/// <summary>Says how a graph is drawn.</summary>
public sealed record PictureOptions
{
    private readonly int _groupAbove = 300;

    /// <summary>Gets where the edges point to.</summary>
    /// <value>The default is <see cref="GraphDirection.BottomToTop"/>, as in Dask.</value>
    public GraphDirection Direction { get; init; }

    /// <summary>Gets which data is drawn beside the functions.</summary>
    /// <value>The default is <see cref="PictureData.All"/>.</value>
    public PictureData Data { get; init; }

    /// <summary>Gets what the colours tell.</summary>
    /// <value>The default is <see cref="GraphColor.None"/>.</value>
    public GraphColor Color { get; init; }

    /// <summary>Gets the number of nodes above which results are left out and then nodes of one operation drawn as one.</summary>
    /// <value>At least 0; <see cref="int.MaxValue"/> draws every node. The default is 300.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int GroupAbove
    {
        get => _groupAbove;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _groupAbove = value;
        }
    }

    /// <summary>Gets which program places the nodes.</summary>
    /// <value>The default is <see cref="LayoutEngine.BuiltIn"/>.</value>
    public LayoutEngine Engine { get; init; }

    /// <summary>Gets the heading above the picture.</summary>
    /// <value>The default is <see langword="null"/>: no heading.</value>
    public string? Title { get; init; }
}
