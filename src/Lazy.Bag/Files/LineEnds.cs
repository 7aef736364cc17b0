using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Finds where lines end in the bytes of a text.</summary>
internal abstract class LineEnds
{
    /// <summary>Gets the number of bytes of a code unit. Lines begin at multiples of it.</summary>
    public abstract int UnitSize { get; }

    /// <summary>Gets the number of bytes of the longest line end.</summary>
    public abstract int LongestEnd { get; }

    /// <summary>Gets whether lines end in CR, LF or both.</summary>
    public abstract bool AreNewLines { get; }

    /// <summary>Gets whether these are the bytes 13 and 10, which can be found many at a time.</summary>
    public abstract bool ArePlain { get; }

    /// <summary>Gets whether one line end can overlap another, so that looking from somewhere else finds others.</summary>
    public abstract bool MayOverlap { get; }

    /// <summary>Gets the line ends of a text: a delimiter, or CR, LF and CRLF.</summary>
    public static LineEnds Of(Encoding encoding, string? delimiter) => encoding.GetByteCount("\n") switch
    {
        1 => Of<byte>(encoding, delimiter),
        2 => Of<ushort>(encoding, delimiter),
        4 => Of<uint>(encoding, delimiter),
        var size => throw new NotSupportedException($"Found the encoding {encoding.WebName}, whose newline has {size} bytes, expected one of 1, 2 or 4 bytes. Convert the file to UTF-8 first."),
    };

    /// <summary>Finds the first line end.</summary>
    /// <param name="bytes">The bytes, from the beginning of a line.</param>
    /// <param name="from">Where to look from.</param>
    /// <param name="isLast">Whether the text ends with these bytes.</param>
    /// <param name="next">Where the next line begins; or where to look from when there are more bytes.</param>
    /// <returns>The length of the line without its end; -1 if more bytes are needed to tell.</returns>
    public abstract int Find(ReadOnlySpan<byte> bytes, int from, bool isLast, out int next);

    private static LineEnds Of<TUnit>(Encoding encoding, string? delimiter)
        where TUnit : unmanaged, IEquatable<TUnit> =>
        delimiter is null
            ? new NewLines<TUnit>(MemoryMarshal.Read<TUnit>(encoding.GetBytes("\r")), MemoryMarshal.Read<TUnit>(encoding.GetBytes("\n")))
            : new Delimiters<TUnit>(MemoryMarshal.Cast<byte, TUnit>(encoding.GetBytes(delimiter)).ToArray());
}

/// <summary>Lines that end in CR, LF or CRLF.</summary>
internal sealed class NewLines<TUnit>(TUnit carriageReturn, TUnit lineFeed) : LineEnds
    where TUnit : unmanaged, IEquatable<TUnit>
{
    private readonly TUnit _carriageReturn = carriageReturn;
    private readonly TUnit _lineFeed = lineFeed;

    public override int UnitSize => Unsafe.SizeOf<TUnit>();

    // A block that begins within a CRLF begins with the LF, which by itself says that a line ended.
    public override int LongestEnd => UnitSize;

    public override bool AreNewLines => true;

    public override bool ArePlain { get; } = carriageReturn is (byte)'\r' && lineFeed is (byte)'\n';

    public override bool MayOverlap => false;

    public override int Find(ReadOnlySpan<byte> bytes, int from, bool isLast, out int next)
    {
        var units = MemoryMarshal.Cast<byte, TUnit>(bytes);
        var start = from / Unsafe.SizeOf<TUnit>();
        var at = units[start..].IndexOfAny(_carriageReturn, _lineFeed);
        if (at < 0)
        {
            next = units.Length * Unsafe.SizeOf<TUnit>();
            return -1;
        }

        at += start;
        var after = at + 1;
        if (!units[at].Equals(_lineFeed))
        {
            if (after < units.Length)
            {
                after += units[after].Equals(_lineFeed) ? 1 : 0;
            }
            else if (!isLast)
            {
                next = at * Unsafe.SizeOf<TUnit>(); // an LF may follow
                return -1;
            }
        }

        next = after * Unsafe.SizeOf<TUnit>();
        return at * Unsafe.SizeOf<TUnit>();
    }
}

/// <summary>Lines that end in a delimiter of the user's.</summary>
internal sealed class Delimiters<TUnit>(TUnit[] delimiter) : LineEnds
    where TUnit : unmanaged, IEquatable<TUnit>
{
    public override int UnitSize => Unsafe.SizeOf<TUnit>();

    public override int LongestEnd => delimiter.Length * Unsafe.SizeOf<TUnit>();

    public override bool AreNewLines => false;

    public override bool ArePlain => false;

    public override bool MayOverlap { get; } =
        Enumerable.Range(1, delimiter.Length - 1).Any(length => delimiter.AsSpan(0, length).SequenceEqual(delimiter.AsSpan(delimiter.Length - length)));

    public override int Find(ReadOnlySpan<byte> bytes, int from, bool isLast, out int next)
    {
        var units = MemoryMarshal.Cast<byte, TUnit>(bytes);
        var start = from / Unsafe.SizeOf<TUnit>();
        var at = units[start..].IndexOf(delimiter);
        if (at < 0)
        {
            next = Math.Max(start, units.Length - delimiter.Length + 1) * Unsafe.SizeOf<TUnit>(); // a delimiter may have begun
            return -1;
        }

        next = (start + at + delimiter.Length) * Unsafe.SizeOf<TUnit>();
        return (start + at) * Unsafe.SizeOf<TUnit>();
    }
}
