using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Makes an array of elements that a loop makes from their position, a piece of a row at a time.</summary>
    /// <remarks>The loop runs as a part of the task that reads the elements. In which pieces of rows, of at most 1024 elements, they are made is not fixed, and some may be made more than once.</remarks>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="kernel">Fills the span. The compiler finds the type of a lambda only if those of its parameters are written: <c>(ReadOnlySpan&lt;long&gt; at, Span&lt;double&gt; row) => ...</c>.</param>
    /// <param name="chunks">How the array is cut; if not given, by bytes.</param>
    /// <param name="name">The label; <c>kernel</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">A length is negative, or the chunks do not fit the shape.</exception>
    public static unsafe LazyArray<T> FromKernel<T>(ReadOnlySpan<long> shape, RowKernel<T> kernel, ChunkSpec? chunks = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return FromSource(ArrayOrigin.At(name ?? "kernel", file, line, kernel), new RowKernelSource<T>(kernel), Chunks.Normalize(shape, chunks, sizeof(T)));
    }
}
