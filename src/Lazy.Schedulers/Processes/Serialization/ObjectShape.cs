using System.Collections.Concurrent;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>The fields of a type that cross, those of base classes first.</summary>
internal sealed class ObjectShape
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // FieldAttributes.NotSerialized, whose name is obsolete while the attribute is not.
    private const FieldAttributes NotSerialized = (FieldAttributes)0x80;

    private static readonly ConcurrentDictionary<Type, ObjectShape> Known = new();

    private ObjectShape(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            // The order of reflection is not promised, that of tokens is: both sides have the same build of the assembly.
            fields.InsertRange(0, level.GetFields(Declared).Where(field => !StaysBehind(field)).OrderBy(field => field.MetadataToken));
        }

        Fields = [.. fields];
    }

    public FieldInfo[] Fields { get; }

    /// <summary>Gets whether a field is marked <see cref="NonSerializedAttribute"/>: it is not written, and is null or zero on the other side.</summary>
    public static bool StaysBehind(FieldInfo field) => (field.Attributes & NotSerialized) != 0;

    public static ObjectShape Of(Type type) => Known.GetOrAdd(type, static type => new ObjectShape(type));
}
