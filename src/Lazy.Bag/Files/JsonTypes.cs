using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LazyGraph.Bags;

/// <summary>Finds how a type is read and written as JSON.</summary>
internal static class JsonTypes
{
    // Tuples are fields: they are what many operations of a bag give, and would be written as {}.
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    /// <summary>Gets whether these are the options that are taken where none are given.</summary>
    public static bool IsDefault(JsonSerializerOptions options) => ReferenceEquals(options, WithFields);

    /// <remarks>Freezes the options: from now on they are in use.</remarks>
    [RequiresUnreferencedCode("Reflects on the type.")]
    [RequiresDynamicCode("Reflects on the type.")]
    public static JsonTypeInfo<T> Find<T>(JsonSerializerOptions? options)
    {
        var used = options ?? WithFields;
        if (!used.IncludeFields && typeof(ITuple).IsAssignableFrom(typeof(T)) && typeof(T).IsValueType)
        {
            throw new ArgumentException("Found tuples, and options that leave their parts out, expected IncludeFields = true. Set it, leave the options out, or map to a record first.", nameof(options));
        }

        if (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(BagGroup<,>))
        {
            throw new ArgumentException("Found groups, whose keys JSON would leave out, expected elements that it writes whole. Map them first, such as to new { group.Key, Items = group.ToArray() }.", nameof(options));
        }

        used.MakeReadOnly(populateMissingResolver: true);
        return (JsonTypeInfo<T>)used.GetTypeInfo(typeof(T));
    }
}
