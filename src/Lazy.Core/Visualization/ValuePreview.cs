using System.Collections;
using System.Globalization;
using LazyGraph.Graphs;

namespace LazyGraph.Visualization;

/// <summary>Shows a value in a few characters, whatever the culture, and without reading more of it than needed.</summary>
internal static class ValuePreview
{
    private const int LongestText = 24;

    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{Shorten(text)}\"",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        Array { Rank: 1 } items when TryShowItems(items) is { } shown => shown,
        Array { Rank: 1 } items => $"{TypeName.Of(items.GetType().GetElementType()!)}[{items.Length}]", // an array has an element type
        ICollection items => $"{TypeName.Of(items.GetType())} of {items.Count}",
        IFormattable formattable when value.GetType().IsValueType => Shorten(formattable.ToString(null, CultureInfo.InvariantCulture)),
        ValueType => Shorten(value.ToString() ?? string.Empty),
        _ => TypeName.Of(value.GetType()),
    };

    // The items of a short array of simple values, as C# would write them; null if they are too many or not simple.
    private static string? TryShowItems(Array items)
    {
        if (items.Length > LongestText / 2 || items.GetType().GetElementType() is not { } type || !(type.IsPrimitive || type == typeof(string)))
        {
            return null;
        }

        var text = $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]";
        return text.Length <= LongestText ? text : null;
    }

    private static string Shorten(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
}
