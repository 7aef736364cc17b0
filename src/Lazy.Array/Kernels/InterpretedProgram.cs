using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>Runs a kernel operation by operation, each over a tile that stays in the cache. Needs no code made at run time.</summary>
internal sealed class InterpretedProgram : TileProgram
{
    private readonly KernelExpression _expression;
    private readonly int[] _registers; // of each instruction: where its tile lies in scratch memory, in bytes; -1 for operands
    private readonly ElementKind[] _kinds;

    public InterpretedProgram(KernelExpression expression)
    {
        _expression = expression;
        var instructions = expression.Instructions;
        _registers = new int[instructions.Length];
        _kinds = [.. instructions.Select(instruction => ElementKind.Of(instruction.Type))];
        var lastReader = new int[instructions.Length];
        for (var i = 0; i < instructions.Length; i++)
        {
            if (instructions[i].Kind == InstructionKind.Apply)
            {
                foreach (var source in Sources(instructions[i]))
                {
                    lastReader[source] = i;
                }
            }
        }

        // Tiles are taken again once their last reader is done.
        var free = new Stack<int>();
        var tiles = 0;
        for (var i = 0; i < instructions.Length; i++)
        {
            _registers[i] = -1;
            if (instructions[i].Kind == InstructionKind.Operand)
            {
                continue;
            }

            _registers[i] = free.TryPop(out var tile) ? tile : tiles++ * TileBytes;
            if (instructions[i].Kind == InstructionKind.Apply)
            {
                foreach (var source in Sources(instructions[i]).Distinct())
                {
                    if (lastReader[source] == i && _registers[source] >= 0)
                    {
                        free.Push(_registers[source]);
                    }
                }
            }
        }

        ScratchBytes = tiles * TileBytes;
    }

    public override int ScratchBytes { get; }

    private static int TileBytes => KernelExpression.TileLength * KernelExpression.ConstantSize; // room for the widest type

    public override unsafe void Run(void** operands, byte* constants, int count, void* output, byte* scratch)
    {
        var instructions = _expression.Instructions;
        for (var i = 0; i < instructions.Length; i++)
        {
            ref readonly var instruction = ref instructions[i];
            var isLast = i == instructions.Length - 1 && _expression.Sink == KernelSink.Store;
            var destination = isLast ? output : scratch + Math.Max(0, _registers[i]);
            switch (instruction.Kind)
            {
                case InstructionKind.Operand when isLast:
                    Unsafe.CopyBlockUnaligned(output, operands[instruction.A], (uint)(count * _kinds[i].Size));
                    break;
                case InstructionKind.Constant:
                    _kinds[i].Fill(destination, constants + (instruction.A * KernelExpression.ConstantSize), count);
                    break;
                case InstructionKind.Iota:
                    _kinds[i].Count(destination, (long)operands[instruction.A], constants + (instruction.B * KernelExpression.ConstantSize), constants + (instruction.C * KernelExpression.ConstantSize), count);
                    break;
                case InstructionKind.Apply:
                    instruction.Operation!.Run(Tile(instruction.A), Tile(instruction.B), Tile(instruction.C), destination, count);
                    break;
            }
        }

        if (_expression.Sink != KernelSink.Store)
        {
            var elements = Tile(instructions.Length - 1);
            if (_expression.Sink == KernelSink.LeafSum)
            {
                _kinds[^1].SumLeaves(elements, count / KernelExpression.LeafLength, output);
            }
            else
            {
                LeafCounts.Count((byte*)elements, count / KernelExpression.LeafLength, (long*)output);
            }
        }

        void* Tile(int source) => source < 0 ? null
            : instructions[source].Kind == InstructionKind.Operand ? operands[instructions[source].A]
            : scratch + _registers[source];
    }

    private static IEnumerable<int> Sources(Instruction instruction) => new[] { instruction.A, instruction.B, instruction.C }.Where(source => source >= 0);
}
