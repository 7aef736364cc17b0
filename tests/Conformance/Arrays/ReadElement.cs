using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Reads elements that aren't plain JSON numbers.</summary>
internal static class ReadElement
{
    public static bool Bool(JsonElement item) => item.GetBoolean();

    public static Half Half(JsonElement item) =>
        item.ValueKind == JsonValueKind.String ? (Half)Named(item) : System.Half.Parse(item.GetRawText(), CultureInfo.InvariantCulture);

    // Read as float: by way of double the nearest float is not always found.
    public static float Single(JsonElement item) =>
        item.ValueKind == JsonValueKind.String ? (float)Named(item) : float.Parse(item.GetRawText(), CultureInfo.InvariantCulture);

    public static double Double(JsonElement item) => item.ValueKind == JsonValueKind.String ? Named(item) : item.GetDouble();

    public static Complex Complex(JsonElement item) => new(Double(item[0]), Double(item[1]));

    private static double Named(JsonElement item) => item.GetString() switch
    {
        "NaN" => Math.CopySign(double.NaN, 1), // double.NaN has its sign bit set, the NaN of the cases has not
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        var other => throw new FormatException($"Found the number '{other}'."),
    };
}
