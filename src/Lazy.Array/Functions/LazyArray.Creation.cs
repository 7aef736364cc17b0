using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <content>Makes arrays of numbers that follow from their position.</content>
public static partial class LazyArray
{
    /// <summary>Makes an array of the numbers from 0 on.</summary>
    /// <param name="stop">The number before which it ends.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    public static LazyArray<T> Arange<T>(T stop, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, INumber<T> => Arange(T.Zero, stop, T.One, chunks, file, line);

    /// <summary>Makes an array of numbers in equal steps.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The number before which it ends.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    [OverloadResolutionPriority(1)] // a second number is no chunk length
    public static LazyArray<T> Arange<T>(T start, T stop, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, INumber<T> => Arange(start, stop, T.One, chunks, file, line);

    /// <summary>Makes an array of numbers in equal steps.</summary>
    /// <remarks>As in NumPy there are ⌈(stop − start) / step⌉ numbers, and number i is start + i × step in the type of the elements.</remarks>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The number before which it ends.</param>
    /// <param name="step">From one to the next; may be negative.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    /// <exception cref="ArgumentException">The step is 0, or a number is not finite.</exception>
    [OverloadResolutionPriority(2)] // nor is a third one
    public static unsafe LazyArray<T> Arange<T>(T start, T stop, T step, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, INumber<T>
    {
        var length = RangeLength.Of(start, stop, step);
        var difference = unchecked((start + step) - start); // as NumPy takes it: of the first two numbers
        return FromSource(ArrayOrigin.At("arange", file, line), new RangeSource<T>(start, difference), Chunks.Normalize([length], chunks, sizeof(T)));
    }

    /// <summary>Makes an array of a number of values in equal steps.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="stop">The last value, or, without it, the one that would be next.</param>
    /// <param name="count">How many.</param>
    /// <param name="endpoint">Whether <paramref name="stop"/> is the last value.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The array. Its elements are made where they are read.</returns>
    public static LazyArray<double> Linspace(double start, double stop, long count = 50, bool endpoint = true, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return FromSource(ArrayOrigin.At("linspace", file, line), new LinspaceSource(start, stop, count, endpoint), Chunks.Normalize([count], chunks, sizeof(double)));
    }

    /// <summary>Makes a matrix with ones on a diagonal.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns; that of the rows if not given.</param>
    /// <param name="diagonal">The diagonal: 0 the main one, 1 that above.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    public static unsafe LazyArray<T> Eye<T>(long rows, long? columns = null, long diagonal = 0, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, INumberBase<T> =>
        FromSource(ArrayOrigin.At("eye", file, line), new BandSource<T>(diagonal, diagonal, T.One), Chunks.Normalize([rows, columns ?? rows], chunks, sizeof(T)));

    /// <summary>Makes a matrix with ones on a diagonal and below.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns; that of the rows if not given.</param>
    /// <param name="diagonal">The diagonal: 0 the main one, 1 that above.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    public static unsafe LazyArray<T> Tri<T>(long rows, long? columns = null, long diagonal = 0, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, INumberBase<T> =>
        FromSource(ArrayOrigin.At("tri", file, line), new BandSource<T>(long.MinValue / 2, diagonal, T.One), Chunks.Normalize([rows, columns ?? rows], chunks, sizeof(T)));

    /// <summary>Makes the coordinates of every place of a grid: an array of one more axis, in front, along which the coordinates follow each other.</summary>
    /// <param name="dimensions">The lengths of the grid.</param>
    /// <param name="chunks">How the grid is cut; by bytes if not given. The axis in front is cut into single elements.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The array. Its elements are made where they are read.</returns>
    public static LazyArray<long> Indices(ReadOnlySpan<long> dimensions, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var grid = Chunks.Normalize(dimensions, chunks, sizeof(long)).ToArrays();
        if (grid.Length == 0)
        {
            throw new ArgumentException("Found no axis, expected at least one.", nameof(dimensions));
        }

        var ones = new long[grid.Length];
        Array.Fill(ones, 1);
        return FromSource(ArrayOrigin.At("indices", file, line), new CoordinateSource(), new Chunks([ones, .. grid]));
    }

    /// <summary>Makes an array of a function of the coordinates, which is called for each element when it is read.</summary>
    /// <param name="function">The function of the coordinate.</param>
    /// <param name="shape">The lengths of the only axis.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> FromFunction<T>(Func<long, T> function, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return OfFunction(function, new FunctionSource<T>(place => function(place[0])), 1, shape, chunks, file, line);
    }

    /// <summary>Makes an array of a function of the coordinates, which is called for each element when it is read.</summary>
    /// <param name="function">The function of the two coordinates.</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> FromFunction<T>(Func<long, long, T> function, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return OfFunction(function, new FunctionSource<T>(place => function(place[0], place[1])), 2, shape, chunks, file, line);
    }

    /// <summary>Makes an array of a function of the coordinates, which is called for each element when it is read.</summary>
    /// <param name="function">The function of the three coordinates.</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> FromFunction<T>(Func<long, long, long, T> function, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return OfFunction(function, new FunctionSource<T>(place => function(place[0], place[1], place[2])), 3, shape, chunks, file, line);
    }

    /// <summary>Makes an array of a function that makes a block at a time.</summary>
    /// <param name="function">Is given the position of a block's first element and the block's lengths, and gives its elements row by row.</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> FromBlocks<T>(Func<long[], int[], T[]> function, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return OfFunction(function, new BlockFunctionSource<T>(function), shape.Length, shape, chunks, file, line);
    }

    /// <summary>Makes the matrix with an array on a diagonal and zeros elsewhere, or takes a diagonal of a matrix.</summary>
    /// <param name="array">An array of one axis, or a matrix.</param>
    /// <param name="diagonal">The diagonal: 0 the main one, 1 that above.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The matrix, or the diagonal.</returns>
    /// <exception cref="ArgumentException">The array has no axis, or more than two.</exception>
    public static LazyArray<T> Diag<T>(LazyArray<T> array, long diagonal = 0)
        where T : unmanaged => (LazyArray<T>)Diag((ILazyArray)array, diagonal);

    /// <inheritdoc cref="Diag{T}(LazyArray{T}, long)"/>
    public static ILazyArray Diag(ILazyArray array, long diagonal = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Diagonals.Of(array, diagonal);
    }

    /// <summary>Takes a diagonal of the plane of two axes; it becomes the last axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="offset">The diagonal: 0 the main one, 1 that above.</param>
    /// <param name="axis1">The axis of the rows.</param>
    /// <param name="axis2">The axis of the columns.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> Diagonal<T>(LazyArray<T> array, long offset = 0, int axis1 = 0, int axis2 = 1)
        where T : unmanaged => (LazyArray<T>)Diagonal((ILazyArray)array, offset, axis1, axis2);

    /// <inheritdoc cref="Diagonal{T}(LazyArray{T}, long, int, int)"/>
    public static ILazyArray Diagonal(ILazyArray array, long offset = 0, int axis1 = 0, int axis2 = 1)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Diagonals.Take(array, offset, axis1, axis2);
    }

    private static unsafe LazyArray<T> OfFunction<T>(Delegate function, ArraySource<T> source, int rank, ReadOnlySpan<long> shape, ChunkSpec? chunks, string file, int line)
        where T : unmanaged =>
        shape.Length == rank
            ? FromSource(ArrayOrigin.At("fromfunction", file, line, function), source, Chunks.Normalize(shape, chunks, sizeof(T)))
            : throw new ArgumentException($"Found shape {ArrayText.Shape(shape)} for a function of {rank} coordinates, expected one length for each.", nameof(shape));
}
