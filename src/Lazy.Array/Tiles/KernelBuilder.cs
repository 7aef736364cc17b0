namespace LazyGraph.Arrays;

/// <summary>Joins elementwise sources into the expression of one kernel. Equal parts are computed once.</summary>
internal sealed unsafe class KernelBuilder
{
    private readonly List<Instruction> _instructions = [];
    private readonly List<(TileSource Source, int Number)> _added = []; // few, so they are looked through
    private readonly List<TileSource> _operands = [];
    private readonly List<(nint Value, int Size)> _constants = [];

    public TileSource[] Operands => [.. _operands];

    /// <summary>Adds what gives the elements of a source.</summary>
    /// <returns>The number of the instruction.</returns>
    public int Add(TileSource source)
    {
        foreach (var (known, at) in _added)
        {
            if (ReferenceEquals(known, source))
            {
                return at;
            }
        }

        var number = source switch
        {
            ElementwiseTiles elementwise => Apply(elementwise),
            ConstantTiles constant => Emit(new(InstructionKind.Constant, source.Kind.Type, null, Constant(constant.Value, source.Kind.Size))),
            IotaTiles iota => Emit(new(InstructionKind.Iota, source.Kind.Type, null, Operand(source), Constant(iota.Start, source.Kind.Size), Constant(iota.Step, source.Kind.Size))),
            _ => Emit(new(InstructionKind.Operand, source.Kind.Type, null, Operand(source))),
        };
        _added.Add((source, number));
        return number;
    }

    public KernelExpression ToExpression(KernelSink sink) => new([.. _instructions], _operands.Count, _constants.Count, sink);

    public byte* CopyConstants(TileScope scope)
    {
        var constants = scope.Allocate(_constants.Count * KernelExpression.ConstantSize);
        for (var i = 0; i < _constants.Count; i++)
        {
            Buffer.MemoryCopy((void*)_constants[i].Value, constants + (i * KernelExpression.ConstantSize), KernelExpression.ConstantSize, _constants[i].Size);
        }

        return constants;
    }

    // Depth is that of the region, which is bounded.
    private int Apply(ElementwiseTiles elementwise)
    {
        var operands = elementwise.Operands;
        var a = Add(operands[0]);
        var b = operands.Length > 1 ? Add(operands[1]) : -1;
        var c = operands.Length > 2 ? Add(operands[2]) : -1;
        return Emit(new(InstructionKind.Apply, elementwise.Operation.Result, elementwise.Operation, a, b, c));
    }

    private int Emit(Instruction instruction)
    {
        var number = _instructions.IndexOf(instruction);
        if (number < 0)
        {
            number = _instructions.Count;
            _instructions.Add(instruction);
        }

        return number;
    }

    private int Operand(TileSource source)
    {
        _operands.Add(source);
        return _operands.Count - 1;
    }

    private int Constant(byte* value, int size)
    {
        _constants.Add(((nint)value, size));
        return _constants.Count - 1;
    }
}
