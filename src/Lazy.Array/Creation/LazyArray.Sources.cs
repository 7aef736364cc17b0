using System.Numerics;
using LazyGraph.Arrays;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>Makes arrays.</summary>
public static partial class LazyArray
{
    /// <summary>Makes an array without axes of one value.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> Scalar<T>(T value)
        where T : unmanaged => FromSource(ArrayOrigin.At("scalar", string.Empty, 0), new ConstantSource<T>(value), new Chunks([]));

    /// <summary>Makes an array without axes of the promise of a value: it broadcasts against any other.</summary>
    /// <param name="value">The promise.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> Scalar<T>(Delayed<T> value)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(value);
        var origin = ArrayOrigin.Of("scalar");
        var chunks = new Chunks([]);
        return new LazyArray<T>(chunks, number => new PromiseNode<T>(origin, value, new BlockPlace(chunks, number)));
    }

    internal static LazyArray<T> FromSource<T>(NodeOrigin origin, ArraySource<T> source, Chunks chunks)
        where T : unmanaged =>
        new(chunks, number => new SourceNode<T>(origin, source, new BlockPlace(chunks, number)));
}
