namespace LazyGraph.Arrays;

/// <summary>A matrix in memory that somebody else holds in place, with any strides.</summary>
/// <param name="Start">The address of the first element.</param>
/// <param name="Row">How many elements further the next row is.</param>
/// <param name="Column">How many elements further the next column is.</param>
/// <typeparam name="T">The type of the elements.</typeparam>
internal readonly unsafe record struct Matrix<T>(nint Start, int Row, int Column)
    where T : unmanaged
{
    public Matrix(T* start, int row, int column)
        : this((nint)start, row, column)
    {
    }

    public Matrix<T> Transposed => new(Start, Column, Row);

    public T* At(nint row, nint column) => (T*)Start + (row * Row) + (column * Column);
}
