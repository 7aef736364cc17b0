using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Where in an array a block lies: what a function of <c>MapBlocks</c> can ask for.</summary>
public sealed class BlockInfo
{
    private readonly int[] _position;
    private readonly int[] _counts;
    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly BlockPlace _place;

    internal BlockInfo(BlockPlace place, IReadOnlyList<BlockInfo> inputs)
    {
        var chunks = place.Chunks;
        var lengths = chunks.BlockShape(place.Number);
        _place = place;
        _position = new int[chunks.Rank];
        chunks.Locate(place.Number, _position);
        _counts = new int[chunks.Rank];
        _starts = new long[chunks.Rank];
        _ends = new long[chunks.Rank];
        for (var axis = 0; axis < chunks.Rank; axis++)
        {
            _counts[axis] = chunks[axis].Length;
            var starts = chunks.Starts(axis);
            _starts[axis] = starts.Length == 0 ? Chunks.Unknown : starts[_position[axis]];
            _ends[axis] = starts.Length == 0 ? Chunks.Unknown : _starts[axis] + lengths[axis];
        }

        Inputs = inputs;
    }

    /// <summary>Gets the block's position in the grid of blocks.</summary>
    public ReadOnlySpan<int> Position => _position;

    /// <summary>Gets the number of blocks along each axis.</summary>
    public ReadOnlySpan<int> ChunkCounts => _counts;

    /// <summary>Gets the position of the block's first element in the array; <see cref="Chunks.Unknown"/> along an axis of unknown lengths.</summary>
    public ReadOnlySpan<long> Start => _starts;

    /// <summary>Gets the position behind the block's last element; <see cref="Chunks.Unknown"/> along an axis of unknown lengths.</summary>
    public ReadOnlySpan<long> End => _ends;

    /// <summary>Gets the block's lengths; <see cref="Chunks.Unknown"/> where one is unknown.</summary>
    public ReadOnlySpan<long> Shape => _place.Chunks.BlockShape(_place.Number);

    /// <summary>Gets the lengths of the whole array.</summary>
    public ReadOnlySpan<long> ArrayShape => _place.Chunks.Shape;

    /// <summary>Gets, of the block of a result, where the blocks lie that it is made of, in the order of the arrays. None for such a block itself.</summary>
    /// <remarks>The arrays are those that were given, cut so that their blocks fit each other.</remarks>
    public IReadOnlyList<BlockInfo> Inputs { get; }

    /// <summary>Returns the position: <c>block (1, 0) of (4, 2)</c>.</summary>
    public override string ToString() => $"block {ArrayText.Shape(_position)} of {ArrayText.Shape(_counts)}";
}
