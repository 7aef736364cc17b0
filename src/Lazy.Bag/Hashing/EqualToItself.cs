using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Finds what in a value is equal to itself alone: written to a file and read back it is another object, equal to none.</summary>
internal static class EqualToItself
{
    /// <summary>Gets the way to such a part, the value's own type first; null if there is none.</summary>
    public static string? Find(Type type) => Find(type, TypeName.Of(type), []);

    private static string? Find(Type type, string path, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return null;
        }

        if (IsEqualToItselfOnly(type))
        {
            return path;
        }

        var parts = PartsOf(Nullable.GetUnderlyingType(type) ?? type);
        return parts
            .Select(part => Find(part is FieldInfo field ? field.FieldType : ((PropertyInfo)part).PropertyType, $"{path}.{NameOf(part)}", seen))
            .FirstOrDefault(found => found is not null);
    }

    // A struct without an equality of its own compares its fields, as the framework does for all of them.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away is compared by nobody.")]
    private static MemberInfo[] PartsOf(Type type) =>
        EqualityParts.PartsOf(type)
        ?? (type.IsValueType && !type.IsPrimitive && type.GetMethod(nameof(Equals), [typeof(object)])?.DeclaringType == typeof(ValueType)
            ? type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            : []);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Equals is in every type, and an interface that was trimmed away is asked by nobody.")]
    private static bool IsEqualToItselfOnly(Type type) =>
        !type.IsValueType
        && type.GetMethod(nameof(Equals), [typeof(object)])?.DeclaringType == typeof(object)
        && !type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>));

    // Of an automatic property: <Name>k__BackingField.
    private static string NameOf(MemberInfo part) => part.Name.StartsWith('<') ? part.Name[1..part.Name.IndexOf('>')] : part.Name;
}
