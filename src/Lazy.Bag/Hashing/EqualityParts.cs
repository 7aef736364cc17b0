using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Tells the types whose equality is that of their parts, because the compiler or the framework wrote it.</summary>
internal static class EqualityParts
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConditionalWeakTable<Type, object> Generated = [];

    /// <summary>Gets the parts that make values equal; null if something else may.</summary>
    public static MemberInfo[]? PartsOf(Type type) =>
        TupleType.HasProperties(type) ? PropertiesOf(type)
        : TupleType.HasFields(type) || IsAnonymous(type) || IsGenerated(type) ? FieldsOf(type)
        : null;

    /// <summary>Gets whether a record and its bases have the equality that the compiler writes.</summary>
    public static bool IsGenerated(Type type) => (bool)Generated.GetValue(type, static asked => AllGenerated(asked));

    private static bool AllGenerated(Type type)
    {
        // Without dynamic code a method that was trimmed away can't be told from one that is not there.
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return false;
        }

        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            if (!IsGeneratedHere(at))
            {
                return false;
            }
        }

        return type != typeof(object);
    }

    // The records' own Equals and GetHashCode carry the compiler's mark unless a user wrote them.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A method that was trimmed away makes the hash unstable: null, and no wrong one.")]
    private static bool IsGeneratedHere(Type type) =>
        type.GetMethod(nameof(Equals), Declared, [type]) is { } equals && equals.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && type.GetMethod(nameof(GetHashCode), Declared, []) is { } getHashCode && getHashCode.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsAnonymous(Type type) =>
        type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away is no part of a value, and the equality that uses it keeps it.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
    private static MemberInfo[] FieldsOf(Type type)
    {
        var fields = new List<MemberInfo>();
        for (var at = type; at is not null; at = at.BaseType)
        {
            fields.InsertRange(0, at.GetFields(Declared));
        }

        return [.. fields];
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The getters of tuples and pairs are kept by the types that use them; one less makes no wrong hash.")]
    private static MemberInfo[] PropertiesOf(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
}
