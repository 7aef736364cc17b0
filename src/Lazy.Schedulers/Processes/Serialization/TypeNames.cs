namespace LazyGraph.Processes.Serialization;

/// <summary>Names of types as messages show them.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (!type.IsGenericType)
        {
            return type.FullName ?? type.Name;
        }

        var name = type.GetGenericTypeDefinition().FullName ?? type.Name;
        var plain = string.Concat(name.Split('+').Select((part, index) => (index > 0 ? "+" : "") + part.Split('`')[0]));
        return $"{plain}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }
}
