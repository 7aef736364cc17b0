using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LazyGraph.Bags;

/// <summary>The settings of JSON options as plain values. Converters of the user's own are among them as they are.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The shared options are static properties, which are not read.")]
internal sealed class JsonSettings
{
    private static readonly JsonNamingPolicy[] Policies =
        [JsonNamingPolicy.CamelCase, JsonNamingPolicy.SnakeCaseLower, JsonNamingPolicy.SnakeCaseUpper, JsonNamingPolicy.KebabCaseLower, JsonNamingPolicy.KebabCaseUpper];

    private readonly Dictionary<string, object> _values = [];
    private readonly object? _propertyPolicy;
    private readonly object? _keyPolicy;
    private readonly object? _encoder;
    private readonly object[] _converters;

    public JsonSettings(JsonSerializerOptions options)
    {
        foreach (var property in PlainProperties())
        {
            if (property.GetValue(options) is { } value)
            {
                _values.Add(property.Name, value);
            }
        }

        _propertyPolicy = Mark(options.PropertyNamingPolicy);
        _keyPolicy = Mark(options.DictionaryKeyPolicy);
        _encoder = ReferenceEquals(options.Encoder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) ? true : options.Encoder is null || ReferenceEquals(options.Encoder, JavaScriptEncoder.Default) ? null : options.Encoder;
        _converters = [.. options.Converters.Select(converter => converter.GetType() == typeof(JsonStringEnumConverter) ? (object)true : converter)];
    }

    [RequiresDynamicCode("Makes converters of enumerations.")]
    public JsonSerializerOptions ToOptions()
    {
        var options = new JsonSerializerOptions();
        foreach (var property in PlainProperties())
        {
            if (_values.TryGetValue(property.Name, out var value))
            {
                property.SetValue(options, value);
            }
        }

        options.PropertyNamingPolicy = PolicyOf(_propertyPolicy);
        options.DictionaryKeyPolicy = PolicyOf(_keyPolicy);
        options.Encoder = _encoder is true ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : (JavaScriptEncoder?)_encoder;
        foreach (var converter in _converters)
        {
            options.Converters.Add(converter as JsonConverter ?? new JsonStringEnumConverter());
        }

        return options;
    }

    // The framework's policies are single objects, which cross by their place; those of the user cross as they are.
    private static object? Mark(JsonNamingPolicy? policy) => Array.IndexOf(Policies, policy) is var place and >= 0 ? place : policy;

    private static JsonNamingPolicy? PolicyOf(object? mark) => mark is int place ? Policies[place] : (JsonNamingPolicy?)mark;

    private static IEnumerable<PropertyInfo> PlainProperties() => typeof(JsonSerializerOptions).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property =>
        property.CanRead && property.GetSetMethod() is not null && !property.IsDefined(typeof(ObsoleteAttribute), false)
        && (property.PropertyType.IsPrimitive || property.PropertyType.IsEnum || property.PropertyType == typeof(string)));
}
