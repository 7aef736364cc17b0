namespace LazyGraph.Arrays;

/// <summary>A program bound to the sources that it reads.</summary>
internal sealed unsafe class TileKernel
{
    private const int TilesBetweenLooks = 64; // at the token

    private readonly TileScope _scope;
    private readonly TileProgram _program;
    private readonly TileSource[] _operands;
    private readonly byte*[] _buffers; // for operands that have to be asked for their tiles
    private readonly byte* _constants;
    private readonly byte* _scratch;
    private readonly void** _pointers;
    private readonly int _outputSize;
    private readonly int _outputEvery; // elements
    private readonly int _step;

    private TileKernel(TileScope scope, KernelExpression expression, TileSource[] operands, byte* constants)
    {
        _scope = scope;
        _program = TileProgram.For(expression);
        _operands = operands;
        _constants = constants;
        _buffers = new byte*[operands.Length];
        _pointers = (void**)scope.Allocate(operands.Length * sizeof(void*));
        var isWhole = _program.ScratchBytes == 0;
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i].Contiguous == null && operands[i] is not IotaTiles)
            {
                _buffers[i] = scope.AllocateTile(operands[i].Kind);
                isWhole = false;
            }
        }

        _scratch = _program.ScratchBytes > 0 ? scope.Allocate(_program.ScratchBytes) : null;
        _step = isWhole ? KernelExpression.TileLength * TilesBetweenLooks : KernelExpression.TileLength;
        (_outputSize, _outputEvery) = expression.Sink switch
        {
            KernelSink.Store => (ElementKind.Of(expression.ResultType).Size, 1),
            KernelSink.LeafSum => (ElementKind.Of(expression.ResultType).Size, KernelExpression.LeafLength),
            _ => (sizeof(long), KernelExpression.LeafLength),
        };
    }

    /// <summary>Makes the kernel of a source: of it and of all elementwise sources of the same shape below it.</summary>
    public static TileKernel Make(TileScope scope, TileSource root, KernelSink sink)
    {
        var builder = new KernelBuilder();
        builder.Add(root);
        return new TileKernel(scope, builder.ToExpression(sink), builder.Operands, builder.CopyConstants(scope));
    }

    /// <summary>Runs it over elements from <paramref name="start"/> on.</summary>
    /// <param name="start">The number of the first element.</param>
    /// <param name="count">How many; a multiple of the leaf's length if the sink works by leaves.</param>
    /// <param name="output">Where the elements go, or one number a leaf.</param>
    public void Run(int start, int count, byte* output)
    {
        var looks = 0;
        for (var done = 0; done < count;)
        {
            if (looks++ % TilesBetweenLooks == 0 || _step > KernelExpression.TileLength)
            {
                _scope.Stop.ThrowIfCancellationRequested();
            }

            var length = Math.Min(_step, count - done);
            for (var i = 0; i < _operands.Length; i++)
            {
                var operand = _operands[i];
                _pointers[i] = operand switch
                {
                    MemoryTiles memory => memory.Contiguous + ((long)(start + done) * operand.Kind.Size),
                    IotaTiles iota => (void*)(nint)(iota.Index + start + done),
                    _ => operand.Read(start + done, length, _buffers[i]),
                };
            }

            _program.Run(_pointers, _constants, length, output + ((long)(done / _outputEvery) * _outputSize), _scratch);
            done += length; // not by whole steps: past the largest block there is no int
        }
    }
}
