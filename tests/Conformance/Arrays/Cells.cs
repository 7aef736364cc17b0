using System.Numerics;
using System.Numerics.Tensors;

namespace LazyGraph.Conformance;

/// <summary>The elements of a block in row-major order, for the functions of cases, which are given in words.</summary>
internal sealed record Cells<T>(T[] Elements, int[] Shape)
    where T : unmanaged, INumber<T>
{
    public static Cells<T> Of(Tensor<T> block)
    {
        var elements = new T[checked((int)block.FlattenedLength)];
        block.FlattenTo(elements);
        return new Cells<T>(elements, [.. block.Lengths.ToArray().Select(length => (int)length)]);
    }

    /// <summary>Makes a block. One without axes has one axis of one element.</summary>
    public Tensor<T> ToBlock() => Shape.Length == 0 ? Tensor.Create(Elements) : Tensor.Create(Elements, Array.ConvertAll(Shape, length => (nint)length));

    /// <summary>The distance of neighbours along an axis.</summary>
    public int Stride(int axis) => Shape[(axis + 1)..].Aggregate(1, (count, length) => count * length);

    /// <summary>The position of an element along an axis.</summary>
    public int Position(int element, int axis) => element / Stride(axis) % Shape[axis];

    /// <summary>Takes the rows along the last axis apart.</summary>
    public IEnumerable<T[]> Rows() => Shape[^1] == 0
        ? Enumerable.Repeat<T[]>([], Shape[..^1].Aggregate(1, (count, length) => count * length))
        : Elements.Chunk(Shape[^1]);

    /// <summary>Adds up along axes, which keep a length of 1.</summary>
    public Cells<T> Sum(int[] axes)
    {
        var shape = Shape.Select((length, axis) => axes.Contains(axis) ? 1 : length).ToArray();
        var sums = new Cells<T>(new T[shape.Aggregate(1, (count, length) => count * length)], shape);
        for (var i = 0; i < Elements.Length; i++)
        {
            var place = Enumerable.Range(0, shape.Length).Where(axis => !axes.Contains(axis)).Sum(axis => Position(i, axis) * sums.Stride(axis));
            sums.Elements[place] += Elements[i];
        }

        return sums;
    }
}
