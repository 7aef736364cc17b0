using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <content>Makes arrays of one value.</content>
public static partial class LazyArray
{
    /// <summary>Makes an array of zeros.</summary>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    /// <exception cref="ArgumentException">A length is negative, or the chunks do not fit the shape.</exception>
    public static LazyArray<T> Zeros<T>(ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged => Filled("zeros", default(T), shape, chunks, file, line);

    /// <summary>Makes an array of zeros along one axis.</summary>
    /// <param name="length">The length of the axis.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    /// <exception cref="ArgumentException">A length is negative, or the chunks do not fit the shape.</exception>
    public static LazyArray<T> Zeros<T>(long length, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged => Filled("zeros", default(T), [length], chunks, file, line);

    /// <summary>Makes an array of ones.</summary>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    /// <exception cref="ArgumentException">A length is negative, or the chunks do not fit the shape.</exception>
    public static LazyArray<T> Ones<T>(ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, INumberBase<T> => Filled("ones", T.One, shape, chunks, file, line);

    /// <summary>Makes an array of ones along one axis.</summary>
    /// <param name="length">The length of the axis.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    /// <exception cref="ArgumentException">A length is negative, or the chunks do not fit the shape.</exception>
    public static LazyArray<T> Ones<T>(long length, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, INumberBase<T> => Filled("ones", T.One, [length], chunks, file, line);

    /// <summary>Makes an array of one value.</summary>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="value">The value.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    /// <exception cref="ArgumentException">A length is negative, or the chunks do not fit the shape.</exception>
    public static LazyArray<T> Full<T>(ReadOnlySpan<long> shape, T value, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged => Filled("full", value, shape, chunks, file, line);

    /// <summary>Makes an array of one value along one axis.</summary>
    /// <param name="length">The length of the axis.</param>
    /// <param name="value">The value.</param>
    /// <param name="chunks">How it is cut; by bytes if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array. Its elements are made where they are read.</returns>
    /// <exception cref="ArgumentException">A length is negative, or the chunks do not fit the shape.</exception>
    public static LazyArray<T> Full<T>(long length, T value, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged => Filled("full", value, [length], chunks, file, line);

    /// <summary>Makes an array of zeros, of the shape and the chunks of another.</summary>
    /// <param name="array">The other array.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> ZerosLike<T>(LazyArray<T> array, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return FromSource(ArrayOrigin.At("zeros_like", file, line), new ConstantSource<T>(default), array.Chunks);
    }

    /// <summary>Makes an array of zeros, of the type, the shape and the chunks of another.</summary>
    /// <param name="array">The other array.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The array.</returns>
    public static ILazyArray ZerosLike(ILazyArray array, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Accept(new Filler("zeros_like", 0, file, line));
    }

    /// <summary>Makes an array of ones, of the shape and the chunks of another.</summary>
    /// <param name="array">The other array.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> OnesLike<T>(LazyArray<T> array, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(array);
        return FromSource(ArrayOrigin.At("ones_like", file, line), new ConstantSource<T>(T.One), array.Chunks);
    }

    /// <summary>Makes an array of ones, of the type, the shape and the chunks of another.</summary>
    /// <param name="array">The other array.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The array.</returns>
    public static ILazyArray OnesLike(ILazyArray array, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Accept(new Filler("ones_like", 1, file, line));
    }

    /// <summary>Makes an array of one value, of the shape and the chunks of another.</summary>
    /// <param name="array">The other array.</param>
    /// <param name="value">The value.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> FullLike<T>(LazyArray<T> array, T value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return FromSource(ArrayOrigin.At("full_like", file, line), new ConstantSource<T>(value), array.Chunks);
    }

    /// <summary>Makes an array of one value, of the type, the shape and the chunks of another.</summary>
    /// <param name="array">The other array.</param>
    /// <param name="value">The value.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The array.</returns>
    public static ILazyArray FullLike(ILazyArray array, IConvertible value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Accept(new Filler("full_like", value, file, line));
    }

    private static unsafe LazyArray<T> Filled<T>(string name, T value, ReadOnlySpan<long> shape, ChunkSpec? chunks, string file, int line)
        where T : unmanaged =>
        FromSource(ArrayOrigin.At(name, file, line), new ConstantSource<T>(value), Chunks.Normalize(shape, chunks, sizeof(T)));

    private sealed class Filler(string name, IConvertible value, string file, int line) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => FromSource(ArrayOrigin.At(name, file, line), new ConstantSource<T>(ElementValue.Of<T>(value)), array.Chunks);
    }
}
