using System.Reflection;
using System.Runtime.ExceptionServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>What every exception has, of which the framework lets only some be set from outside.</summary>
/// <remarks>The message and the inner exception are fields of the framework's own: their names have stood since its first version.</remarks>
internal static class ExceptionParts
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly FieldInfo MessageField = Field("_message");
    private static readonly FieldInfo InnerField = Field("_innerException");

    /// <summary>Gets the fields that a type and its bases add to <see cref="Exception"/>, those of bases first.</summary>
    public static FieldInfo[] AddedFields(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var level = type; level is not null && level != typeof(Exception); level = level.BaseType)
        {
            fields.InsertRange(0, level.GetFields(Declared).Where(field => !field.IsDefined(typeof(NonSerializedAttribute), false)).OrderBy(field => field.MetadataToken));
        }

        return [.. fields];
    }

    /// <summary>Gets the message that the exception was given, which its property may say in other words; null if none.</summary>
    public static string? GivenMessage(Exception exception) => (string?)MessageField.GetValue(exception);

    public static void SetMessage(Exception exception, string? message) => MessageField.SetValue(exception, message);

    public static void SetInner(Exception exception, Exception? inner) => InnerField.SetValue(exception, inner);

    /// <summary>Puts the stack of another process before the one of this process.</summary>
    public static void SetStack(Exception exception, string? stack)
    {
        if (!string.IsNullOrEmpty(stack))
        {
            ExceptionDispatchInfo.SetRemoteStackTrace(exception, stack);
        }
    }

    private static FieldInfo Field(string name) =>
        typeof(Exception).GetField(name, Declared) ?? throw new PlatformNotSupportedException($"Found no field {name} in System.Exception, expected it: this version of .NET is not known to LazyGraph.");
}
