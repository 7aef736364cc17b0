using Microsoft.Win32.SafeHandles;

namespace LazyGraph.Bags;

/// <summary>Finds where to begin looking for the line ends of a block, so that they are those that a reader from the beginning of the file finds.</summary>
internal static class BlockStart
{
    /// <param name="file">The file.</param>
    /// <param name="ends">What ends a line.</param>
    /// <param name="start">Where the block begins.</param>
    /// <param name="first">Where the first line of the file begins.</param>
    public static long Find(SafeFileHandle file, LineEnds ends, long start, long first)
    {
        // A line end that reaches up to the block says that a line begins there.
        var from = start - ends.LongestEnd;
        if (from <= first)
        {
            return first;
        }

        return ends.MayOverlap ? StepBack(file, ends, from, first) : from;
    }

    /// <summary>Goes back to a place that no line end reaches over.</summary>
    /// <remarks>In "aaa" there are two of "aa", and which of them counts is decided by what comes before: by the beginning of the row.</remarks>
    private static long StepBack(SafeFileHandle file, LineEnds ends, long from, long first)
    {
        var reach = ends.LongestEnd - ends.UnitSize;
        var window = new byte[2 * reach];
        while (from > first)
        {
            var begin = Math.Max(from - reach, first);
            var count = ReadFully(file, window.AsSpan(0, (int)(from + reach - begin)), begin);
            var at = ends.Find(window.AsSpan(0, count), 0, isLast: true, out _);
            if (at < 0)
            {
                break;
            }

            from = begin + at;
        }

        return from;
    }

    private static int ReadFully(SafeFileHandle file, Span<byte> buffer, long offset)
    {
        var read = 0;
        while (read < buffer.Length && RandomAccess.Read(file, buffer[read..], offset + read) is > 0 and var count)
        {
            read += count;
        }

        return read;
    }
}
