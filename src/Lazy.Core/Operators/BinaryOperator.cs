using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>An operator of two operands on promises. One for each symbol and type, so that equal operations are recognised.</summary>
internal sealed class BinaryOperator<T1, T2, TResult>(string symbol, Func<T1, T2, TResult> function)
{
    private readonly NodeOrigin _origin =
        new(function, symbol, null, ResultTraits<TResult>.Traits | NodeTraits.Pure, function) { IsOperator = true };

    public Delayed<TResult> Of(Delayed<T1> left, Delayed<T2> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new CallNode<T1, T2, TResult>(_origin, left, right);
    }

    public Delayed<TResult> Of(Delayed<T1> left, T2 right) => Of(left, ValueNode<T2>.Literal(right));

    public Delayed<TResult> Of(T1 left, Delayed<T2> right) => Of(ValueNode<T1>.Literal(left), right);
}

/// <summary>An operator of one operand on promises.</summary>
internal sealed class UnaryOperator<T, TResult>(string symbol, Func<T, TResult> function)
{
    private readonly NodeOrigin _origin =
        new(function, symbol, null, ResultTraits<TResult>.Traits | NodeTraits.Pure, function) { IsOperator = true };

    public Delayed<TResult> Of(Delayed<T> operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return new CallNode<T, TResult>(_origin, operand);
    }
}
