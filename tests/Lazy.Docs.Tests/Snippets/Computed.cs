using System.Numerics.Tensors;

namespace LazyGraph.Tests.Snippets;

/// <summary>The elements of an array, row by row.</summary>
internal static class Computed
{
    public static T[] Of<T>(LazyArray<T> array)
        where T : unmanaged
    {
        Tensor<T> tensor = array.Compute();
        var elements = new T[tensor.FlattenedLength];
        tensor.FlattenTo(elements);
        return elements;
    }
}
