using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

internal static unsafe partial class StridedCopy
{
    private const int LineBytes = 64;

    // From here on the destination does not stay in the caches anyway, and to read its lines before they are overwritten
    // would take half of the time.
    private const long StreamedBytes = 4 << 20;

    private const int StreamedSideBytes = 256;

    /// <summary>Whether a transposed plane is written past the caches: it is large, and each of its rows begins at the same place in a line.</summary>
    private static bool IsStreamed<T>(T* destination, Axis rows, Axis columns)
        where T : unmanaged =>
        Vector256.IsHardwareAccelerated
        && rows.Length * sizeof(T) >= StreamedSideBytes
        && columns.Length * sizeof(T) >= 2 * StreamedSideBytes
        && rows.Length * columns.Length * sizeof(T) >= StreamedBytes
        && rows.Destination * sizeof(T) % LineBytes == 0
        && (nint)destination % sizeof(T) == 0;

    /// <summary>Transposes tile by tile into a small buffer, and from there whole lines into the destination.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposeStreamed<T>(T* source, Axis rows, T* destination, Axis columns, int side)
        where T : unmanaged
    {
        var sideOfTile = StreamedSideBytes / sizeof(T);
        var memory = stackalloc byte[(sideOfTile * (StreamedSideBytes + LineBytes)) + LineBytes];
        var buffer = (T*)(((nint)memory + LineBytes - 1) & ~(LineBytes - 1));

        // A line longer than needed: the rows of the buffer must not all fall into the same sets of the cache.
        var bufferRow = sideOfTile + (LineBytes / sizeof(T));
        var head = (nint)(LineBytes - ((nuint)destination % LineBytes)) % LineBytes / sizeof(T);
        var lines = (columns.Length - head) / (LineBytes / sizeof(T)) * (LineBytes / sizeof(T));
        for (nint row = 0; row < rows.Length; row += sideOfTile)
        {
            var some = rows with { Length = Math.Min(sideOfTile, rows.Length - row) };
            var from = source + row;
            var to = destination + (row * rows.Destination);
            for (nint column = 0; column < lines; column += sideOfTile)
            {
                var width = Math.Min(sideOfTile, lines - column);
                TransposeTile(from + ((head + column) * columns.Source), some with { Destination = bufferRow }, buffer, columns with { Length = width }, side);
                for (nint i = 0; i < some.Length; i++)
                {
                    Stream((byte*)(buffer + (i * bufferRow)), (byte*)(to + (i * rows.Destination) + head + column), width * sizeof(T));
                }
            }

            Scatter(from, some, to, columns with { Length = head });
            var tail = head + lines;
            Scatter(from + (tail * columns.Source), some, to + tail, columns with { Length = columns.Length - tail });
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
