using System.Numerics;
using System.Numerics.Tensors;

namespace LazyGraph.Arrays;

/// <summary>Products of all elements up to each one.</summary>
internal sealed unsafe class ProductScan<T> : IScan<T>
    where T : unmanaged, INumberBase<T>
{
    public static string Name => "cumprod";

    public static T Identity => T.One;

    public static T Join(T left, T right) => unchecked(left * right);

    public static void Join(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> destination) => TensorPrimitives.Multiply(left, right, destination);

    public static void Run(T* elements, T* destination, int count, T before, ref T carry)
    {
        var product = carry;
        for (var i = 0; i < count; i++)
        {
            product = unchecked(product * elements[i]);
            destination[i] = unchecked(before * product);
        }

        carry = product;
    }

    public static void Total(T* elements, int count, ref T carry)
    {
        var product = carry;
        for (var i = 0; i < count; i++)
        {
            product = unchecked(product * elements[i]);
        }

        carry = product;
    }
}
