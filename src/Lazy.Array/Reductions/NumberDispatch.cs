using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Does something with an array by the kind of its elements, which it learns when it is called.</summary>
internal interface INumberFunction<out TResult>
{
    TResult OfFloat<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T>;

    TResult OfInteger<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>;

    TResult OfBool(LazyArray<bool> array);

    TResult OfComplex(LazyArray<Complex> array);
}

/// <summary>Calls an <see cref="INumberFunction{TResult}"/>.</summary>
internal sealed class NumberDispatch<TResult>(INumberFunction<TResult> function) : IArrayVisitor<TResult>
{
    public TResult Visit<T>(LazyArray<T> array)
        where T : unmanaged => (object)array switch
        {
            LazyArray<double> number => function.OfFloat(number),
            LazyArray<float> number => function.OfFloat(number),
            LazyArray<Half> number => function.OfFloat(number),
            LazyArray<sbyte> number => function.OfInteger(number),
            LazyArray<short> number => function.OfInteger(number),
            LazyArray<int> number => function.OfInteger(number),
            LazyArray<long> number => function.OfInteger(number),
            LazyArray<byte> number => function.OfInteger(number),
            LazyArray<ushort> number => function.OfInteger(number),
            LazyArray<uint> number => function.OfInteger(number),
            LazyArray<ulong> number => function.OfInteger(number),
            LazyArray<bool> truth => function.OfBool(truth),
            LazyArray<Complex> number => function.OfComplex(number),
            _ => throw new NotSupportedException($"Found elements of {typeof(T)}, expected bool, an integer of 8 to 64 bits, Half, float, double or Complex."),
        };
}
