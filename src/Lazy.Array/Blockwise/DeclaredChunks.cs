namespace LazyGraph.Arrays;

/// <summary>The lengths that a user's function gives its results, as they are written.</summary>
internal static class DeclaredChunks
{
    /// <summary>Puts other lengths in the place of those of a grid; the number of blocks stays.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="spec">A number for the length of every block along an axis, a list for that of each block; null for what the grid has.</param>
    /// <exception cref="ArgumentException">It fits another grid.</exception>
    public static Chunks Of(Chunks grid, ChunkSpec? spec)
    {
        if (spec is null)
        {
            return grid;
        }

        var axes = spec.OfAxes(grid.Shape);
        var lengths = new long[grid.Rank][];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = OfAxis(axes[axis], grid.Axis(axis), axis);
        }

        return new Chunks(lengths);
    }

    private static long[] OfAxis(AxisChunks? chunks, long[] grid, int axis)
    {
        if (chunks is null)
        {
            return grid;
        }

        if (chunks.Lengths is { } lengths)
        {
            ChunkNormalizer.CheckLengths(Array.FindAll(lengths, length => length != Chunks.Unknown) is { Length: > 0 } known ? known : [0], axis);
            return lengths.Length == grid.Length
                ? lengths
                : throw ChunkNormalizer.Bad($"Found {lengths.Length} lengths {chunks} on axis {axis} of the result, expected {grid.Length}: the function is called once for each block.");
        }

        if (!chunks.IsSize || chunks.Size < 0)
        {
            throw ChunkNormalizer.Bad($"Found chunks {chunks} on axis {axis} of a function's result, expected the length of every block or a list of their lengths.");
        }

        var equal = new long[grid.Length];
        Array.Fill(equal, chunks.Size);
        return equal;
    }
}
