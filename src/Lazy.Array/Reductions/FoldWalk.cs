namespace LazyGraph.Arrays;

/// <summary>Where the states of a block's elements are: goes through the block run by run.</summary>
/// <remarks>Neighbouring axes that are all reduced, or all kept, count as one. The last of these is the run.</remarks>
internal sealed class FoldWalk
{
    private readonly int[] _lengths; // of the merged axes before the run
    private readonly int[] _strides; // of the states; 0 for a reduced axis
    private readonly int[] _position;

    public FoldWalk(int[] shape, int[] axes)
    {
        var merged = new List<(int Length, bool IsReduced)>();
        Length = 1;
        Outputs = 1;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            var isReduced = Array.IndexOf(axes, axis) >= 0;
            if (isReduced)
            {
                Length *= shape[axis];
            }
            else
            {
                Outputs *= shape[axis];
            }

            if (shape[axis] == 1)
            {
                continue;
            }

            if (merged.Count > 0 && merged[^1].IsReduced == isReduced)
            {
                merged[^1] = (merged[^1].Length * shape[axis], isReduced);
            }
            else
            {
                merged.Add((shape[axis], isReduced));
            }
        }

        (Run, IsRunReduced) = merged.Count > 0 ? merged[^1] : (1, false);
        _lengths = new int[Math.Max(0, merged.Count - 1)];
        _strides = new int[_lengths.Length];
        _position = new int[_lengths.Length];
        var stride = IsRunReduced ? 1 : Run;
        for (var i = _lengths.Length - 1; i >= 0; i--)
        {
            _lengths[i] = merged[i].Length;
            if (!merged[i].IsReduced)
            {
                _strides[i] = stride;
                stride *= _lengths[i];
            }
        }
    }

    /// <summary>Gets the number of states.</summary>
    public int Outputs { get; }

    /// <summary>Gets how many elements go into each.</summary>
    public long Length { get; }

    /// <summary>Gets the length of a run.</summary>
    public int Run { get; }

    /// <summary>Gets whether the elements of a run go into one state; else into as many states side by side.</summary>
    public bool IsRunReduced { get; }

    /// <summary>Gets the first state of the next run.</summary>
    public int Next(int offset)
    {
        for (var axis = _lengths.Length - 1; axis >= 0; axis--)
        {
            offset += _strides[axis];
            if (++_position[axis] < _lengths[axis])
            {
                break;
            }

            _position[axis] = 0;
            offset -= _strides[axis] * _lengths[axis];
        }

        return offset;
    }
}
