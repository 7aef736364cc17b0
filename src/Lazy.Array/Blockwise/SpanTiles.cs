namespace LazyGraph.Arrays;

/// <summary>A user's loop over elements: pointers to as many elements of each operand, where the results go, and where in the array the first one lies.</summary>
internal unsafe delegate void TileCall(void** operands, void* result, int count, ReadOnlySpan<long> position);

/// <summary>Elements that a user's loop makes as they are asked for.</summary>
/// <remarks>The loop may write its results in any order, so they never go where an operand lies.</remarks>
internal sealed unsafe class SpanTiles : TileSource
{
    private readonly TileScope _scope;
    private readonly TileSource[] _operands;
    private readonly TileCall _call;
    private readonly long[]? _origin;
    private readonly byte*[] _buffers;
    private readonly void** _pointers;

    /// <param name="scope">The task's scope.</param>
    /// <param name="kind">The elements.</param>
    /// <param name="shape">The lengths of the block.</param>
    /// <param name="operands">What the loop reads, all of that shape.</param>
    /// <param name="call">The loop.</param>
    /// <param name="origin">Where in the array the block begins, for a loop that asks for it: it gets no more than a row at a time.</param>
    public SpanTiles(TileScope scope, ElementKind kind, int[] shape, TileSource[] operands, TileCall call, long[]? origin)
        : base(kind, shape)
    {
        (_scope, _operands, _call, _origin) = (scope, operands, call, origin);
        _buffers = new byte*[operands.Length];
        _pointers = (void**)scope.Allocate(operands.Length * sizeof(void*));
        for (var i = 0; i < operands.Length; i++)
        {
            _buffers[i] = scope.AllocateTile(operands[i].Kind);
        }
    }

    public override byte* Read(int start, int count, byte* buffer)
    {
        _scope.Stop.ThrowIfCancellationRequested();
        for (var i = 0; i < _operands.Length; i++)
        {
            _pointers[i] = _operands[i].Read(start, count, _buffers[i]);
        }

        if (_origin is null)
        {
            _call(_pointers, buffer, count, default);
        }
        else
        {
            CallByRow(start, count, buffer);
        }

        return buffer;
    }

    private void CallByRow(int start, int count, byte* buffer)
    {
        Span<long> position = stackalloc long[Shape.Length];
        var row = Shape.Length == 0 ? 1 : Shape[^1];
        for (var done = 0; done < count;)
        {
            var rest = start + done;
            var length = Math.Min(count - done, row - (rest % row));
            for (var axis = Shape.Length - 1; axis >= 0; axis--)
            {
                (rest, var index) = Math.DivRem(rest, Shape[axis]);
                position[axis] = _origin![axis] + index;
            }

            _call(_pointers, buffer + ((long)done * Kind.Size), length, position);
            for (var i = 0; i < _operands.Length; i++)
            {
                _pointers[i] = (byte*)_pointers[i] + ((long)length * _operands[i].Kind.Size);
            }

            done += length;
        }
    }
}
