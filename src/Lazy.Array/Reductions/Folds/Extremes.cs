using System.Numerics;
using System.Numerics.Tensors;

namespace LazyGraph.Arrays;

/// <summary>Which of two numbers a <see cref="ExtremeFold{T, TOrder}"/> keeps, one by one and for many at a time.</summary>
internal interface IExtreme<T>
    where T : unmanaged
{
    static abstract string Name { get; }

    /// <summary>Gets what loses to every number.</summary>
    static abstract T Worst { get; }

    /// <summary>Gets whether the first is to be kept rather than the second; not if they are equal.</summary>
    static abstract bool IsBetter(T one, T other);

    static abstract T Of(T one, T other);

    static abstract T Of(ReadOnlySpan<T> elements);

    static abstract void Of(ReadOnlySpan<T> one, ReadOnlySpan<T> other, Span<T> destination);
}

/// <summary>The smallest number; NaN if there is one.</summary>
internal sealed class Smallest<T> : IExtreme<T>
    where T : unmanaged, INumber<T>
{
    public static string Name => "min";

    public static T Worst => T.CreateSaturating(double.PositiveInfinity);

    public static bool IsBetter(T one, T other) => one < other || (T.IsNaN(one) && !T.IsNaN(other));

    public static T Of(T one, T other) => T.Min(one, other);

    public static T Of(ReadOnlySpan<T> elements) => TensorPrimitives.Min(elements);

    public static void Of(ReadOnlySpan<T> one, ReadOnlySpan<T> other, Span<T> destination) => TensorPrimitives.Min(one, other, destination);
}

/// <summary>The largest number; NaN if there is one.</summary>
internal sealed class Largest<T> : IExtreme<T>
    where T : unmanaged, INumber<T>
{
    public static string Name => "max";

    public static T Worst => T.CreateSaturating(double.NegativeInfinity);

    public static bool IsBetter(T one, T other) => one > other || (T.IsNaN(one) && !T.IsNaN(other));

    public static T Of(T one, T other) => T.Max(one, other);

    public static T Of(ReadOnlySpan<T> elements) => TensorPrimitives.Max(elements);

    public static void Of(ReadOnlySpan<T> one, ReadOnlySpan<T> other, Span<T> destination) => TensorPrimitives.Max(one, other, destination);
}

/// <summary>The smallest number that isn't NaN; NaN if none is.</summary>
internal sealed class SmallestNumber<T> : IExtreme<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static string Name => "nanmin";

    public static T Worst => T.NaN;

    public static bool IsBetter(T one, T other) => one < other || (T.IsNaN(other) && !T.IsNaN(one));

    public static T Of(T one, T other) => T.MinNumber(one, other);

    // TensorPrimitives.MinNumber of one span gives NaN where it should not; that of two spans does not.
    public static T Of(ReadOnlySpan<T> elements)
    {
        var (best, done) = (T.NaN, 0);
        if (Vector<T>.IsSupported && elements.Length >= Vector<T>.Count)
        {
            var lanes = new Vector<T>(elements);
            for (done = Vector<T>.Count; done <= elements.Length - Vector<T>.Count; done += Vector<T>.Count)
            {
                lanes = Vector.MinNumber(lanes, new Vector<T>(elements[done..]));
            }

            for (var lane = 0; lane < Vector<T>.Count; lane++)
            {
                best = T.MinNumber(best, lanes[lane]);
            }
        }

        foreach (var element in elements[done..])
        {
            best = T.MinNumber(best, element);
        }

        return best;
    }

    public static void Of(ReadOnlySpan<T> one, ReadOnlySpan<T> other, Span<T> destination) => TensorPrimitives.MinNumber(one, other, destination);
}

/// <summary>The largest number that isn't NaN; NaN if none is.</summary>
internal sealed class LargestNumber<T> : IExtreme<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static string Name => "nanmax";

    public static T Worst => T.NaN;

    public static bool IsBetter(T one, T other) => one > other || (T.IsNaN(other) && !T.IsNaN(one));

    public static T Of(T one, T other) => T.MaxNumber(one, other);

    // TensorPrimitives.MaxNumber of one span gives NaN where it should not; that of two spans does not.
    public static T Of(ReadOnlySpan<T> elements)
    {
        var (best, done) = (T.NaN, 0);
        if (Vector<T>.IsSupported && elements.Length >= Vector<T>.Count)
        {
            var lanes = new Vector<T>(elements);
            for (done = Vector<T>.Count; done <= elements.Length - Vector<T>.Count; done += Vector<T>.Count)
            {
                lanes = Vector.MaxNumber(lanes, new Vector<T>(elements[done..]));
            }

            for (var lane = 0; lane < Vector<T>.Count; lane++)
            {
                best = T.MaxNumber(best, lanes[lane]);
            }
        }

        foreach (var element in elements[done..])
        {
            best = T.MaxNumber(best, element);
        }

        return best;
    }

    public static void Of(ReadOnlySpan<T> one, ReadOnlySpan<T> other, Span<T> destination) => TensorPrimitives.MaxNumber(one, other, destination);
}
