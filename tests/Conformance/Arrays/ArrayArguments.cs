using System.Globalization;
using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Reads the arguments that cases about arrays have.</summary>
internal static class ArrayArguments
{
    public static ILazyArray Array(JsonElement input) => ElementType.Named(input.GetProperty("dtype").GetString()!).Make(input);

    /// <summary>Makes all inputs.</summary>
    public static ILazyArray[] Arrays(Case item) => System.Array.ConvertAll(item.Inputs, Array);

    public static long[] Longs(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt64())];

    public static int[] Ints(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt32())];

    public static bool[] Bools(JsonElement list) => [.. list.EnumerateArray().Select(ReadElement.Bool)];

    /// <summary>Reads the lengths of the blocks of each axis; null is a length that isn't known.</summary>
    public static long[][] Lists(JsonElement chunks) =>
        [.. chunks.EnumerateArray().Select(ofAxis => ofAxis.EnumerateArray().Select(length => length.ValueKind == JsonValueKind.Null ? LazyGraph.Chunks.Unknown : length.GetInt64()).ToArray())];

    /// <summary>Reads one number or several.</summary>
    public static int[]? OneOrMore(JsonElement? argument) => argument switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list => Ints(list),
        { } one => [one.GetInt32()],
    };

    /// <summary>Reads lengths, one for each axis, or one number.</summary>
    public static long[] Shape(JsonElement shape) => shape.ValueKind == JsonValueKind.Array ? Longs(shape) : [shape.GetInt64()];

    /// <summary>Reads the argument <c>axis</c>.</summary>
    public static int[]? Axes(Case item) => OneOrMore(item.Arg("axis"));

    /// <summary>Reads the argument <c>chunks</c>.</summary>
    public static ChunkSpec? Chunks(Case item) => item.Arg("chunks") switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } axes => ChunkSpec.Of([.. axes.EnumerateArray().Select(OfAxis)]),
        { ValueKind: JsonValueKind.Object } axes => ChunkSpec.ByAxis([.. axes.EnumerateObject().Select(axis => (int.Parse(axis.Name, CultureInfo.InvariantCulture), OfAxis(axis.Value)))]),
        { } every => every.GetInt64(),
    };

    public static bool Flag(Case item, string name, bool otherwise = false) => item.Arg(name)?.GetBoolean() ?? otherwise;

    /// <summary>Whether a number is written as a whole one.</summary>
    public static bool IsWhole(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && !number.GetRawText().AsSpan().ContainsAny(".eE");

    /// <summary>Reads a number, which has no type of its own.</summary>
    public static ILazyArray Scalar(JsonElement number) =>
        number.ValueKind == JsonValueKind.Array ? Ufunc.Scalar(ReadElement.Complex(number))
        : IsWhole(number) ? Ufunc.Scalar(number.GetInt64())
        : Ufunc.Scalar(ReadElement.Double(number));

    private static AxisChunks? OfAxis(JsonElement chunks) => chunks.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => AxisChunks.Of(Longs(chunks)),
        _ => chunks.GetInt64(),
    };
}
