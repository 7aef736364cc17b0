using System.Globalization;
using System.Runtime.CompilerServices;

namespace LazyGraph;

/// <summary>How one axis is to be cut: a length for every block, the length of each block, one whole block, or what suits a number of bytes.</summary>
/// <remarks>
/// Written as a number (<c>500</c>; <c>-1</c> for the whole axis), as a list (<c>[2, 3]</c>, the length of each block) or as text
/// (<c>"auto"</c>, or a number of bytes such as <c>"16 MiB"</c>). Part of a <see cref="ChunkSpec"/>.
/// </remarks>
[CollectionBuilder(typeof(AxisChunks), nameof(Of))]
public sealed class AxisChunks
{
    private readonly long[]? _lengths;

    private AxisChunks(long size = 0, long[]? lengths = null, long? bytes = null, bool isAuto = false)
    {
        Size = size;
        _lengths = lengths;
        Bytes = bytes;
        IsAuto = isAuto;
    }

    /// <summary>Gets the choice of block lengths by bytes: a block of the whole array takes about 8 MiB.</summary>
    public static AxisChunks Auto { get; } = new(isAuto: true);

    /// <summary>Gets the choice of one block for the whole axis.</summary>
    public static AxisChunks Whole { get; } = new(size: -1);

    /// <summary>Gets the length every block is to have; -1 for the whole axis. Not used by the other forms.</summary>
    internal long Size { get; }

    /// <summary>Gets the bytes a block of the whole array may take, if they were given.</summary>
    internal long? Bytes { get; }

    internal bool IsAuto { get; }

    internal bool IsSize => !IsAuto && _lengths is null;

    /// <summary>Gets the length of each block, if they were given. Not to be changed.</summary>
    internal long[]? Lengths => _lengths;

    /// <summary>Takes a number for the length of every block.</summary>
    /// <param name="size">The length; -1 for the whole axis.</param>
    public static implicit operator AxisChunks(int size) => new(size);

    /// <summary>Takes a number for the length of every block.</summary>
    /// <param name="size">The length; -1 for the whole axis.</param>
    public static implicit operator AxisChunks(long size) => new(size);

    /// <summary>Reads <c>"auto"</c> or a number of bytes.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator AxisChunks(string text) => Parse(text);

    /// <summary>Takes a size for the bytes a block of the whole array may take.</summary>
    /// <param name="size">The size.</param>
    public static implicit operator AxisChunks(ByteSize size) => new(bytes: size.Bytes, isAuto: true);

    /// <summary>Takes numbers for the length of each block.</summary>
    /// <param name="lengths">The lengths.</param>
    public static implicit operator AxisChunks(int[] lengths) => new(lengths: Array.ConvertAll(lengths, length => (long)length));

    /// <summary>Takes numbers for the length of each block.</summary>
    /// <param name="lengths">The lengths.</param>
    public static implicit operator AxisChunks(long[] lengths) => Of(lengths.AsSpan());

    /// <summary>Takes numbers for the length of each block.</summary>
    /// <param name="lengths">The lengths, which add up to the length of the axis.</param>
    /// <returns>The way of cutting.</returns>
    public static AxisChunks Of(ReadOnlySpan<long> lengths) => new(lengths: lengths.ToArray());

    /// <summary>Reads text.</summary>
    /// <param name="text"><c>"auto"</c>, or the bytes a block of the whole array may take, such as <c>"16 MiB"</c>.</param>
    /// <returns>The way of cutting.</returns>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static AxisChunks Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Trim().Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            return Auto;
        }

        return ByteSize.TryParse(text, out var size)
            ? size
            : throw new FormatException($"Found \"{text}\", expected \"auto\" or a number of bytes such as \"16 MiB\".");
    }

    /// <summary>Enumerates the lengths that were given for each block; nothing for the other forms.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)(_lengths ?? [])).GetEnumerator();

    /// <summary>Returns what was written: <c>500</c>, <c>-1</c>, <c>(2, 3)</c>, <c>auto</c>, <c>16 MiB</c>.</summary>
    public override string ToString()
    {
        if (_lengths is not null)
        {
            return $"({string.Join(", ", _lengths)})";
        }

        return Bytes is { } bytes ? new ByteSize(bytes).ToString() : IsAuto ? "auto" : Size.ToString(CultureInfo.InvariantCulture);
    }
}
