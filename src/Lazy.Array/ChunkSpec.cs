using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>How an array is to be cut into chunks, as it is written: <c>500</c>, <c>[500, -1]</c>, <c>[[2, 3], 5, "auto"]</c>, <c>"16 MiB"</c>.</summary>
/// <remarks>
/// <para>A number is the length of every block along every axis (the last block of an axis may be shorter), -1 the whole axis;
/// a list says it for each axis, where a list within it is the length of each block, and null keeps the axis as it is
/// (the whole axis where an array is made). For an array of one axis a list of several numbers is the length of each block.</para>
/// <para>Text, and null for the whole, choose by bytes: <c>"auto"</c> makes blocks of about 8 MiB, <c>"16 MiB"</c> of that size.
/// The choice is the same on every machine: the axes that are cut get lengths that are powers of two and near each other, the last axes the longer ones.</para>
/// </remarks>
[CollectionBuilder(typeof(ChunkSpec), nameof(Of))]
public sealed class ChunkSpec
{
    private readonly AxisChunks? _everyAxis;
    private readonly AxisChunks?[]? _ofAxes;
    private readonly (int Axis, AxisChunks? Chunks)[]? _byAxis;

    private ChunkSpec(AxisChunks everyAxis) => _everyAxis = everyAxis;

    private ChunkSpec(AxisChunks?[] ofAxes) => _ofAxes = ofAxes;

    private ChunkSpec((int Axis, AxisChunks? Chunks)[] byAxis) => _byAxis = byAxis;

    /// <summary>Gets the choice by bytes: blocks of about 8 MiB.</summary>
    public static ChunkSpec Auto { get; } = new(AxisChunks.Auto);

    /// <summary>Gets the choice of one block for the whole array.</summary>
    public static ChunkSpec Whole { get; } = new(AxisChunks.Whole);

    /// <summary>Takes a number for the length of every block along every axis.</summary>
    /// <param name="size">The length; -1 for the whole axis.</param>
    public static implicit operator ChunkSpec(int size) => new((AxisChunks)size);

    /// <summary>Takes a number for the length of every block along every axis.</summary>
    /// <param name="size">The length; -1 for the whole axis.</param>
    public static implicit operator ChunkSpec(long size) => new((AxisChunks)size);

    /// <summary>Reads <c>"auto"</c> or the bytes a block may take.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ChunkSpec(string text) => new(AxisChunks.Parse(text));

    /// <summary>Takes a size for the bytes a block may take.</summary>
    /// <param name="size">The size.</param>
    public static implicit operator ChunkSpec(ByteSize size) => new((AxisChunks)size);

    /// <summary>Takes the chunks of another array.</summary>
    /// <param name="chunks">The chunks.</param>
    public static implicit operator ChunkSpec(Chunks chunks)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return new(Array.ConvertAll(chunks.ToArrays(), lengths => (AxisChunks?)AxisChunks.Of(lengths)));
    }

    /// <summary>Takes what is said for each axis.</summary>
    /// <param name="axes">For each axis how it is to be cut; null keeps it as it is.</param>
    /// <returns>The way of cutting.</returns>
    public static ChunkSpec Of(ReadOnlySpan<AxisChunks?> axes) => new(axes.ToArray());

    /// <summary>Takes what is said for some axes; the others are kept as they are, and whole where an array is made.</summary>
    /// <param name="axes">Numbers of axes, negative ones counted from the end, and how each is to be cut.</param>
    /// <returns>The way of cutting.</returns>
    public static ChunkSpec ByAxis(params ReadOnlySpan<(int Axis, AxisChunks? Chunks)> axes) => new(axes.ToArray());

    /// <summary>Enumerates what was said for each axis; the one thing said for all of them.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<AxisChunks?> GetEnumerator() =>
        ((IEnumerable<AxisChunks?>)(_ofAxes ?? (_byAxis is null ? [_everyAxis] : Array.ConvertAll(_byAxis, axis => axis.Chunks)))).GetEnumerator();

    /// <summary>Returns what was written.</summary>
    public override string ToString() =>
        _everyAxis?.ToString()
        ?? (_ofAxes is not null
            ? $"[{string.Join(", ", _ofAxes.Select(Text))}]"
            : $"[{string.Join(", ", _byAxis!.Select(axis => $"{axis.Axis}: {Text(axis.Chunks)}"))}]");

    /// <summary>Finds the lengths of the blocks of an array.</summary>
    /// <param name="shape">Its shape; <see cref="Chunks.Unknown"/> for an axis of unknown length.</param>
    /// <param name="itemSize">The bytes of an element.</param>
    /// <param name="previous">The chunks it has, if it has some: axes of which nothing is said keep theirs.</param>
    internal Chunks Normalize(ReadOnlySpan<long> shape, int itemSize, Chunks? previous = null) =>
        ChunkNormalizer.Normalize(OfAxes(shape), shape, itemSize, previous);

    private static string Text(AxisChunks? chunks) => chunks?.ToString() ?? "null";

    internal AxisChunks?[] OfAxes(ReadOnlySpan<long> shape)
    {
        var rank = shape.Length;
        var axes = new AxisChunks?[rank];
        if (_everyAxis is not null)
        {
            Array.Fill(axes, _everyAxis);
            return axes;
        }

        if (_byAxis is not null)
        {
            var seen = new bool[rank];
            foreach (var (axis, chunks) in _byAxis)
            {
                var from0 = axis < 0 ? axis + rank : axis;
                if ((uint)from0 >= (uint)rank)
                {
                    throw ChunkNormalizer.BadAxis(axis, shape);
                }

                if (seen[from0])
                {
                    throw ChunkNormalizer.Bad($"Found chunks for axis {from0} twice, expected them once.");
                }

                seen[from0] = true;
                axes[from0] = chunks;
            }

            return axes;
        }

        // As Dask has it: [2, 3] for one axis of length 5 are two blocks.
        if (rank == 1 && _ofAxes!.Length > 1 && Array.TrueForAll(_ofAxes, axis => axis is { IsSize: true, Size: >= 0 }))
        {
            return [AxisChunks.Of(Array.ConvertAll(_ofAxes, axis => axis!.Size))];
        }

        return _ofAxes!.Length == rank
            ? _ofAxes
            : throw ChunkNormalizer.Bad($"Found chunks {this} for {_ofAxes.Length} axes, expected them for the {rank} of shape {ArrayText.Shape(shape)}.");
    }
}
