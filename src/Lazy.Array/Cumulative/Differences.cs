using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Differences of neighbours along an axis.</summary>
internal sealed class Differences(int times, int axis) : INumberFunction<ILazyArray>
{
    public ILazyArray OfFloat<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(array, Arithmetic<T>.Subtract);

    public ILazyArray OfInteger<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Of(array, Arithmetic<T>.Subtract);

    // As NumPy: whether neighbours differ.
    public ILazyArray OfBool(LazyArray<bool> array) => Of(array, Logic.Xor);

    public ILazyArray OfComplex(LazyArray<Complex> array) => Of(array, Arithmetic<Complex>.Subtract);

    private LazyArray<T> Of<T>(LazyArray<T> array, Operation subtract)
        where T : unmanaged
    {
        for (var i = 0; i < times; i++)
        {
            if (array.Shape[axis] == 0)
            {
                break;
            }

            var slices = new Slice[array.Rank];
            Array.Fill(slices, Slice.All);
            slices[axis] = 1..;
            var next = Indexer.Take(array, slices);
            slices[axis] = ..^1;
            array = Elementwise.Apply<T>(subtract, next, Indexer.Take(array, slices));
        }

        return array;
    }
}
