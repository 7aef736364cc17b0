using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class Chunks
{
    /// <summary>Draws the chunks of an array, beside its shape, its type and its size.</summary>
    /// <param name="elementType">The type of the array's elements.</param>
    /// <param name="size">The length of the longest axis in the drawing, in pixels.</param>
    /// <returns>A picture as SVG; the same chunks give the same text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public string ToSvg(Type elementType, int size = 200)
    {
        ArgumentNullException.ThrowIfNull(elementType);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return ChunkDiagram.ToSvg(this, elementType, size);
    }
}
