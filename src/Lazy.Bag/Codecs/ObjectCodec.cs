using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;

namespace LazyGraph.Bags;

/// <summary>Writes classes and structs part by part, with code that is compiled for the type.</summary>
internal sealed class ObjectCodec<T> : ElementCodec<T>
{
    private static readonly bool MayBeDerived = !typeof(T).IsSealed; // structs are sealed

    private readonly Action<ElementWriter, T> _write;
    private readonly Func<ElementReader, T> _read;

    /// <param name="plan">How the type is taken apart.</param>
    /// <param name="codecs">The codecs of its members.</param>
    public ObjectCodec(ObjectPlan plan, ElementCodec[] codecs)
    {
        _write = CompileWrite(plan, codecs);
        _read = CompileRead(plan, codecs);
    }

    public override void Write(ElementWriter writer, T value)
    {
        if (!typeof(T).IsValueType)
        {
            writer.WriteRaw(value is not null);
            if (value is null)
            {
                return;
            }

            if (MayBeDerived)
            {
                RequireExactly(value, typeof(T));
            }
        }

        _write(writer, value);
    }

    public override T Read(ElementReader reader) =>
        typeof(T).IsValueType || reader.ReadRaw<bool>() ? _read(reader) : default!; // null was written

    private static Action<ElementWriter, T> CompileWrite(ObjectPlan plan, ElementCodec[] codecs)
    {
        var writer = Expression.Parameter(typeof(ElementWriter));
        var value = Expression.Parameter(typeof(T));
        var parts = plan.Members.Select((member, i) => CallOf(codecs[i], nameof(Write), writer, Access(value, member.Source)));
        return Expression.Lambda<Action<ElementWriter, T>>(Expression.Block([.. parts, Expression.Empty()]), writer, value).Compile();
    }

    private static Func<ElementReader, T> CompileRead(ObjectPlan plan, ElementCodec[] codecs)
    {
        var reader = Expression.Parameter(typeof(ElementReader));
        var result = Expression.Variable(typeof(T));
        var parts = plan.Members.Select(member => Expression.Variable(member.Type)).ToArray();
        var steps = new List<Expression>();
        steps.AddRange(plan.Members.Select((_, i) => Expression.Assign(parts[i], CallOf(codecs[i], nameof(Read), reader))));
        steps.Add(Expression.Assign(result, plan.Constructor is null ? Expression.Default(typeof(T)) : Expression.New(plan.Constructor, plan.Arguments.Select(argument => parts[argument]))));

        // A part that the constructor took is set once more where it can be: the constructor may have changed it.
        steps.AddRange(plan.Members.Index().Where(member => member.Item.Setter is not null).Select(member => Expression.Assign(Access(result, member.Item.Setter!), parts[member.Index]))); // not null: see above
        steps.Add(result);
        return Expression.Lambda<Func<ElementReader, T>>(Expression.Block([result, .. parts], steps), reader).Compile();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Every codec overrides both methods, and they are called by other code, too.")]
    private static MethodCallExpression CallOf(ElementCodec codec, string method, params Expression[] arguments)
    {
        // By the codec's own type: sealed, so that the call needs no table.
        var type = codec.GetType();
        return Expression.Call(Expression.Constant(codec, type), type.GetMethod(method)!, arguments); // every codec has it
    }

    private static MemberExpression Access(Expression value, MemberInfo member) =>
        member is FieldInfo field ? Expression.Field(value, field) : Expression.Property(value, (PropertyInfo)member);
}
