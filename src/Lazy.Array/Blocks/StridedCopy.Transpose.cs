using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LazyGraph.Arrays;

internal static unsafe partial class StridedCopy
{
    // A tile's lines of both sides stay in the cache until each of their elements has been moved.
    private const int TileRows = 32;
    private const int TileColumns = 64;

    /// <summary>Copies a plane whose rows lie close together in the source and whose columns do in the destination.</summary>
    private static void Transpose<T>(T* source, Axis rows, T* destination, Axis columns)
        where T : unmanaged
    {
        var isPlain = rows.Source == 1 && columns.Destination == 1;
        var side = isPlain ? BlockSide<T>() : 0;
        var isStreamed = isPlain && IsStreamed(destination, rows, columns);
        if (isStreamed || (isPlain && side == 0 && IsBuffered<T>(rows, columns)))
        {
            TransposeBuffered(source, rows, destination, columns, side, isStreamed);
            return;
        }

        for (nint row = 0; row < rows.Length; row += TileRows)
        {
            var height = Math.Min(TileRows, rows.Length - row);
            for (nint column = 0; column < columns.Length; column += TileColumns)
            {
                var width = Math.Min(TileColumns, columns.Length - column);
                TransposeTile(
                    source + (row * rows.Source) + (column * columns.Source),
                    rows with { Length = height },
                    destination + (row * rows.Destination) + (column * columns.Destination),
                    columns with { Length = width },
                    side);
            }
        }
    }

    // Optimised at once, as the loops below: the first blocks of an array are as many as the later ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposeTile<T>(T* source, Axis rows, T* destination, Axis columns, int side)
        where T : unmanaged
    {
        if (side == 0 || rows.Length < side || columns.Length < side)
        {
            Scatter(source, rows, destination, columns);
            return;
        }

        var height = rows.Length - (rows.Length % side);
        var width = columns.Length - (columns.Length % side);
        for (nint column = 0; column < width; column += side)
        {
            for (nint row = 0; row < height; row += side)
            {
                TransposeBlock(source + row + (column * columns.Source), columns.Source, destination + (row * rows.Destination) + column, rows.Destination);
            }
        }

        if (width < columns.Length)
        {
            Scatter(source + (width * columns.Source), rows with { Length = height }, destination + width, columns with { Length = columns.Length - width });
        }

        if (height < rows.Length)
        {
            Scatter(source + height, rows with { Length = rows.Length - height }, destination + (height * rows.Destination), columns);
        }
    }

    /// <summary>The side of the square that is transposed in registers; zero if the size of the elements or the processor allows none.</summary>
    private static int BlockSide<T>()
        where T : unmanaged => sizeof(T) switch
        {
            8 => Avx512F.IsSupported ? 8 : Avx.IsSupported ? 4 : 0,
            4 => Avx.IsSupported ? 8 : 0,
            _ => 0,
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock<T>(T* source, nint sourceStride, T* destination, nint destinationStride)
        where T : unmanaged
    {
        if (sizeof(T) == 4)
        {
            Transpose8x8((float*)source, sourceStride, (float*)destination, destinationStride);
        }
        else if (Avx512F.IsSupported)
        {
            Transpose8x8((double*)source, sourceStride, (double*)destination, destinationStride);
        }
        else
        {
            Transpose4x4((double*)source, sourceStride, (double*)destination, destinationStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose8x8(double* source, nint sourceStride, double* destination, nint destinationStride)
    {
        var row0 = Vector512.Load(source);
        var row1 = Vector512.Load(source + sourceStride);
        var row2 = Vector512.Load(source + (2 * sourceStride));
        var row3 = Vector512.Load(source + (3 * sourceStride));
        var row4 = Vector512.Load(source + (4 * sourceStride));
        var row5 = Vector512.Load(source + (5 * sourceStride));
        var row6 = Vector512.Load(source + (6 * sourceStride));
        var row7 = Vector512.Load(source + (7 * sourceStride));

        // Pairs of rows: the even columns of both, then the odd ones.
        Gather(
            Avx512F.UnpackLow(row0, row1),
            Avx512F.UnpackLow(row2, row3),
            Avx512F.UnpackLow(row4, row5),
            Avx512F.UnpackLow(row6, row7),
            destination,
            destinationStride);
        Gather(
            Avx512F.UnpackHigh(row0, row1),
            Avx512F.UnpackHigh(row2, row3),
            Avx512F.UnpackHigh(row4, row5),
            Avx512F.UnpackHigh(row6, row7),
            destination + destinationStride,
            destinationStride);

        // Each operand holds two elements of each of four columns; each column is one row of the destination.
        static void Gather(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, double* to, nint stride)
        {
            const byte even = 0x88;
            const byte odd = 0xdd;
            var evenTop = Avx512F.Shuffle4x128(a, b, even);
            var oddTop = Avx512F.Shuffle4x128(a, b, odd);
            var evenBottom = Avx512F.Shuffle4x128(c, d, even);
            var oddBottom = Avx512F.Shuffle4x128(c, d, odd);
            Avx512F.Shuffle4x128(evenTop, evenBottom, even).Store(to);
            Avx512F.Shuffle4x128(oddTop, oddBottom, even).Store(to + (2 * stride));
            Avx512F.Shuffle4x128(evenTop, evenBottom, odd).Store(to + (4 * stride));
            Avx512F.Shuffle4x128(oddTop, oddBottom, odd).Store(to + (6 * stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose4x4(double* source, nint sourceStride, double* destination, nint destinationStride)
    {
        const byte low = 0x20;
        const byte high = 0x31;
        var row0 = Vector256.Load(source);
        var row1 = Vector256.Load(source + sourceStride);
        var row2 = Vector256.Load(source + (2 * sourceStride));
        var row3 = Vector256.Load(source + (3 * sourceStride));
        var evenTop = Avx.UnpackLow(row0, row1);
        var oddTop = Avx.UnpackHigh(row0, row1);
        var evenBottom = Avx.UnpackLow(row2, row3);
        var oddBottom = Avx.UnpackHigh(row2, row3);
        Avx.Permute2x128(evenTop, evenBottom, low).Store(destination);
        Avx.Permute2x128(oddTop, oddBottom, low).Store(destination + destinationStride);
        Avx.Permute2x128(evenTop, evenBottom, high).Store(destination + (2 * destinationStride));
        Avx.Permute2x128(oddTop, oddBottom, high).Store(destination + (3 * destinationStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose8x8(float* source, nint sourceStride, float* destination, nint destinationStride)
    {
        var row0 = Vector256.Load(source);
        var row1 = Vector256.Load(source + sourceStride);
        var row2 = Vector256.Load(source + (2 * sourceStride));
        var row3 = Vector256.Load(source + (3 * sourceStride));
        var row4 = Vector256.Load(source + (4 * sourceStride));
        var row5 = Vector256.Load(source + (5 * sourceStride));
        var row6 = Vector256.Load(source + (6 * sourceStride));
        var row7 = Vector256.Load(source + (7 * sourceStride));

        // Columns 0, 1, 4 and 5 of pairs of rows, then 2, 3, 6 and 7.
        Gather(
            Avx.UnpackLow(row0, row1),
            Avx.UnpackLow(row2, row3),
            Avx.UnpackLow(row4, row5),
            Avx.UnpackLow(row6, row7),
            destination,
            destinationStride);
        Gather(
            Avx.UnpackHigh(row0, row1),
            Avx.UnpackHigh(row2, row3),
            Avx.UnpackHigh(row4, row5),
            Avx.UnpackHigh(row6, row7),
            destination + (2 * destinationStride),
            destinationStride);

        static void Gather(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, float* to, nint stride)
        {
            const byte low = 0x20;
            const byte high = 0x31;
            var firstTop = Avx.Shuffle(a, b, 0x44);
            var secondTop = Avx.Shuffle(a, b, 0xee);
            var firstBottom = Avx.Shuffle(c, d, 0x44);
            var secondBottom = Avx.Shuffle(c, d, 0xee);
            Avx.Permute2x128(firstTop, firstBottom, low).Store(to);
            Avx.Permute2x128(secondTop, secondBottom, low).Store(to + stride);
            Avx.Permute2x128(firstTop, firstBottom, high).Store(to + (4 * stride));
            Avx.Permute2x128(secondTop, secondBottom, high).Store(to + (5 * stride));
        }
    }
}
