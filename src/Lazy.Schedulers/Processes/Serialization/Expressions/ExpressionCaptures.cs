using System.Linq.Expressions;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>Finds the captured variables that an expression reads: it names their fields, so no code need be scanned.</summary>
internal static class ExpressionCaptures
{
    /// <summary>Tells the writer of the field that a member of a closure reads, which stands in the tree as a constant or as a field of another closure.</summary>
    public static void Widen(ObjectWriter writer, MemberExpression member)
    {
        if (member is not { Member: FieldInfo field, Expression: { } owner } || !ClosureClass.Is(owner.Type) || ValueOf(owner) is not { } closure)
        {
            return;
        }

        var fields = ObjectShape.Of(closure.GetType()).Fields;
        writer.Widen(closure, Array.ConvertAll(fields, other => other.MetadataToken == field.MetadataToken && other.Module == field.Module));
    }

    private static object? ValueOf(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field, Expression: { } owner } when ValueOf(owner) is { } closure => field.GetValue(closure),
        _ => null,
    };
}
