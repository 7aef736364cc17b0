using System.Globalization;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Chunks whose lengths are read from blocks that have been computed.</summary>
internal static class ComputedChunks
{
    /// <summary>Gets chunks whose unknown lengths are those of the blocks, if all of these are there; otherwise the chunks themselves.</summary>
    /// <exception cref="InvalidOperationException">The blocks make no grid.</exception>
    public static Chunks Of<T>(Chunks chunks, IReadOnlyList<Delayed<Block<T>>> parts)
        where T : unmanaged
    {
        if (chunks.IsKnown || parts.Any(part => part is not ValueNode<Block<T>>))
        {
            return chunks;
        }

        var lengths = chunks.ToArrays();
        Span<int> position = stackalloc int[chunks.Rank];
        for (var number = 0; number < parts.Count; number++)
        {
            var shape = parts[number].Result.ShapeArray;
            chunks.Locate(number, position);
            for (var axis = 0; axis < position.Length; axis++)
            {
                ref var length = ref lengths[axis][position[axis]];
                length = length == Chunks.Unknown || length == shape[axis]
                    ? shape[axis]
                    : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Found {shape[axis]} elements along axis {axis} of block {number}, expected {length} as in the blocks beside it: what computes the blocks has given them lengths that make no grid."));
            }
        }

        return new Chunks(lengths);
    }
}
