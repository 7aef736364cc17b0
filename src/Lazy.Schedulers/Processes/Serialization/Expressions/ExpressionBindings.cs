using System.Linq.Expressions;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads what stands in the braces of <c>new T { … }</c>.</summary>
internal static class ExpressionBindings
{
    public static void Write(ObjectWriter writer, IReadOnlyCollection<MemberBinding> bindings)
    {
        writer.WriteUInt32((uint)bindings.Count);
        foreach (var binding in bindings)
        {
            writer.WriteByte((byte)binding.BindingType);
            MemberReference.Write(writer, binding.Member, typeof(MemberInitExpression));
            switch (binding)
            {
                case MemberAssignment assignment:
                    writer.WriteReference(assignment.Expression);
                    break;
                case MemberMemberBinding inner:
                    Write(writer, inner.Bindings);
                    break;
                case MemberListBinding list:
                    WriteInitializers(writer, list.Initializers);
                    break;
            }
        }
    }

    public static MemberBinding[] Read(ObjectReader reader)
    {
        var bindings = new MemberBinding[reader.ReadLength(2)];
        for (var i = 0; i < bindings.Length; i++)
        {
            var kind = (MemberBindingType)reader.ReadByte();
            var member = MemberReference.Read(reader);
            bindings[i] = kind switch
            {
                MemberBindingType.Assignment => Expression.Bind(member, ExpressionCodec.Read<Expression>(reader)),
                MemberBindingType.MemberBinding => Expression.MemberBind(member, Read(reader)),
                MemberBindingType.ListBinding => Expression.ListBind(member, ReadInitializers(reader)),
                _ => throw ObjectReader.Invalid("an unknown kind of initializer", "an assignment, members or items"),
            };
        }

        return bindings;
    }

    public static void WriteInitializers(ObjectWriter writer, IReadOnlyCollection<ElementInit> initializers)
    {
        writer.WriteUInt32((uint)initializers.Count);
        foreach (var initializer in initializers)
        {
            MethodReference.Write(writer, initializer.AddMethod, typeof(ListInitExpression));
            ExpressionCodec.WriteAll(writer, initializer.Arguments);
        }
    }

    public static ElementInit[] ReadInitializers(ObjectReader reader)
    {
        var initializers = new ElementInit[reader.ReadLength(2)];
        for (var i = 0; i < initializers.Length; i++)
        {
            var add = (MethodInfo)MethodReference.Read(reader);
            initializers[i] = Expression.ElementInit(add, ExpressionCodec.ReadAll<Expression>(reader));
        }

        return initializers;
    }
}
