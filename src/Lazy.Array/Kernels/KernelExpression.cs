using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

internal enum InstructionKind
{
    /// <summary>The elements of operand <see cref="Instruction.A"/>, which lie one after the other.</summary>
    Operand,

    /// <summary>The value of constant <see cref="Instruction.A"/>, for every element.</summary>
    Constant,

    /// <summary>start + index × step. <see cref="Instruction.A"/>: the operand whose "pointer" is the index of the tile's first element (a long);
    /// <see cref="Instruction.B"/> and <see cref="Instruction.C"/>: the constants start and step. Index converted to the type first; integers wrap.</summary>
    Iota,

    /// <summary>An operation on the results of earlier instructions A, B and C.</summary>
    Apply,
}

/// <summary>One step of a kernel. Those of an expression are numbered in an order in which operands come first.</summary>
internal readonly record struct Instruction(InstructionKind Kind, Type Type, Operation? Operation, int A, int B = -1, int C = -1)
{
    // Written out: kernels are looked up for every task.
    public bool Equals(Instruction other) => Kind == other.Kind && A == other.A && B == other.B && C == other.C
        && ReferenceEquals(Operation, other.Operation) && ReferenceEquals(Type, other.Type);

    public override int GetHashCode() => HashCode.Combine(Kind, RuntimeHelpers.GetHashCode(Operation), RuntimeHelpers.GetHashCode(Type), A, B, C);
}

/// <summary>What is done with the elements that an expression gives.</summary>
internal enum KernelSink
{
    /// <summary>They are stored one after the other.</summary>
    Store,

    /// <summary>Their sum over each leaf of <see cref="KernelExpression.LeafLength"/> elements is stored: one element a leaf. The count is a multiple of the leaf's length.</summary>
    LeafSum,

    /// <summary>Of bools: how many are true, over each leaf, as a long.</summary>
    LeafCount,
}

/// <summary>The shape of a kernel: what is computed from operands and constants, without their values. Kernels are cached by it.</summary>
internal sealed class KernelExpression : IEquatable<KernelExpression>
{
    /// <summary>How many elements make up a leaf of a sum. Fixed for good: the bits of every sum hang on it.</summary>
    public const int LeafLength = 256;

    /// <summary>In how many logical lanes the elements of a leaf are summed, on every processor: element i is added to lane i mod 32,
    /// then lane j + 16 to lane j, j + 8 to j, and so on. Fixed as well.</summary>
    public const int LeafLanes = 32;

    /// <summary>The most elements that are run through an expression at a time.</summary>
    public const int TileLength = 1024;

    /// <summary>The bytes of a constant's slot.</summary>
    public const int ConstantSize = 16;

    private readonly int _hash;

    public KernelExpression(Instruction[] instructions, int operands, int constants, KernelSink sink)
    {
        Instructions = instructions;
        OperandCount = operands;
        ConstantCount = constants;
        Sink = sink;
        var hash = default(HashCode);
        hash.Add(sink);
        foreach (var instruction in instructions)
        {
            hash.Add(instruction.GetHashCode());
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>Gets the steps; the last one gives the result.</summary>
    public Instruction[] Instructions { get; }

    public int OperandCount { get; }

    public int ConstantCount { get; }

    public KernelSink Sink { get; }

    public Type ResultType => Instructions[^1].Type;

    public bool Equals(KernelExpression? other) => other is not null && _hash == other._hash && Sink == other.Sink
        && Instructions.AsSpan().SequenceEqual(other.Instructions);

    public override bool Equals(object? obj) => Equals(obj as KernelExpression);

    public override int GetHashCode() => _hash;
}
