using System.Collections.Concurrent;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>The fields of a type that cross, those of base classes first.</summary>
internal sealed class ObjectShape
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, ObjectShape> Known = new();

    private ObjectShape(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            // The order of reflection is not promised, that of tokens is: both sides have the same build of the assembly.
            fields.InsertRange(0, level.GetFields(Declared).Where(field => !field.Attributes.HasFlag(NotSerialized)).OrderBy(field => field.MetadataToken));
        }

        Fields = [.. fields];
    }

    // FieldAttributes.NotSerialized without its warning: the attribute is what C# gives to say that a field stays behind.
    private static FieldAttributes NotSerialized => (FieldAttributes)0x80;

    public FieldInfo[] Fields { get; }

    public static ObjectShape Of(Type type) => Known.GetOrAdd(type, static type => new ObjectShape(type));
}
