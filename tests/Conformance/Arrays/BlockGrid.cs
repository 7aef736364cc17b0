using System.Globalization;

namespace LazyGraph.Conformance;

/// <summary>Puts computed blocks together, by the shapes that they really have.</summary>
internal static class BlockGrid
{
    /// <summary>Gets the shape of the whole.</summary>
    /// <exception cref="WrongBlocksException">A block hasn't the declared shape, or blocks in one row of the grid differ.</exception>
    public static long[] Shape(Chunks chunks, long[][] blocks)
    {
        if (blocks.Length != chunks.BlockCount)
        {
            throw new WrongBlocksException($"computed {blocks.Length} blocks, declared {chunks.BlockCount}");
        }

        var declared = chunks.ToArrays();
        var real = Array.ConvertAll(declared, ofAxis => (long[])ofAxis.Clone());
        for (var number = 0; number < blocks.Length; number++)
        {
            var place = Place(declared, number);
            var block = blocks[number];
            if (block.Length != declared.Length)
            {
                throw new WrongBlocksException($"block {number} has {block.Length} axes, the array {declared.Length}");
            }

            for (var axis = 0; axis < block.Length; axis++)
            {
                ref var length = ref real[axis][place[axis]];
                length = length == Chunks.Unknown ? block[axis] : length;
                if (length != block[axis])
                {
                    throw new WrongBlocksException(string.Create(CultureInfo.InvariantCulture, $"block {number} has the length {block[axis]} on axis {axis}, the chunks say {length}"));
                }
            }
        }

        var shape = Array.ConvertAll(real, ofAxis => ofAxis.Where(length => length != Chunks.Unknown).Sum());
        var known = chunks.Shape;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (known[axis] != Chunks.Unknown && known[axis] != shape[axis])
            {
                throw new WrongBlocksException($"the blocks on axis {axis} have the length {shape[axis]} in all, the declared shape says {known[axis]}");
            }
        }

        return shape;
    }

    /// <summary>Puts the elements of all blocks, each in row-major order, into one array in row-major order.</summary>
    public static T[] Join<T>(long[][] declared, long[] shape, (int[] Shape, T[] Elements)[] blocks)
    {
        var whole = new T[shape.Aggregate(1L, (count, length) => count * length)];
        var offsets = Offsets(declared, blocks);
        for (var number = 0; number < blocks.Length; number++)
        {
            var (blockShape, elements) = blocks[number];
            var place = Place(declared, number);
            for (var i = 0; i < elements.Length; i++)
            {
                var (rest, target, stride) = (i, 0L, 1L);
                for (var axis = shape.Length - 1; axis >= 0; axis--)
                {
                    target += stride * (offsets[axis][place[axis]] + (rest % blockShape[axis]));
                    rest /= blockShape[axis];
                    stride *= shape[axis];
                }

                whole[target] = elements[i];
            }
        }

        return whole;
    }

    // Where the blocks of each axis begin.
    private static long[][] Offsets<T>(long[][] declared, (int[] Shape, T[] Elements)[] blocks)
    {
        var offsets = Array.ConvertAll(declared, ofAxis => new long[ofAxis.Length + 1]);
        for (var number = 0; number < blocks.Length; number++)
        {
            var place = Place(declared, number);
            for (var axis = 0; axis < declared.Length; axis++)
            {
                offsets[axis][place[axis] + 1] = blocks[number].Shape[axis];
            }
        }

        foreach (var ofAxis in offsets)
        {
            for (var i = 1; i < ofAxis.Length; i++)
            {
                ofAxis[i] += ofAxis[i - 1];
            }
        }

        return offsets;
    }

    private static int[] Place(long[][] declared, int number)
    {
        var place = new int[declared.Length];
        for (var axis = place.Length - 1; axis >= 0; axis--)
        {
            (number, place[axis]) = Math.DivRem(number, declared[axis].Length);
        }

        return place;
    }
}
