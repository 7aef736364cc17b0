namespace LazyGraph.Arrays;

/// <summary>Makes sources look as if they had a larger shape, by NumPy's rule: an axis of one element is repeated, and missing axes come first.</summary>
internal static unsafe class Broadcasting
{
    /// <summary>Gets the common shape of blocks that are known to fit.</summary>
    public static int[] CommonShape(ReadOnlySpan<TileSource> sources)
    {
        var rank = 0;
        foreach (var source in sources)
        {
            rank = Math.Max(rank, source.Shape.Length);
        }

        var shape = new int[rank];
        Array.Fill(shape, 1);
        foreach (var source in sources)
        {
            for (var axis = 0; axis < source.Shape.Length; axis++)
            {
                ref var length = ref shape[rank - source.Shape.Length + axis];
                var own = source.Shape[axis];
                if (own != length && own != 1 && length != 1)
                {
                    throw new InvalidOperationException($"Found blocks of shapes {string.Join(" and ", sources.ToArray().Select(block => ArrayText.Shape(block.Shape)))}, expected equal lengths or 1: the lengths, unknown when the expression was built, do not fit.");
                }

                length = own == 1 ? length : own;
            }
        }

        return shape;
    }

    public static TileSource To(TileScope scope, TileSource source, int[] shape)
    {
        if (source.Shape.AsSpan().SequenceEqual(shape))
        {
            return source;
        }

        if (source is ConstantTiles constant)
        {
            return new ConstantTiles(source.Kind, shape, constant.Value);
        }

        if (source.Count == BlockLayout.Count(shape) && source.Contiguous != null)
        {
            return new MemoryTiles(source.Kind, shape, source.Contiguous); // axes of one element alone are new
        }

        var (memory, strides) = InMemory(scope, source);
        if (source.Count == 1)
        {
            return new ConstantTiles(source.Kind, shape, memory);
        }

        var repeated = new int[shape.Length];
        for (var axis = 0; axis < source.Shape.Length; axis++)
        {
            var target = shape.Length - source.Shape.Length + axis;
            repeated[target] = source.Shape[axis] == 1 && shape[target] != 1 ? 0 : strides[axis];
        }

        return new StridedTiles(scope, source.Kind, shape, memory, repeated);
    }

    /// <summary>Gets all elements in memory: where they are, or computed now.</summary>
    public static (nint Memory, int[] Strides) Materialize(TileScope scope, TileSource source)
    {
        var (memory, strides) = InMemory(scope, source);
        return ((nint)memory, strides);
    }

    private static Place InMemory(TileScope scope, TileSource source)
    {
        if (source.Contiguous != null)
        {
            return new(source.Contiguous, BlockLayout.RowMajor(source.Shape));
        }

        if (source is StridedTiles strided)
        {
            return new(strided.Memory, strided.Strides);
        }

        var memory = scope.Allocate(Math.Max(1, (long)source.Count) * source.Kind.Size);
        source.CopyTo(0, source.Count, memory);
        return new(memory, BlockLayout.RowMajor(source.Shape));
    }

    private readonly struct Place(byte* memory, int[] strides)
    {
        public void Deconstruct(out byte* place, out int[] steps)
        {
            place = memory;
            steps = strides;
        }
    }
}
