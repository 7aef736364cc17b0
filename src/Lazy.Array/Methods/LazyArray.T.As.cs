using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Casts as NumPy's <c>astype</c>: fractions are cut off, integers lose their upper bits, complex numbers their imaginary part;
    /// as a bool, all but 0 is true.</summary>
    /// <typeparam name="TResult">The type of the elements to get.</typeparam>
    /// <returns>An array of the same shape; the array itself if it has the type.</returns>
    /// <exception cref="NotSupportedException">Arrays can't hold the type.</exception>
    public LazyArray<TResult> As<TResult>()
        where TResult : unmanaged
    {
        _ = ElementKind.Of<TResult>();
        return Casts.Find(typeof(T), typeof(TResult)) is { } cast ? Elementwise.Apply<TResult>(cast, this) : (LazyArray<TResult>)(object)this;
    }
}
