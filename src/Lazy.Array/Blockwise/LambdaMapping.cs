using System.Linq.Expressions;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Applies a user's lambda to elements.</summary>
internal static class LambdaMapping
{
    public static LazyArray<TResult> Apply<TResult>(NodeOrigin origin, LambdaExpression function, ILazyArray[] operands)
        where TResult : unmanaged => Elementwise.Apply<TResult>(origin, LambdaOperation.Of<TResult>(origin.Label, function), operands);
}
