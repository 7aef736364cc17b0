using System.Numerics;
using System.Numerics.Tensors;

namespace LazyGraph.Arrays;

/// <summary>The product, in the type of the elements; integers wrap.</summary>
internal readonly struct ProductFold<T> : IFold<T, T, T>
    where T : unmanaged, INumberBase<T>
{
    public string Name => "prod";

    public T Empty => T.One;

    public unsafe void AddRun(T* elements, int count, ref T state) => state = unchecked(state * TensorPrimitives.Product(new ReadOnlySpan<T>(elements, count)));

    public unsafe void AddRow(T* elements, int count, T* states)
    {
        var products = new Span<T>(states, count);
        TensorPrimitives.Multiply(products, new ReadOnlySpan<T>(elements, count), products);
    }

    public T Join(in T left, in T right) => unchecked(left * right);

    public T Finish(in T state, long count) => state;
}
