using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Casts as NumPy's <c>astype</c>: fractions are cut off, integers lose their upper bits, complex numbers their imaginary part;
    /// as a bool, all but 0 is true.</summary>
    /// <typeparam name="TResult">The type of the elements to get.</typeparam>
    /// <returns>An array of the same shape; the array itself if it has the type.</returns>
    public LazyArray<TResult> As<TResult>()
        where TResult : unmanaged =>
        this as LazyArray<TResult>
        ?? (Casts.Find(typeof(T), typeof(TResult)) is { } cast
            ? Elementwise.Apply<TResult>(cast, this)
            : throw new NotSupportedException($"Found a cast to {typeof(TResult)}, expected bool, an integer of 8 to 64 bits, Half, float, double or Complex."));
}
