using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>Runs a kernel by loops of vector code made at run time: in one loop if there is vector code for every operation, else by such
/// loops and single operations in turn, over tiles that stay in the cache.</summary>
internal sealed class CompiledProgram : TileProgram
{
    private const int MostInstructions = 256; // greater kernels take long to compile and have too few registers

    private readonly KernelExpression _expression;
    private readonly ElementKind[] _kinds;
    private readonly int[] _tiles; // of each instruction: where its tile lies in scratch memory, in bytes; -1 for none
    private readonly List<Step> _steps;

    [RequiresDynamicCode("Emits code.")]
    private CompiledProgram(KernelExpression expression, VectorWidth width)
    {
        _expression = expression;
        _kinds = [.. expression.Instructions.Select(instruction => ElementKind.Of(instruction.Type))];
        var plan = new CompilationPlan(expression);
        _tiles = plan.Tiles;
        ScratchBytes = plan.TileBytes;
        _steps = [];
        foreach (var step in plan.Steps)
        {
            var phase = step.Phase;
            _steps.Add(step.Kind == PlanStepKind.Loop
                ? new(step, VectorLoopCompiler.Compile(expression, width, instruction => plan.IsInLoop(instruction, phase), step.Outputs, step.IsSink ? expression.Sink : KernelSink.Store))
                : new(step, null));
        }
    }

    public override int ScratchBytes { get; }

    /// <summary>Compiles an expression; null if it is better interpreted.</summary>
    [RequiresDynamicCode("Emits code.")]
    public static CompiledProgram? TryMake(KernelExpression expression, VectorWidth? width) =>
        width is null || expression.Instructions.Length > MostInstructions ? null : new(expression, width);

    public override unsafe void Run(void** operands, byte* constants, int count, void* output, byte* scratch)
    {
        if (count == 0)
        {
            return;
        }

        foreach (var (step, loop) in _steps)
        {
            if (loop is not null)
            {
                RunLoop(loop, step.IsSink, operands, constants, count, output, scratch);
                continue;
            }

            var instruction = _expression.Instructions[step.Instruction];
            var kind = _kinds[step.Instruction];
            switch (step.Kind)
            {
                case PlanStepKind.Fill:
                    kind.Fill(Tile(step.Instruction), Constant(instruction.A), count);
                    break;
                case PlanStepKind.Count:
                    kind.Count(Tile(step.Instruction), (long)operands[instruction.A], Constant(instruction.B), Constant(instruction.C), count);
                    break;
                case PlanStepKind.Copy:
                    Buffer.MemoryCopy(operands[instruction.A], output, (long)count * kind.Size, (long)count * kind.Size);
                    break;
                case PlanStepKind.Operation:
                    instruction.Operation!.Run(Source(instruction.A), Source(instruction.B), Source(instruction.C), Tile(step.Instruction), count);
                    break;
                case PlanStepKind.Sum:
                    kind.SumLeaves(Source(step.Instruction), count / KernelExpression.LeafLength, output);
                    break;
                default:
                    LeafCounts.Count((byte*)Source(step.Instruction), count / KernelExpression.LeafLength, (long*)output);
                    break;
            }
        }

        void* Tile(int instruction) => _tiles[instruction] >= 0 ? scratch + _tiles[instruction] : output;

        void* Source(int instruction) => instruction < 0 ? null
            : _expression.Instructions[instruction].Kind == InstructionKind.Operand ? operands[_expression.Instructions[instruction].A]
            : Tile(instruction);

        byte* Constant(int index) => constants + (index * KernelExpression.ConstantSize);
    }

    private unsafe void RunLoop(VectorLoop loop, bool isSink, void** operands, byte* constants, int count, void* output, byte* scratch)
    {
        var streams = stackalloc byte*[loop.Inputs.Length + loop.Outputs.Length];
        var stream = 0;
        foreach (var input in loop.Inputs)
        {
            var instruction = _expression.Instructions[input];
            streams[stream++] = instruction.Kind == InstructionKind.Operand ? (byte*)operands[instruction.A] : scratch + _tiles[input];
        }

        foreach (var result in loop.Outputs)
        {
            streams[stream++] = isSink || _tiles[result] < 0 ? (byte*)output : scratch + _tiles[result];
        }

        loop.Run(streams, operands, constants, count);
    }

    private sealed record Step(PlanStep Plan, VectorLoop? Loop);
}
