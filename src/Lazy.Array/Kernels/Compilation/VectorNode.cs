using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

internal enum VectorNodeKind
{
    /// <summary>The elements that a stream points at.</summary>
    Load,

    /// <summary>A constant of the kernel, in every lane.</summary>
    Splat,

    /// <summary>A constant bool of the kernel, as a mask.</summary>
    SplatMask,

    /// <summary>A number known when compiling, in every lane.</summary>
    Literal,

    /// <summary>A register that is counted up in each round of the loop.</summary>
    Counter,

    /// <summary>A method of the vectors of the element type of <see cref="VectorNode.A"/>.</summary>
    Call,

    /// <summary>A vector function.</summary>
    Function,

    /// <summary>The same bits as other elements.</summary>
    Reinterpret,

    /// <summary>Each element at twice its size.</summary>
    Widen,

    /// <summary>Each element at half its size.</summary>
    Narrow,
}

/// <summary>One value in a vector loop. It takes as many registers as the elements of one round need at their size, and each register is emitted where it is first needed.
/// A bool is a mask: signed integers of the size of what was compared, -1 for true.</summary>
internal sealed record VectorNode(VectorNodeKind Kind, Type Type, int Size, VectorNode? A = null, VectorNode? B = null, VectorNode? C = null)
{
    /// <summary>Gets the name of the method to call.</summary>
    public string Method { get; init; } = "";

    public VectorFunction? Function { get; init; }

    /// <summary>Gets which stream, constant or counter.</summary>
    public int Index { get; init; }

    public double Literal { get; init; }

    /// <summary>Gets or sets how many nodes and outputs read it.</summary>
    public int Uses { get; set; }

    /// <summary>Gets whether its registers are filled before the loop.</summary>
    public bool IsHoisted => Kind is VectorNodeKind.Splat or VectorNodeKind.SplatMask or VectorNodeKind.Literal or VectorNodeKind.Counter;

    // By reference: a node stands for its registers.
    public bool Equals(VectorNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
