namespace LazyGraph;

/// <summary>How many elements of its neighbours a block is extended by along an axis.</summary>
/// <remarks>Written as a number for both sides, or as two: <c>1</c>, <c>(0, 2)</c>.</remarks>
/// <param name="Before">The number of elements before the block.</param>
/// <param name="After">The number of elements behind it.</param>
public readonly record struct OverlapDepth(int Before, int After)
{
    /// <summary>Takes a number for both sides.</summary>
    /// <param name="depth">The number of elements.</param>
    public static implicit operator OverlapDepth(int depth) => new(depth, depth);

    /// <summary>Takes a number for each side.</summary>
    /// <param name="depth">The numbers of elements before and behind the block.</param>
    public static implicit operator OverlapDepth((int Before, int After) depth) => new(depth.Before, depth.After);
}
