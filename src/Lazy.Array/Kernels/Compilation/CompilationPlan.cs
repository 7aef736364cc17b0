namespace LazyGraph.Arrays;

internal enum PlanStepKind
{
    /// <summary>A vector loop.</summary>
    Loop,

    /// <summary>A tile of a constant.</summary>
    Fill,

    /// <summary>A tile of an iota.</summary>
    Count,

    /// <summary>An operand, copied to the output.</summary>
    Copy,

    /// <summary>One operation over a tile.</summary>
    Operation,

    /// <summary>The sums of a tile's leaves.</summary>
    Sum,

    /// <summary>The true ones of a tile's leaves.</summary>
    CountTrue,
}

/// <summary>One step of a compiled program.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Phase">Of a loop: the phase that it computes.</param>
/// <param name="Outputs">Of a loop: the instructions that it stores.</param>
/// <param name="IsSink">Of a loop: whether it ends in the expression's sink.</param>
/// <param name="Instruction">Of the others: the instruction.</param>
internal readonly record struct PlanStep(PlanStepKind Kind, int Phase, int[] Outputs, bool IsSink, int Instruction);

/// <summary>Which instructions are computed by vector loops, and in which order these and the other operations run.</summary>
/// <remarks>Each phase is one vector loop and then the operations that can't be in one and that need no later loop. What is read
/// outside of its loop has a tile; constants and iotas are made anew in each loop.</remarks>
internal sealed class CompilationPlan
{
    private readonly Instruction[] _instructions;
    private readonly int[] _phases;
    private readonly bool[] _isVector;

    public CompilationPlan(KernelExpression expression)
    {
        _instructions = expression.Instructions;
        _phases = new int[_instructions.Length];
        _isVector = new bool[_instructions.Length];
        var isStored = new bool[_instructions.Length];
        for (var i = 0; i < _instructions.Length; i++)
        {
            var instruction = _instructions[i];
            _isVector[i] = instruction.Kind == InstructionKind.Apply ? VectorTypes.CanEmit(instruction.Operation!)
                : instruction.Kind == InstructionKind.Iota ? VectorTypes.IsNumber(instruction.Type)
                : VectorTypes.IsKnown(instruction.Type);
            if (instruction.Kind == InstructionKind.Apply)
            {
                foreach (var source in Sources(instruction))
                {
                    // An operation of the phase runs after its loop.
                    var isLater = _isVector[i] && !_isVector[source] && _instructions[source].Kind == InstructionKind.Apply;
                    _phases[i] = Math.Max(_phases[i], _phases[source] + (isLater ? 1 : 0));
                }

                foreach (var source in Sources(instruction))
                {
                    isStored[source] |= !_isVector[i] || (_instructions[source].Kind == InstructionKind.Apply && (!_isVector[source] || _phases[source] != _phases[i]));
                }
            }
        }

        Tiles = new int[_instructions.Length];
        Array.Fill(Tiles, -1);
        var last = _instructions.Length - 1;
        var isFusedSink = _isVector[last] && (expression.Sink == KernelSink.Store
            || (expression.Sink == KernelSink.LeafSum && VectorTypes.CanSum(_instructions[last].Type))
            || (expression.Sink == KernelSink.LeafCount && _instructions[last].Type == typeof(bool)));
        if (expression.Sink != KernelSink.Store && !isFusedSink)
        {
            isStored[last] = true;
        }

        // Operations with a tile: those that are read outside of their loop, and all that aren't in one but the last, which is the output.
        for (var i = 0; i < last + (expression.Sink == KernelSink.Store ? 0 : 1); i++)
        {
            if (_instructions[i].Kind != InstructionKind.Operand && (isStored[i] || (_instructions[i].Kind == InstructionKind.Apply && !_isVector[i])))
            {
                Tiles[i] = TileBytes;
                TileBytes += KernelExpression.TileLength * ElementKind.Of(_instructions[i].Type).Size;
            }
        }

        AddSteps(expression.Sink, isFusedSink);
    }

    /// <summary>Gets where each instruction's tile lies; -1 for none.</summary>
    public int[] Tiles { get; }

    public int TileBytes { get; private set; }

    public List<PlanStep> Steps { get; } = [];

    public bool IsInLoop(int instruction, int phase) => _isVector[instruction] && _phases[instruction] == phase;

    private void AddSteps(KernelSink sink, bool isFusedSink)
    {
        var last = _instructions.Length - 1;
        for (var i = 0; i <= last; i++)
        {
            // Constants and iotas that operations read.
            if (Tiles[i] >= 0 && _instructions[i].Kind is InstructionKind.Constant or InstructionKind.Iota)
            {
                Steps.Add(new(_instructions[i].Kind == InstructionKind.Constant ? PlanStepKind.Fill : PlanStepKind.Count, 0, [], false, i));
            }
        }

        for (var phase = 0; phase <= _phases.Max(); phase++)
        {
            var outputs = Enumerable.Range(0, _instructions.Length)
                .Where(i => Tiles[i] >= 0 && _instructions[i].Kind == InstructionKind.Apply && IsInLoop(i, phase) && !(i == last && isFusedSink)).ToArray();
            var isLast = isFusedSink && phase == _phases[last];
            if (isLast && sink == KernelSink.Store)
            {
                outputs = [.. outputs, last];
            }

            if (outputs.Length > 0)
            {
                Steps.Add(new(PlanStepKind.Loop, phase, outputs, false, -1));
            }

            if (isLast && sink != KernelSink.Store)
            {
                Steps.Add(new(PlanStepKind.Loop, phase, [last], true, -1));
            }

            for (var i = 0; i <= last; i++)
            {
                if (_instructions[i].Kind == InstructionKind.Apply && !_isVector[i] && _phases[i] == phase)
                {
                    Steps.Add(new(PlanStepKind.Operation, 0, [], false, i));
                }
            }
        }

        if (!isFusedSink)
        {
            AddLast(sink, last);
        }
    }

    private void AddLast(KernelSink sink, int last)
    {
        if (sink != KernelSink.Store)
        {
            Steps.Add(new(sink == KernelSink.LeafSum ? PlanStepKind.Sum : PlanStepKind.CountTrue, 0, [], false, last));
        }
        else if (_instructions[last].Kind != InstructionKind.Apply)
        {
            var kind = _instructions[last].Kind switch
            {
                InstructionKind.Constant => PlanStepKind.Fill,
                InstructionKind.Iota => PlanStepKind.Count,
                _ => PlanStepKind.Copy,
            };
            Steps.Add(new(kind, 0, [], false, last));
        }
    }

    private static IEnumerable<int> Sources(Instruction instruction) => new[] { instruction.A, instruction.B, instruction.C }.Where(source => source >= 0);
}
