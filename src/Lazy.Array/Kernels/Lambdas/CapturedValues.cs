using System.Linq.Expressions;
using System.Reflection;

namespace LazyGraph.Arrays;

/// <summary>Reads captured variables and other fields, once, and puts their values in their place.</summary>
internal sealed class CapturedValues : ExpressionVisitor
{
    protected override Expression VisitMember(MemberExpression node) =>
        ElementKind.IsKnown(node.Type) && TryRead(node, out var value) && value is not null ? Expression.Constant(value, node.Type) : base.VisitMember(node);

    private static bool TryRead(Expression? node, out object? value)
    {
        value = null;
        switch (node)
        {
            case null: // of a static field
                return true;
            case ConstantExpression constant:
                value = constant.Value;
                return value is not null;
            case MemberExpression { Member: FieldInfo field } member when TryRead(member.Expression, out var owner):
                value = field.GetValue(owner);
                return member.Expression is null || value is not null;
            default:
                return false;
        }
    }
}
