using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Compares what the library gave with what a case expects, and says where they differ.</summary>
internal static class Comparison
{
    /// <summary>The fault of a list of values, or null.</summary>
    public static string? OfValues(JsonElement expected, IReadOnlyList<object?> actual)
    {
        if (expected.GetArrayLength() != actual.Count)
        {
            return $"found {actual.Count} values, expected {expected.GetArrayLength()}";
        }

        for (var i = 0; i < actual.Count; i++)
        {
            if (!AreEqual(expected[i], actual[i]))
            {
                return $"value {i} is {Text(actual[i])}, expected {expected[i].GetRawText()}";
            }
        }

        return null;
    }

    /// <summary>The fault of the number of calls of each function, or null. A function that is not named was not to be called.</summary>
    public static string? OfCalls(JsonElement expected, IReadOnlyDictionary<string, int> actual)
    {
        var names = expected.EnumerateObject().Select(item => item.Name).Union(actual.Keys).Order(StringComparer.Ordinal);
        var faults = names
            .Select(name => (Name: name, Found: actual.GetValueOrDefault(name), Wanted: expected.TryGetProperty(name, out var count) ? count.GetInt32() : 0))
            .Where(item => item.Found != item.Wanted)
            .Select(item => $"{item.Name} ran {item.Found} times, expected {item.Wanted}");
        return string.Join("; ", faults) is { Length: > 0 } fault ? fault : null;
    }

    private static bool AreEqual(JsonElement expected, object? actual) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Null, null) => true,
        (JsonValueKind.True, true) or (JsonValueKind.False, false) => true,
        (JsonValueKind.String, string text) => text == expected.GetString(),
        (JsonValueKind.Number, long number) => expected.TryGetInt64(out var wanted) && number == wanted,
        (JsonValueKind.Number, double number) => number.Equals(expected.GetDouble()),
        (JsonValueKind.Array, ITuple tuple) => AreEqualLists(expected, [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])]),
        (JsonValueKind.Array, IList list) => AreEqualLists(expected, [.. list.Cast<object?>()]),
        (JsonValueKind.Object, Dictionary<string, object?> map) =>
            expected.EnumerateObject().Count() == map.Count
            && expected.EnumerateObject().All(item => map.TryGetValue(item.Name, out var value) && AreEqual(item.Value, value)),
        _ => false,
    };

    private static bool AreEqualLists(JsonElement expected, object?[] actual) =>
        expected.GetArrayLength() == actual.Length && expected.EnumerateArray().Zip(actual, AreEqual).All(same => same);

    private static string Text(object? value) => value switch
    {
        null => "null",
        IList list => $"[{string.Join(",", list.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
