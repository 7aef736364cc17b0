using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads the fields and properties that expressions name.</summary>
internal static class MemberReference
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const byte Field = 0;
    private const byte Property = 1;
    private const byte Method = 2;

    public static void Write(ObjectWriter writer, MemberInfo member, Type holder)
    {
        switch (member)
        {
            case FieldInfo field when field.DeclaringType is { Assembly.IsDynamic: false } type:
                writer.WriteByte(Field);
                writer.WriteType(type);
                writer.WriteString(field.Name);
                break;
            case PropertyInfo property:
                // Indexers have one name; accessors tell them apart.
                writer.WriteByte(Property);
                MethodReference.Write(writer, property.GetMethod ?? property.SetMethod!, holder); // a property has one of both
                break;
            case MethodBase method:
                writer.WriteByte(Method);
                MethodReference.Write(writer, method, holder);
                break;
            default:
                throw new TransferRefusal(holder, $"an expression with {member.Name}, which is neither field, property nor method of compiled code", "Write the lambda in C#.");
        }
    }

    public static MemberInfo Read(ObjectReader reader)
    {
        switch (reader.ReadByte())
        {
            case Field:
                var type = reader.ReadType();
                var name = reader.ReadString() ?? string.Empty;
                return type.GetField(name, Declared) ?? throw ObjectReader.Invalid($"a field {name} of {TypeNames.Of(type)}", "one that it declares");
            case Property:
                var accessor = MethodReference.Read(reader);
                return accessor.DeclaringType!.GetProperties(Declared).FirstOrDefault(property => accessor.Equals(property.GetMethod) || accessor.Equals(property.SetMethod)) // a method that was read has a type
                    ?? throw ObjectReader.Invalid($"the method {accessor.Name}", "one of a property");
            case Method:
                return MethodReference.Read(reader);
            default:
                throw ObjectReader.Invalid("an unknown kind of member", "a field, a property or a method");
        }
    }
}
