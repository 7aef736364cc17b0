namespace LazyGraph.Arrays;

/// <summary>The index along one axis, of an index in row-major order.</summary>
internal sealed unsafe class UnravelOperation(long[] shape, int axis) : ManyOperation("unravel_index")
{
    private readonly long _count = FlatIndex.Count(shape);
    private readonly long _stride = FlatIndex.Count(shape.AsSpan(axis + 1));

    public override void Run(byte*[] operands, byte* destination, int count)
    {
        var (indices, result, length) = ((nint)operands[0], (nint)destination, shape[axis]);
        for (var i = 0; i < count; i++)
        {
            var index = ((long*)indices)[i];
            if ((ulong)index >= (ulong)_count)
            {
                throw new InvalidOperationException($"Found index {index} for shape {ArrayText.Shape(shape)}, expected one from 0 to {_count - 1}.");
            }

            ((long*)result)[i] = index / _stride % length;
        }
    }
}

/// <summary>The index in row-major order, of an index for each axis.</summary>
internal sealed unsafe class RavelOperation(long[] shape) : ManyOperation("ravel_multi_index")
{
    public override void Run(byte*[] operands, byte* destination, int count)
    {
        var result = (long*)destination;
        for (var i = 0; i < count; i++)
        {
            var index = 0L;
            for (var axis = 0; axis < shape.Length; axis++)
            {
                var ofAxis = ((long*)operands[axis])[i];
                if ((ulong)ofAxis >= (ulong)shape[axis])
                {
                    throw new InvalidOperationException($"Found index {ofAxis} for axis {axis} of shape {ArrayText.Shape(shape)}, expected one from 0 to {shape[axis] - 1}.");
                }

                index = (index * shape[axis]) + ofAxis;
            }

            result[i] = index;
        }
    }
}

/// <summary>Indices of elements in row-major order.</summary>
internal static class FlatIndex
{
    /// <summary>Gets the number of elements of a shape.</summary>
    /// <exception cref="OverflowException">There are more than a long can count.</exception>
    public static long Count(ReadOnlySpan<long> shape)
    {
        var count = 1L;
        foreach (var length in shape)
        {
            count = checked(count * length);
        }

        return count;
    }

    /// <summary>Gets the lists of indices along each axis of indices in row-major order, negative ones from the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public static long[][] Unravel(ReadOnlySpan<long> indices, ReadOnlySpan<long> shape, string argument)
    {
        var count = Count(shape);
        var places = new long[shape.Length][];
        for (var axis = 0; axis < places.Length; axis++)
        {
            places[axis] = new long[indices.Length];
        }

        for (var i = 0; i < indices.Length; i++)
        {
            var index = indices[i] < 0 ? indices[i] + count : indices[i];
            if (index < 0 || index >= count)
            {
                throw new ArgumentOutOfRangeException(argument, count == 0
                    ? $"Found index {indices[i]} for shape {ArrayText.Shape(shape)}, expected none: the array has no elements."
                    : $"Found index {indices[i]} for shape {ArrayText.Shape(shape)}, expected one from {-count} to {count - 1}.");
            }

            for (var axis = places.Length - 1; axis >= 0; axis--)
            {
                (index, places[axis][i]) = Math.DivRem(index, shape[axis]);
            }
        }

        return places;
    }
}
