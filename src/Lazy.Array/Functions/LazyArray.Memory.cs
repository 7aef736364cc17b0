using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <content>Makes arrays of what is in memory, in files and promised.</content>
public static partial class LazyArray
{
    /// <summary>Makes an array of one axis of elements in memory. Nothing is copied: a later change of them shows.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">The chunks do not fit the shape.</exception>
    public static LazyArray<T> From<T>(T[] elements, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        return From(elements, [elements.Length], chunks, file, line);
    }

    /// <summary>Makes an array of elements in memory, row by row. Nothing is copied: a later change of them shows.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="shape">The lengths of the axes, whose product is their number.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">The shape has another number of elements, or the chunks do not fit it.</exception>
    public static unsafe LazyArray<T> From<T>(T[] elements, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        var cut = Chunks.Normalize(shape, chunks, sizeof(T));
        if (CountOf(shape) != elements.Length)
        {
            throw new ArgumentException($"Found {elements.Length} elements for shape {ArrayText.Shape(shape)}, expected {CountOf(shape)}: the product of its lengths.", nameof(shape));
        }

        return MemorySource.Of(ArrayOrigin.At("array", file, line), new Block<T>(elements, Lengths(shape)), cut);
    }

    /// <summary>Makes an array of a matrix in memory. Nothing is copied: a later change of it shows.</summary>
    /// <param name="elements">The matrix.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">The chunks do not fit the shape.</exception>
    public static LazyArray<T> From<T>(T[,] elements, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        return OfArray<T>(elements, chunks, file, line);
    }

    /// <summary>Makes an array of one of three axes in memory. Nothing is copied: a later change of it shows.</summary>
    /// <param name="elements">The array.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">The chunks do not fit the shape.</exception>
    public static LazyArray<T> From<T>(T[,,] elements, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        return OfArray<T>(elements, chunks, file, line);
    }

    /// <summary>Makes an array of one in memory, of whatever type and number of axes. Nothing is copied: a later change of it shows.</summary>
    /// <param name="elements">The array.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">The chunks do not fit the shape.</exception>
    /// <exception cref="NotSupportedException">Arrays can't hold such elements.</exception>
    public static ILazyArray From(Array elements, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return Retyping.Visit(elements.GetType().GetElementType()!, new ArrayTaker(elements, chunks, file, line));
    }

    /// <summary>Makes an array of a tensor. Nothing is copied: a later change of it shows.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">The chunks do not fit the shape.</exception>
    public static unsafe LazyArray<T> From<T>(Tensor<T> tensor, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var (shape, strides) = (new long[tensor.Rank], new int[tensor.Rank]);
        for (var axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = tensor.Lengths[axis];
            strides[axis] = checked((int)tensor.Strides[axis]);
        }

        var cut = Chunks.Normalize(shape, chunks, sizeof(T));
        var block = CountOf(shape) == 0 ? new Block<T>([], Lengths(shape)) : new Block<T>(HeldMemory.Of(tensor), Lengths(shape), strides);
        return MemorySource.Of(ArrayOrigin.At("tensor", file, line), block, cut);
    }

    /// <summary>Makes an array of a file of elements as they lie in memory, row by row. The file is mapped: only what is computed is read.</summary>
    /// <remarks>The file must not become shorter while the array is in use.</remarks>
    /// <param name="path">The file.</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="offset">Where the first element begins, in bytes.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">The chunks do not fit the shape, or the offset is negative.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="EndOfStreamException">The file is too short.</exception>
    public static unsafe LazyArray<T> FromFile<T>(string path, ReadOnlySpan<long> shape, long offset = 0, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var cut = Chunks.Normalize(shape, chunks, sizeof(T));
        var bytes = checked(CountOf(shape) * sizeof(T));
        var size = new FileInfo(path) is { Exists: true } info ? info.Length : throw new FileNotFoundException($"Found no file {path}, expected one.", path);
        if (size - offset < bytes)
        {
            throw new EndOfStreamException($"Found {size} bytes in {path}, expected {(Int128)offset + bytes}: {bytes} for {CountOf(shape)} elements of shape {ArrayText.Shape(shape)}, from byte {offset} on.");
        }

        return FileSource.Of<T>(ArrayOrigin.At(Path.GetFileName(path), file, line), bytes == 0 ? null : HeldMemory.Of(path, offset, bytes), cut);
    }

    /// <summary>Makes an array, of one block, of the promise of a tensor.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="shape">The lengths of the tensor's axes; the compute fails if it has others.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Put several together with <see cref="Concatenate{T}(IReadOnlyList{LazyArray{T}}, int)"/> or <see cref="Block{T}(IReadOnlyList{IReadOnlyList{LazyArray{T}}})"/>.</returns>
    public static LazyArray<T> FromDelayed<T>(Delayed<Tensor<T>> promise, ReadOnlySpan<long> shape, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(promise);
        var origin = ArrayOrigin.At("from_delayed", file, line);
        var chunks = Chunks.Normalize(shape, ChunkSpec.Whole);
        return new LazyArray<T>(chunks, number => new TensorBlockNode<T>(origin, promise, new BlockPlace(chunks, number)));
    }

    /// <summary>Makes an array, of one block, of the promise of elements row by row.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="shape">The lengths of the axes; the compute fails if there is another number of elements.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Put several together with <see cref="Concatenate{T}(IReadOnlyList{LazyArray{T}}, int)"/> or <see cref="Block{T}(IReadOnlyList{IReadOnlyList{LazyArray{T}}})"/>.</returns>
    public static LazyArray<T> FromDelayed<T>(Delayed<T[]> promise, ReadOnlySpan<long> shape, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(promise);
        var origin = ArrayOrigin.At("from_delayed", file, line);
        var chunks = Chunks.Normalize(shape, ChunkSpec.Whole);
        return new LazyArray<T>(chunks, number => new ArrayBlockNode<T>(origin, promise, new BlockPlace(chunks, number)));
    }

    private static unsafe LazyArray<T> OfArray<T>(Array elements, ChunkSpec? chunks, string file, int line)
        where T : unmanaged
    {
        var shape = new long[elements.Rank];
        for (var axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = elements.GetLength(axis);
        }

        var cut = Chunks.Normalize(shape, chunks, sizeof(T));
        var lengths = Lengths(shape);
        var block = elements.Length == 0 ? new Block<T>([], lengths) : new Block<T>(HeldMemory.Of(elements), lengths, BlockLayout.RowMajor(lengths));
        return MemorySource.Of(ArrayOrigin.At("array", file, line), block, cut);
    }

    private static long CountOf(ReadOnlySpan<long> shape)
    {
        var count = 1L;
        foreach (var length in shape)
        {
            count = checked(count * length);
        }

        return count;
    }

    private static int[] Lengths(ReadOnlySpan<long> shape) => Array.ConvertAll(shape.ToArray(), length => checked((int)length));

    private sealed class ArrayTaker(Array elements, ChunkSpec? chunks, string file, int line) : IElementVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>()
            where T : unmanaged => elements is T[] flat ? From(flat, chunks, file, line) : OfArray<T>(elements, chunks, file, line);
    }
}
