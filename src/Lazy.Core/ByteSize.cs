using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LazyGraph;

/// <summary>A number of bytes, which can be written as text: <c>"16 MiB"</c>, <c>"64 KB"</c>, <c>"1000000"</c>.</summary>
/// <remarks>KB, MB, GB, TB and PB are powers of 1000; KiB, MiB, GiB, TiB and PiB of 1024. Upper or lower case makes no difference, nor does a space before the unit.</remarks>
public readonly record struct ByteSize : IComparable<ByteSize>
{
    private static readonly (string Unit, long Bytes)[] Units =
    [
        ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40), ("PiB", 1L << 50),
        ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000), ("PB", 1_000_000_000_000_000),
        ("B", 1), // after those that end in it
    ];

    /// <summary>Makes a size of a number of bytes.</summary>
    /// <param name="bytes">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public ByteSize(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        Bytes = bytes;
    }

    /// <summary>Gets the number of bytes.</summary>
    public long Bytes { get; }

    /// <summary>Takes a number for a number of bytes.</summary>
    /// <param name="bytes">The number.</param>
    public static implicit operator ByteSize(long bytes) => new(bytes);

    /// <summary>Reads a size from text, as <see cref="Parse"/> does.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ByteSize(string text) => Parse(text);

    /// <summary>Compares two sizes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is less.</returns>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Compares two sizes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is greater.</returns>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Compares two sizes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is less or equal.</returns>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Compares two sizes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is greater or equal.</returns>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    /// <summary>Reads a size from text.</summary>
    /// <param name="text">A number, with a decimal point if need be, and a unit; bytes without one.</param>
    /// <returns>The size, rounded down to whole bytes.</returns>
    /// <exception cref="FormatException">The text is no size.</exception>
    public static ByteSize Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var size)
            ? size
            : throw new FormatException($"Found \"{text}\", expected a number of bytes such as \"16 MiB\", \"64 KB\" or \"1000000\".");
    }

    /// <summary>Reads a size from text, if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size.</param>
    /// <returns>Whether the text is a size.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ByteSize size)
    {
        size = default;
        var number = text.AsSpan().Trim();
        var factor = 1L;
        foreach (var (unit, bytes) in Units)
        {
            if (number.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                number = number[..^unit.Length].TrimEnd();
                factor = bytes;
                break;
            }
        }

        // Decimal: what "1.1 KB" says is exact.
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > long.MaxValue / factor)
        {
            return false;
        }

        size = new ByteSize((long)(value * factor));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>Returns the size in the largest unit that divides it: <c>16 MiB</c>, <c>64 KB</c>, <c>17 B</c>.</summary>
    public override string ToString()
    {
        var bytes = Bytes;
        var (unit, size) = Units.Where(candidate => bytes >= candidate.Bytes && bytes % candidate.Bytes == 0).OrderBy(candidate => candidate.Bytes).LastOrDefault(("B", 1));
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / size} {unit}");
    }
}
