using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LazyGraph.Execution;

namespace LazyGraph.Graphs;

/// <summary>A constant: a value given by the user, a plain argument, or a persisted result. No task: it is never claimed, run or cleared.</summary>
internal sealed class ValueNode<T> : Delayed<T>, IConstantNode, ISurrogatedByParts
{
    private static readonly NodeOrigin LiteralOrigin = new(function: null, name: "literal", source: null);

    public ValueNode(NodeOrigin origin, T value)
        : base(origin)
    {
        Result = value;
        Owner = RunClaims.Nobody;
        Index = -1;
    }

    public override NodeKind Kind => ReferenceEquals(Origin, LiteralOrigin) ? NodeKind.Literal : NodeKind.Value;

    internal override bool IsConstant => true;

    internal override int ArgumentCount => 0;

    /// <summary>Makes the node for a plain value that was given as an argument.</summary>
    public static ValueNode<T> Literal(T value) => new(LiteralOrigin, value);

    public bool HasSameValue(GraphNode other)
    {
        if (other is not ValueNode<T> same)
        {
            return false;
        }

        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            // Bit for bit: 0.0 and -0.0 are equal, but a function can tell them apart.
            return Bytes(ref Result).SequenceEqual(Bytes(ref same.Result));
        }

        // A mutable object with equality of its own might change later; a string or a number in a box can't.
        return (Result, same.Result) switch
        {
            (string left, string right) => left.Equals(right, StringComparison.Ordinal),
            (double left, double right) => BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right),
            (float left, float right) => BitConverter.SingleToInt32Bits(left) == BitConverter.SingleToInt32Bits(right),
            ({ } left, { } right) when left.GetType().IsPrimitive => left.Equals(right), // false if the types differ
            _ => ReferenceEquals(Result, same.Result),
        };
    }

    public int ValueHash
    {
        get
        {
            if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                var hash = default(HashCode);
                hash.AddBytes(Bytes(ref Result));
                return hash.ToHashCode();
            }

            return Result switch
            {
                string text => text.GetHashCode(StringComparison.Ordinal),
                { } boxed when boxed.GetType().IsPrimitive => boxed.GetHashCode(),
                _ => RuntimeHelpers.GetHashCode(Result),
            };
        }
    }

    internal override GraphNode GetArgument(int position) => throw new ArgumentOutOfRangeException(nameof(position));

    internal override void PushInputs(ref NodeStack stack)
    {
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
    }

    internal override void Execute(CancellationToken cancellationToken)
    {
    }

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ValueNode<T>(origin, Result);

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing(ReferenceEquals(Origin, LiteralOrigin) ? null : Origin, Result);

    private static ReadOnlySpan<byte> Bytes(ref T value) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>());

    // Results of nodes do not cross with them; this one is its result.
    private sealed class Crossing(NodeOrigin? origin, T value) : ISurrogate
    {
        public object Restore() => new ValueNode<T>(origin ?? LiteralOrigin, value);
    }
}

/// <summary>A constant of whatever type, as pure calls compare them.</summary>
internal interface IConstantNode
{
    int ValueHash { get; }

    bool HasSameValue(GraphNode other);
}
