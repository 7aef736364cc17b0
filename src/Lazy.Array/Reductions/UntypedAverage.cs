using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The mean of elements, each with a weight of its own.</summary>
internal sealed class UntypedAverage(ILazyArray weights, ReductionOptions options) : INumberFunction<ILazyArray>
{
    public ILazyArray OfFloat<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(array, (LazyArray<T>)weights, options);

    public ILazyArray OfInteger<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => OfFloat(Retyping.To<double>(array));

    public ILazyArray OfBool(LazyArray<bool> array) => OfFloat(Retyping.To<double>(array));

    public ILazyArray OfComplex(LazyArray<Complex> array) => Of(array, (LazyArray<Complex>)weights, options);

    /// <summary>Builds the mean.</summary>
    /// <exception cref="ArgumentException">The weights don't fit.</exception>
    public static LazyArray<T> Of<T>(LazyArray<T> array, LazyArray<T> weights, ReductionOptions options)
        where T : unmanaged, INumberBase<T>
    {
        var fitting = weights;
        if (weights.Rank == 1 && array.Rank > 1 && options.Axes.Length == 1)
        {
            var order = new int[array.Rank];
            Array.Fill(order, -1);
            order[options.Axes[0]] = 0;
            fitting = Views.Axes(weights, "average", order);
        }

        for (var axis = 1; axis <= array.Rank; axis++)
        {
            var (own, others) = (array.Shape[^axis], axis > fitting.Rank ? 1 : fitting.Shape[^axis]);
            if (fitting.Rank > array.Rank || (others != own && others != 1 && others != Chunks.Unknown && own != Chunks.Unknown))
            {
                throw new ArgumentException($"Found weights of shape {ArrayText.Shape(weights.Shape)} for an array of shape {ArrayText.Shape(array.Shape)}, expected the same shape, or as many weights as the axis is long.", nameof(weights));
            }
        }

        // Weights that are repeated count as often as they are.
        var whole = Elementwise.Apply<T>(Left<T>.Instance, fitting, array);
        var sum = Totals.Sum(Elementwise.Apply<T>(Arithmetic<T>.Multiply, array, fitting), options);
        return Elementwise.Apply<T>(Arithmetic<T>.Divide, sum, Totals.Sum(fitting.Rank == array.Rank && fitting.Chunks.Shape.SequenceEqual(array.Chunks.Shape) ? fitting : whole, options));
    }

    /// <summary>The left one of two operands: makes it as large as the right one.</summary>
    private readonly struct Left<T> : IBinaryOperator<T, T, T>
        where T : unmanaged
    {
        public static Operation Instance => BinaryOperation<Left<T>, T, T, T>.Instance;

        public static string Name => "broadcast";

        public static T Invoke(T left, T right) => left;
    }
}

/// <summary>The sum of a diagonal of two axes.</summary>
internal sealed class UntypedTrace(long offset, int axis1, int axis2) : INumberFunction<ILazyArray>
{
    public ILazyArray OfFloat<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(array);

    public ILazyArray OfInteger<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Of(array);

    public ILazyArray OfBool(LazyArray<bool> array) => Of(Retyping.To<long>(array));

    public ILazyArray OfComplex(LazyArray<Complex> array) => Of(array);

    private LazyArray<T> Of<T>(LazyArray<T> array)
        where T : unmanaged, INumberBase<T>
    {
        if (axis1 == axis2)
        {
            throw new ArgumentException($"Found axis {axis1} twice, expected two axes of an array of shape {ArrayText.Shape(array.Shape)}.", nameof(array));
        }

        int[] order = [axis1, axis2, .. Enumerable.Range(0, array.Rank).Where(axis => axis != axis1 && axis != axis2)];
        return TraceReduction<T>.Of(axis1 == 0 && axis2 == 1 ? array : Views.Axes(array, "trace", order), offset);
    }
}
