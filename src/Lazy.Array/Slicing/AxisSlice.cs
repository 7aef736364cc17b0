namespace LazyGraph.Arrays;

/// <summary>What a plan takes of one axis of the array.</summary>
internal enum AxisSliceKind
{
    /// <summary>Places at equal distances; the axis stays.</summary>
    Range,

    /// <summary>One place; the axis goes.</summary>
    Point,

    /// <summary>Places in any order; the axis stays.</summary>
    List,

    /// <summary>Places or a mask that are still to be computed.</summary>
    Lazy,
}

/// <summary>What is taken of one axis, all places counted from 0 and within it.</summary>
/// <param name="Kind">Which of the following count.</param>
/// <param name="Start">The first place.</param>
/// <param name="Step">From one place to the next, not 0; 1 for a point.</param>
/// <param name="Count">How many places; <see cref="Chunks.Unknown"/> for the whole of an axis of unknown length and for what is still to be computed.</param>
/// <param name="Places">The places of a list. Not to be changed.</param>
/// <param name="Lazy">What is still to be computed.</param>
internal readonly record struct AxisSlice(AxisSliceKind Kind, long Start, long Step, long Count, long[]? Places = null, object? Lazy = null);
