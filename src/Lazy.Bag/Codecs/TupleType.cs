namespace LazyGraph.Bags;

/// <summary>Tells the framework's own tuples and pairs: values of their parts and of nothing else.</summary>
internal static class TupleType
{
    /// <summary>Gets whether the parts are the public fields.</summary>
    public static bool HasFields(Type type) =>
        IsFrameworkGeneric(type) && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);

    /// <summary>Gets whether the parts are the public properties, which a constructor takes.</summary>
    public static bool HasProperties(Type type) =>
        IsFrameworkGeneric(type)
        && (type.Name.StartsWith("Tuple`", StringComparison.Ordinal) || type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    private static bool IsFrameworkGeneric(Type type) => type.IsGenericType && type.Assembly == typeof(object).Assembly;
}
