namespace LazyGraph.Arrays;

/// <summary>A piece of an axis: one element, or 2^level leaves, of which the first has a number that this divides, or any stretch where the order does not matter.</summary>
internal readonly record struct StretchPiece(long First, int Level)
{
    /// <summary>The level of one element.</summary>
    public const int Element = -1;

    /// <summary>The level of a stretch of elements that may be merged with any other.</summary>
    public const int Any = -2;

    public long Count(int leafLength) => Level < 0 ? 1 : (long)leafLength << Level;
}

/// <summary>What is known of a stretch of an axis, for each of several outputs.</summary>
/// <remarks>
/// Leaves are numbered by the index of their elements on the whole axis. A leaf that lies in the stretch only in part is
/// kept element by element; whole leaves are merged as far as a binary tree over the whole axis has them under one node. So
/// what comes out in the end does not depend on where the axis was cut, and a stretch of n leaves has at most
/// 2 log n pieces, and less than two leaves of elements.
/// </remarks>
internal sealed class Stretch<TState>(int leafLength, bool isLast, int outputs, StretchPiece[] pieces, TState[][] states) : ISized
    where TState : unmanaged
{
    public int LeafLength => leafLength;

    /// <summary>Gets whether the elements of a leaf lie side by side: the order of their sum hangs on it.</summary>
    public bool IsLast => isLast;

    public int Outputs => outputs;

    /// <summary>Gets the pieces, in order.</summary>
    public StretchPiece[] Pieces => pieces;

    /// <summary>Gets, for each piece, the states of the outputs.</summary>
    public TState[][] States => states;

    public unsafe long SizeInBytes => (long)pieces.Length * outputs * sizeof(TState);
}
