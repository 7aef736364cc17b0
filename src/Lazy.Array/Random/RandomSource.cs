namespace LazyGraph.Arrays;

/// <summary>Random numbers: each depends on the seed and on the index of the element, counted row by row over the whole array.</summary>
internal sealed class RandomSource<T>(Distribution<T> distribution, ulong seed, long[] shape, bool isCheap) : ArraySource<T>
    where T : unmanaged
{
    public override bool IsCheap => isCheap;

    public override TileSource Open(TileScope scope, long[] origin, int[] blockShape) => new RandomTiles<T>(distribution, seed, shape, origin, blockShape);
}

/// <summary>A block of random numbers, made as they are asked for.</summary>
internal sealed unsafe class RandomTiles<T> : TileSource
    where T : unmanaged
{
    private readonly Distribution<T> _distribution;
    private readonly ulong _seed;
    private readonly long[] _strides; // of the array's linear index, by axis of the block
    private readonly long _first;
    private readonly int _run; // elements of the block whose indices follow each other

    public RandomTiles(Distribution<T> distribution, ulong seed, long[] shape, long[] origin, int[] blockShape)
        : base(ElementKind.Of<T>(), blockShape)
    {
        _distribution = distribution;
        _seed = seed;
        _strides = new long[shape.Length];
        var stride = 1L;
        _run = 1;
        var isWhole = true; // the axes behind are taken whole
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            _strides[axis] = stride;
            _first += origin[axis] * stride;
            stride *= shape[axis];
            _run *= isWhole ? blockShape[axis] : 1;
            isWhole &= blockShape[axis] == shape[axis];
        }
    }

    public override byte* Read(int start, int count, byte* buffer)
    {
        for (var done = 0; done < count;)
        {
            var (run, offset) = Math.DivRem(start + done, _run);
            var length = Math.Min(count - done, _run - offset);
            _distribution.Fill(_seed, IndexOf(run * _run) + offset, new Span<T>((T*)buffer + done, length));
            done += length;
        }

        return buffer;
    }

    private long IndexOf(int element)
    {
        var index = _first;
        for (var axis = Shape.Length - 1; axis >= 0; axis--)
        {
            (element, var position) = Math.DivRem(element, Shape[axis]);
            index += position * _strides[axis];
        }

        return index;
    }
}
