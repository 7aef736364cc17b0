namespace LazyGraph.Graphs;

/// <summary>Names types as C# code does: <c>int</c>, <c>double[]</c>, <c>(int, string)</c>, <c>List&lt;int&gt;</c>.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(Unit)] = "done",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]"; // an array type has one
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        var mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (mark < 0)
        {
            return type.Name; // also that of a type inside of a generic one, which has arguments but names none
        }

        if (type.IsDefined(typeof(NamedByArgumentAttribute), inherit: false))
        {
            return Of(type.GetGenericArguments()[0]);
        }

        var arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        return typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(type) && type.IsValueType
            ? $"({arguments})"
            : $"{type.Name[..mark]}<{arguments}>";
    }
}
