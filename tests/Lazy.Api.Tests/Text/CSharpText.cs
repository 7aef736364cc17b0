using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Tests.Text;

/// <summary>Types, parameters and constants as C# writes them.</summary>
internal static class CSharpText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    public static string TypeName(Type type) => TypeName(type, TypeAnnotations.None);

    public static string TypeName(Type type, TypeAnnotations annotations)
    {
        if (type.IsByRef || type.IsPointer)
        {
            return TypeName(type.GetElementType()!, annotations) + (type.IsPointer ? "*" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return TypeName(underlying, annotations) + "?";
        }

        bool hasFlag = type.IsGenericParameter || type.IsGenericType || !type.IsValueType;
        string mark = hasFlag && annotations.NextIsNullable() ? "?" : "";

        if (type.IsArray)
        {
            return $"{TypeName(type.GetElementType()!, annotations)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (IsTuple(type))
        {
            var elements = type.GetGenericArguments();
            var names = annotations.NextNames(elements.Length);
            var texts = elements.Select((element, i) => TypeName(element, annotations) + (names[i] is { } name ? " " + name : ""));
            return $"({string.Join(", ", texts)})";
        }

        return (Keywords.TryGetValue(type, out string? keyword) ? keyword : Named(type, annotations)) + mark;
    }

    /// <summary>The name of a type where it is declared.</summary>
    public static string DeclaredName(Type type) => Plain(type.Name) + TypeParameters(OwnParameters(type), showVariance: true);

    /// <summary>The type parameters that the type itself declares: metadata repeats those of the outer types before them.</summary>
    public static Type[] OwnParameters(Type type) => type.GetGenericArguments()[(type.DeclaringType?.GetGenericArguments().Length ?? 0)..];

    public static string TypeParameters(IReadOnlyCollection<Type> parameters, bool showVariance = false) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(p => (showVariance ? Variance(p) : "") + p.Name))}>";

    public static string Constraints(IEnumerable<Type> parameters) =>
        string.Concat(parameters.Select(p => (p.Name, Texts: ConstraintTexts(p))).Where(p => p.Texts.Count > 0)
            .Select(p => $" where {p.Name} : {string.Join(", ", p.Texts)}"));

    public static string Parameter(ParameterInfo parameter)
    {
        string attributes = string.Concat(parameter.CustomAttributes
            .Where(data => data.AttributeType.Name.StartsWith("Caller", StringComparison.Ordinal)
                || data.AttributeType == typeof(EnumeratorCancellationAttribute))
            .Select(data => Attribute(data) + " "));
        bool isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        string passing = !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsDefined(typeof(IsReadOnlyAttribute)) ? "in "
            : parameter.IsDefined(typeof(RequiresLocationAttribute)) ? "ref readonly "
            : "ref ";
        string value = parameter.HasDefaultValue ? $" = {Constant(parameter.RawDefaultValue, parameter.ParameterType)}" : "";

        return $"{attributes}{(isParams ? "params " : "")}{passing}{TypeName(parameter.ParameterType, TypeAnnotations.Of(parameter))} {parameter.Name}{value}";
    }

    public static string Attribute(CustomAttributeData data)
    {
        string name = data.AttributeType.Name[..^"Attribute".Length];
        string arguments = string.Join(", ", data.ConstructorArguments.Select(a =>
            a.Value is Type type ? $"typeof({TypeName(type)})" : Constant(a.Value, a.ArgumentType)));
        return arguments.Length == 0 ? $"[{name}]" : $"[{name}({arguments})]";
    }

    public static string Constant(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType ? "default" : "null",
            string text => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"",
            char c => $"'{c}'",
            bool flag => flag ? "true" : "false",
            _ when type.IsEnum => EnumConstant(value, type),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    /// <summary>A metadata name without the count of its type parameters.</summary>
    public static string Plain(string name) => name.Split('`')[0];

    private static string EnumConstant(object value, Type type)
    {
        object constant = Enum.ToObject(type, value);
        return Enum.IsDefined(type, constant)
            ? $"{TypeName(type)}.{constant}"
            : $"({TypeName(type)}){Convert.ToInt64(constant, CultureInfo.InvariantCulture)}";
    }

    private static string Named(Type type, TypeAnnotations annotations)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        // A nested type holds its outer types' arguments first: hand them out from the outermost in.
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var chain = new Stack<Type>();
        for (Type? t = type; t is not null; t = t.DeclaringType)
        {
            chain.Push(t);
        }

        int taken = 0;
        var parts = chain.Select(t =>
        {
            int own = t.GetGenericArguments().Length - taken;
            taken += own;
            var texts = Enumerable.Range(0, own).Select(_ => TypeName(arguments.Dequeue(), annotations)).ToList();
            return Plain(t.Name) + (own == 0 ? "" : $"<{string.Join(", ", texts)}>");
        });
        return string.Join('.', parts);
    }

    private static bool IsTuple(Type type) =>
        type.IsGenericType && !type.IsGenericTypeDefinition
        && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) != false
        && type.Namespace == "System" && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
        && type.GetGenericArguments().Length is > 1 and < 8;

    private static string Variance(Type parameter) =>
        (parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => "out ",
            GenericParameterAttributes.Contravariant => "in ",
            _ => "",
        };

    private static List<string> ConstraintTexts(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        bool isUnmanaged = parameter.CustomAttributes.Any(data => data.AttributeType.Name == "IsUnmanagedAttribute");
        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var texts = new List<string>();

        if (isUnmanaged || isStruct)
        {
            texts.Add(isUnmanaged ? "unmanaged" : "struct");
        }
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            texts.Add(NullableFlag(parameter) == 2 ? "class?" : "class");
        }
        else if (NullableFlag(parameter) == 1 && parameter.GetGenericParameterConstraints().Length == 0)
        {
            texts.Add("notnull");
        }

        texts.AddRange(parameter.GetGenericParameterConstraints()
            .Where(type => type != typeof(ValueType))
            .Select(TypeName)
            .Order(StringComparer.Ordinal));

        if (!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            texts.Add("new()");
        }

        if (attributes.HasFlag(GenericParameterAttributes.AllowByRefLike))
        {
            texts.Add("allows ref struct");
        }

        return texts;
    }

    private static byte NullableFlag(Type parameter)
    {
        var contexts = from member in TypeAnnotations.Outwards(parameter.DeclaringType).Prepend<MemberInfo?>(parameter.DeclaringMethod)
                       where member is not null
                       from data in member.CustomAttributes
                       where data.AttributeType.Name == "NullableContextAttribute"
                       select data;
        var found = parameter.CustomAttributes.FirstOrDefault(data => data.AttributeType.Name == "NullableAttribute") ?? contexts.FirstOrDefault();
        return found?.ConstructorArguments[0].Value as byte? ?? 0;
    }
}
