using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Tests.Text;

/// <summary>
/// What the compiler notes about a type beside the type itself, in the order in which its parts are written:
/// one nullability flag for each reference, type parameter or generic struct, and one name for each tuple element.
/// Good for one reading of one type.
/// </summary>
internal sealed class TypeAnnotations
{
    private const byte Annotated = 2;

    private readonly byte[] _flags;
    private readonly string?[] _names;
    private int _flag;
    private int _name;

    private TypeAnnotations(byte[] flags, string?[] names) => (_flags, _names) = (flags, names);

    public static TypeAnnotations None => new([0], []);

    public static TypeAnnotations Of(ParameterInfo parameter)
    {
        // An indexer's parameters are those of its accessors, where the compiler leaves its notes.
        var member = parameter.Member is PropertyInfo property ? (property.GetMethod ?? property.SetMethod)! : parameter.Member;
        return Of(parameter.CustomAttributes, Outwards(member.DeclaringType).Prepend(member));
    }

    public static TypeAnnotations Of(MemberInfo member) =>
        Of(member.CustomAttributes, Outwards(member.DeclaringType));

    /// <summary>The type and the types around it: the nearest one that notes a default decides.</summary>
    public static IEnumerable<MemberInfo> Outwards(Type? type)
    {
        for (; type is not null; type = type.DeclaringType)
        {
            yield return type;
        }
    }

    public bool NextIsNullable()
    {
        byte flag = _flags.Length == 1 ? _flags[0] : _flag < _flags.Length ? _flags[_flag] : (byte)0;
        _flag++;
        return flag == Annotated;
    }

    public string?[] NextNames(int count)
    {
        string?[] names = [.. Enumerable.Range(_name, count).Select(i => i < _names.Length ? _names[i] : null)];
        _name += count;
        return names;
    }

    private static TypeAnnotations Of(IEnumerable<CustomAttributeData> own, IEnumerable<MemberInfo> around)
    {
        var flags = own.FirstOrDefault(IsNamed("NullableAttribute"))
            ?? around.Select(member => member.CustomAttributes.FirstOrDefault(IsNamed("NullableContextAttribute"))).FirstOrDefault(found => found is not null);
        var names = own.FirstOrDefault(data => data.AttributeType == typeof(TupleElementNamesAttribute));

        return new TypeAnnotations(
            flags is null ? [0] : [.. Values(flags).Select(value => (byte)value!)],
            names is null ? [] : [.. Values(names).Select(value => (string?)value)]);
    }

    private static Func<CustomAttributeData, bool> IsNamed(string name) =>
        data => data.AttributeType.FullName == "System.Runtime.CompilerServices." + name;

    private static IEnumerable<object?> Values(CustomAttributeData data) =>
        data.ConstructorArguments[0].Value is IEnumerable<CustomAttributeTypedArgument> many
            ? many.Select(argument => argument.Value)
            : [data.ConstructorArguments[0].Value];
}
