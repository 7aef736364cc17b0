using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>How elements are written as JSON and read. It crosses to other processes as what it was made of: a context of the user's, or options.</summary>
internal sealed class JsonShape<T>(JsonTypeInfo<T> type) : ISurrogated, ISharedByTasks
{
    public JsonTypeInfo<T> Type => type;

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => JsonTypes.IsDefault(type.Options) ? new Crossing(null, null)
        : type.OriginatingResolver is JsonSerializerContext context ? new Crossing(context.GetType(), null)
        : new Crossing(null, new JsonSettings(type.Options));

    private sealed class Crossing(Type? context, JsonSettings? settings) : ISurrogate
    {
        [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Other processes are not for trimmed programs.")]
        [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Nor for those compiled ahead of time.")]
        public object Restore() => new JsonShape<T>(context is null ? JsonTypes.Find<T>(settings?.ToOptions()) : OfContext(context));

        [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Every generated context has the property.")]
        private static JsonTypeInfo<T> OfContext(Type context)
        {
            var made = context.GetProperty("Default", BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)?.GetValue(null) as JsonSerializerContext;
            return made?.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
                ?? throw new InvalidOperationException($"Found no type information of {Graphs.TypeName.Of(typeof(T))} in the Default of {context}, expected it: give a JsonTypeInfo of the context's Default.");
        }
    }
}
