namespace LazyGraph.Arrays;

/// <summary>Which block of which grid.</summary>
internal readonly record struct BlockPlace(Chunks Chunks, int Number)
{
    /// <summary>Gets the number of elements, if it is known.</summary>
    public long? Count
    {
        get
        {
            var count = 1L;
            var rest = Number;
            for (var axis = Chunks.Rank - 1; axis >= 0; axis--)
            {
                var lengths = Chunks.Axis(axis);
                (rest, var position) = Math.DivRem(rest, lengths.Length);
                if (lengths[position] == Chunks.Unknown)
                {
                    return null;
                }

                count *= lengths[position];
            }

            return count;
        }
    }

    /// <summary>Gets the lengths of a block all of whose lengths are known.</summary>
    public int[] Shape => Array.ConvertAll(Chunks.BlockShape(Number), length => checked((int)length));

    /// <summary>Gets where in the array the block begins.</summary>
    public long[] Origin => Chunks.BlockOrigin(Number);

    /// <summary>Returns the position in the grid and, if it is known, the first element's: <c>block (1, 0), which begins at (500, 0)</c>.</summary>
    public override string ToString()
    {
        var position = new int[Chunks.Rank];
        Chunks.Locate(Number, position);
        return $"block {ArrayText.Shape(position)}{(Chunks.IsKnown && Chunks.BlockCount > 1 ? $", which begins at {ArrayText.Shape(Origin)}" : string.Empty)}";
    }
}
