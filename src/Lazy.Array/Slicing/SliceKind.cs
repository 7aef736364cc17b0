namespace LazyGraph.Arrays;

/// <summary>What a slice says.</summary>
internal enum SliceKind
{
    /// <summary>The whole axis.</summary>
    All,

    /// <summary>A range of C#.</summary>
    Range,

    /// <summary>Python's start, stop and step.</summary>
    Step,

    /// <summary>One place; negative from the end.</summary>
    Point,

    /// <summary>One place, from the end: 1 is the last.</summary>
    PointFromEnd,

    /// <summary>A new axis.</summary>
    NewAxis,

    /// <summary>All axes nothing is said of.</summary>
    Ellipsis,

    /// <summary>Places.</summary>
    List,

    /// <summary>For each place whether it is taken.</summary>
    Mask,

    /// <summary>Places or a mask still to be computed.</summary>
    Lazy,
}
