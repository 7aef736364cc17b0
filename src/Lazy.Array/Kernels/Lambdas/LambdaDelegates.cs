using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace LazyGraph.Arrays;

/// <summary>Compiles parts of a lambda that the kernel compiler doesn't know into operations of their own.</summary>
internal static class LambdaDelegates
{
    /// <summary>The name of such operations.</summary>
    public const string Name = "lambda";

    /// <summary>Makes the operation of a part of a lambda, as a function of the parameters that it reads.</summary>
    [RequiresDynamicCode("Makes an operation of any types.")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The lambda's types are element types.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The operations' type parameters have no annotations.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Found by the types named here.")]
    public static Operation Make(Expression part, IReadOnlyList<ParameterExpression> parameters)
    {
        Type[] types = [.. parameters.Select(parameter => parameter.Type), part.Type];
        var operation = parameters.Count switch
        {
            1 => typeof(DelegateOperation<,>).MakeGenericType(types),
            2 => typeof(DelegateOperation<,,>).MakeGenericType(types),
            _ => typeof(DelegateOperation<,,,>).MakeGenericType(types),
        };
        var source = Expression.Lambda(Expression.GetFuncType(types), part, parameters);
        return (Operation)Activator.CreateInstance(operation, Name, source.Compile(), source)!;
    }

    /// <summary>Gets those of the parameters that a part reads; the first one if it reads none.</summary>
    public static IReadOnlyList<ParameterExpression> ReadBy(Expression part, IReadOnlyList<ParameterExpression> parameters)
    {
        var reads = new Reads();
        reads.Visit(part);
        ParameterExpression[] read = [.. parameters.Where(reads.Parameters.Contains)];
        return read.Length > 0 ? read : [parameters[0]];
    }

    private sealed class Reads : ExpressionVisitor
    {
        public HashSet<ParameterExpression> Parameters { get; } = [];

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Parameters.Add(node);
            return node;
        }
    }
}
