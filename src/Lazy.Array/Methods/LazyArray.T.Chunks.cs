using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Cuts the array in another way.</summary>
    /// <remarks>
    /// Where every new block would need pieces of a great many old ones, as from rows to columns, this goes by stages, whose blocks
    /// are no larger than <paramref name="blockBytes"/>. A new block that is an old one is that block, and a part of one is a view on it.
    /// </remarks>
    /// <param name="chunks">The new chunks; an axis of which nothing is said, and one of null, stays as it is.</param>
    /// <param name="balance">Whether to even out the lengths of the blocks of each axis.</param>
    /// <param name="blockBytes">The bytes that a block of a stage between may take, 128 MiB if not given; more only if an old or a new block does.</param>
    /// <returns>An array of the same elements; this array if it is cut so.</returns>
    /// <exception cref="ArgumentException">The chunks do not fit the shape, or would change an axis of unknown length.</exception>
    public LazyArray<T> Rechunk(ChunkSpec chunks, bool balance = false, ByteSize? blockBytes = null)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        var target = chunks.Normalize(Shape, Unsafe.SizeOf<T>(), Chunks);
        return Rechunking.To(this, balance ? target.Balanced() : target, blockBytes?.Bytes ?? RechunkPlan.DefaultBlockBytes);
    }

    /// <summary>Draws how the array is cut, beside its shape, its type and its size, as notebooks of Dask show it. Nothing is computed.</summary>
    /// <param name="size">The length of the longest axis in the drawing, in pixels.</param>
    /// <returns>A picture as SVG.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public string ToSvg(int size = 200) => Chunks.ToSvg(typeof(T), size);
}
