namespace LazyGraph.Arrays;

/// <summary>The innermost part of a matrix product: one small tile of the result, held in registers.</summary>
/// <typeparam name="T">The type of the elements, one that vectors can hold.</typeparam>
internal unsafe interface IGemmKernel<T>
    where T : unmanaged
{
    /// <summary>Gets the number of rows of a tile.</summary>
    static abstract int Rows { get; }

    /// <summary>Gets the number of columns of a tile.</summary>
    static abstract int Columns { get; }

    /// <summary>Adds the products for 0, 1, … k - 1, in this order, to one tile.</summary>
    /// <param name="k">How many.</param>
    /// <param name="a">For each of them one element of each row.</param>
    /// <param name="b">For each of them one element of each column.</param>
    /// <param name="c">The tile.</param>
    /// <param name="cRow">How many elements further its next row is.</param>
    /// <param name="load">Whether to begin with what is in the tile, or with zero.</param>
    static abstract void Multiply(nint k, T* a, T* b, T* c, nint cRow, bool load);
}
