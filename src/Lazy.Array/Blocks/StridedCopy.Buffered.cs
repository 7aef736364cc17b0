using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LazyGraph.Arrays;

internal static unsafe partial class StridedCopy
{
    private const int LineBytes = 64;

    // From here on the destination does not stay in the caches anyway, and to read its lines before they are overwritten
    // would take half of the time.
    private const long StreamedBytes = 4 << 20;

    private const int BufferSideBytes = 256;
    private const int BufferSide = 64; // elements, at most

    /// <summary>Whether a transposed plane is written past the caches: it is large, and each of its rows begins at the same place in a line.</summary>
    private static bool IsStreamed<T>(T* destination, Axis rows, Axis columns)
        where T : unmanaged =>
        Vector256.IsHardwareAccelerated
        && LineBytes % sizeof(T) == 0
        && rows.Length * sizeof(T) >= LineBytes
        && columns.Length * sizeof(T) >= 2 * BufferSideBytes
        && rows.Length * columns.Length * sizeof(T) >= StreamedBytes
        && rows.Destination * sizeof(T) % LineBytes == 0
        && (nint)destination % sizeof(T) == 0;

    /// <summary>Whether a plane that cannot be transposed in registers is worth a buffer: both sides have runs of some length.</summary>
    private static bool IsBuffered<T>(Axis rows, Axis columns)
        where T : unmanaged => sizeof(T) <= 16 && rows.Length >= ShortRun && columns.Length >= ShortRun;

    /// <summary>
    /// Transposes tile by tile into a small buffer, and from there row by row into the destination: so each line of both
    /// sides is touched once, however their strides fall together in the sets of a cache.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposeBuffered<T>(T* source, Axis rows, T* destination, Axis columns, int side, bool streamed)
        where T : unmanaged
    {
        var tile = Math.Min(BufferSide, BufferSideBytes / sizeof(T));

        // A line longer than needed: the rows of the buffer must not all fall into the same sets either.
        var bufferRow = tile + (LineBytes / sizeof(T));
        var memory = stackalloc byte[(tile * bufferRow * sizeof(T)) + LineBytes];
        var buffer = (T*)(((nint)memory + LineBytes - 1) & ~(LineBytes - 1));

        // Whole lines are streamed; what is before the first one and after the last one is copied as it is.
        var head = streamed ? (nint)(LineBytes - ((nuint)destination % LineBytes)) % LineBytes / sizeof(T) : 0;
        var tail = streamed ? columns.Length - ((columns.Length - head) % (LineBytes / sizeof(T))) : columns.Length;
        for (nint row = 0; row < rows.Length; row += tile)
        {
            var some = rows with { Length = Math.Min(tile, rows.Length - row) };
            var from = source + row;
            var to = destination + (row * rows.Destination);
            Scatter(from, some, to, columns with { Length = head });
            for (var column = head; column < tail; column += tile)
            {
                var width = Math.Min(tile, tail - column);
                var transposed = some with { Destination = bufferRow };
                var across = columns with { Length = width };
                if (streamed && Sse.IsSupported)
                {
                    var next = column + tile;
                    Prefetch((byte*)(from + (next * columns.Source)), some.Length * sizeof(T), columns.Source * sizeof(T), Math.Min(tile, tail - next));
                }

                if (side > 0)
                {
                    TransposeTile(from + (column * columns.Source), transposed, buffer, across, side);
                }
                else
                {
                    Loop(from + (column * columns.Source), across, buffer, transposed);
                }

                for (nint i = 0; i < some.Length; i++)
                {
                    var line = buffer + (i * bufferRow);
                    var place = to + (i * rows.Destination) + column;
                    if (streamed)
                    {
                        Stream((byte*)line, (byte*)place, width * sizeof(T));
                    }
                    else
                    {
                        Unsafe.CopyBlockUnaligned(place, line, (uint)(width * sizeof(T)));
                    }
                }
            }

            Scatter(from + (tail * columns.Source), some, to + tail, columns with { Length = columns.Length - tail });
        }
    }

    /// <summary>Asks for the lines of the tile after this one: each run of it lies on a page of its own, where the processor foresees nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(byte* source, nint runBytes, nint stride, nint runs)
    {
        for (; runs > 0; runs--, source += stride)
        {
            for (nint i = 0; i < runBytes; i += LineBytes)
            {
                Sse.Prefetch0(source + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Stream(byte* source, byte* destination, nint bytes)
    {
        for (nint i = 0; i < bytes; i += LineBytes)
        {
            Vector256.LoadAligned(source + i).StoreAlignedNonTemporal(destination + i);
            Vector256.LoadAligned(source + i + 32).StoreAlignedNonTemporal(destination + i + 32);
        }
    }
}
