namespace LazyGraph.Arrays;

/// <summary>The blocks of results of a reduction, and the blocks that each is made of.</summary>
internal sealed class ReductionGrid
{
    private readonly Chunks _old;
    private readonly bool[] _isReduced;
    private readonly bool _keepDims;

    /// <param name="old">How the array is cut.</param>
    /// <param name="axes">The axes that are reduced.</param>
    /// <param name="keepDims">Whether they stay, with a length of 1.</param>
    public ReductionGrid(Chunks old, int[] axes, bool keepDims)
    {
        _old = old;
        _keepDims = keepDims;
        _isReduced = new bool[old.Rank];
        foreach (var axis in axes)
        {
            _isReduced[axis] = true;
        }

        var lengths = new List<long[]>();
        for (var axis = 0; axis < old.Rank; axis++)
        {
            if (!_isReduced[axis])
            {
                lengths.Add(old.Axis(axis));
            }
            else if (keepDims)
            {
                lengths.Add([1]);
            }
        }

        Chunks = new Chunks([.. lengths]);
    }

    public Chunks Chunks { get; }

    /// <summary>Gets the numbers of the blocks that a block of results is made of, in ascending order.</summary>
    public int[] BlocksOf(int number)
    {
        Span<int> target = stackalloc int[Chunks.Rank];
        Chunks.Locate(number, target);
        var position = new int[_old.Rank];
        var count = 1;
        for (int axis = 0, next = 0; axis < position.Length; axis++)
        {
            if (_isReduced[axis])
            {
                count *= _old.Axis(axis).Length;
                next += _keepDims ? 1 : 0;
            }
            else
            {
                position[axis] = target[next++];
            }
        }

        var blocks = new int[count];
        for (var i = 0; i < count; i++)
        {
            blocks[i] = _old.NumberOf(position);
            for (var axis = position.Length - 1; axis >= 0; axis--)
            {
                if (!_isReduced[axis])
                {
                    continue;
                }

                if (++position[axis] < _old.Axis(axis).Length)
                {
                    break;
                }

                position[axis] = 0;
            }
        }

        return blocks;
    }
}
