using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LazyGraph.Bags;

/// <summary>Finds how a type is read and written as JSON.</summary>
internal static class JsonTypes
{
    /// <remarks>Freezes the options: from now on they are in use.</remarks>
    [RequiresUnreferencedCode("Reflects on the type.")]
    [RequiresDynamicCode("Reflects on the type.")]
    public static JsonTypeInfo<T> Find<T>(JsonSerializerOptions? options)
    {
        var used = options ?? JsonSerializerOptions.Default;
        used.MakeReadOnly(populateMissingResolver: true);
        return (JsonTypeInfo<T>)used.GetTypeInfo(typeof(T));
    }
}
