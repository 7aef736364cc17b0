using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Tells whether equal values of a type stay equal when they are written to disk and read back, which makes other objects of them.</summary>
internal static class ValueEquality
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Gets whether the type compares what values say, all the way down, or as its author wrote.</summary>
    public static bool IsOf<T>() => !RuntimeHelpers.IsReferenceOrContainsReferences<T>() || Compares(typeof(T), []);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A method or field that was trimmed away compares nothing.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "As above.")]
    private static bool Compares(Type type, HashSet<Type> asked)
    {
        if (type == typeof(string) || type.IsPrimitive || type.IsEnum || !asked.Add(type))
        {
            return true; // a type within itself is asked about already
        }

        if (EqualityParts.PartsOf(type) is { } parts)
        {
            return parts.All(part => Compares(part is FieldInfo field ? field.FieldType : ((PropertyInfo)part).PropertyType, asked));
        }

        var writer = type.GetMethod(nameof(Equals), [typeof(object)])?.DeclaringType;
        return writer == typeof(ValueType)
            ? Array.TrueForAll(type.GetFields(Fields), field => Compares(field.FieldType, asked))
            : writer is not null && writer != typeof(object) && !type.IsArray && !typeof(Delegate).IsAssignableFrom(type);
    }
}
