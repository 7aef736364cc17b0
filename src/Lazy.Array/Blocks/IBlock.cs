namespace LazyGraph.Arrays;

/// <summary>A block of whatever type.</summary>
internal interface IBlock
{
    int[] ShapeArray { get; }

    /// <summary>Opens the elements for a task.</summary>
    TileSource Open(TileScope scope);

    /// <summary>Writes the shape and the elements in row-major order.</summary>
    void Write(Stream stream);
}
