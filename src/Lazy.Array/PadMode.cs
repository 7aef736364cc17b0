namespace LazyGraph;

/// <summary>What stands in the cells that padding adds to an array.</summary>
public enum PadMode
{
    /// <summary>A given value.</summary>
    Constant,

    /// <summary>The nearest element.</summary>
    Edge,

    /// <summary>The elements in reverse order, without the one at the edge.</summary>
    Reflect,

    /// <summary>The elements in reverse order, the one at the edge included.</summary>
    Symmetric,

    /// <summary>The elements from the other end on.</summary>
    Wrap,

    /// <summary>Values in equal steps from the element at the edge to a given one.</summary>
    LinearRamp,

    /// <summary>The largest element along the axis; not a number if there is one.</summary>
    Maximum,

    /// <summary>The smallest element along the axis; not a number if there is one.</summary>
    Minimum,

    /// <summary>The mean of the elements along the axis, rounded if they are integers.</summary>
    Mean,

    /// <summary>The median of the elements along the axis, rounded if they are integers.</summary>
    Median,

    /// <summary>Anything: zeros.</summary>
    Empty,
}
