using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Compares what the library gave with what a case expects, and says where they differ.</summary>
internal static class Comparison
{
    /// <summary>The fault of one value, or null.</summary>
    public static string? OfValue(JsonElement expected, object? actual, Tolerance tolerance) =>
        AreEqual(expected, actual, tolerance) ? null : $"the value is {Text(actual)}, expected {expected.GetRawText()}";

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

    /// <summary>The fault of values that may come in any order, or null.</summary>
    /// <param name="expected">The values.</param>
    /// <param name="actual">What was found.</param>
    /// <param name="areGroups">Whether each value is a key and its members, which may come in any order, too.</param>
    public static string? OfMultiset(JsonElement expected, IReadOnlyList<object?> actual, bool areGroups = false)
    {
        if (expected.GetArrayLength() != actual.Count)
        {
            return $"found {actual.Count} values, expected {expected.GetArrayLength()}";
        }

        List<object?> left = [.. actual];
        foreach (var wanted in expected.EnumerateArray())
        {
            var place = left.FindIndex(value => areGroups ? AreEqualGroups(wanted, value) : AreEqual(wanted, value));
            if (place < 0)
            {
                return $"found no {wanted.GetRawText()} among {Text(left)}";
            }

            left.RemoveAt(place);
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

    private static bool AreEqual(JsonElement expected, object? actual) => AreEqual(expected, actual, default);

    private static bool AreEqual(JsonElement expected, object? actual, Tolerance tolerance) => (expected.ValueKind, actual) switch
    {
        (_, JsonElement element) => JsonElement.DeepEquals(expected, element),
        (JsonValueKind.Null, null) => true,
        (JsonValueKind.True, true) or (JsonValueKind.False, false) => true,
        (JsonValueKind.String, string text) => text == expected.GetString(),
        (JsonValueKind.String, double number) => number.Equals(double.Parse(expected.GetString()!, CultureInfo.InvariantCulture)),
        (JsonValueKind.Number, long number) => expected.TryGetInt64(out var wanted) && number == wanted,
        (JsonValueKind.Number, double number) => tolerance.Allows(expected.GetDouble(), number),
        (JsonValueKind.Array, ITuple tuple) => AreEqualLists(expected, Parts(tuple)),
        (JsonValueKind.Array, IList list) => AreEqualLists(expected, [.. list.Cast<object?>()]),
        (JsonValueKind.Object, Dictionary<string, object?> map) =>
            expected.EnumerateObject().Count() == map.Count
            && expected.EnumerateObject().All(item => map.TryGetValue(item.Name, out var value) && AreEqual(item.Value, value)),
        _ => false,
    };

    private static bool AreEqualLists(JsonElement expected, object?[] actual) =>
        expected.GetArrayLength() == actual.Length && expected.EnumerateArray().Zip(actual, AreEqual).All(same => same);

    private static bool AreEqualGroups(JsonElement expected, object? actual) =>
        actual is ITuple { Length: 2 } group
        && AreEqual(expected[0], group[0])
        && group[1] is IEnumerable members
        && OfMultiset(expected[1], [.. members.Cast<object?>()]) is null;

    private static object?[] Parts(ITuple tuple) => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])];

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        ITuple tuple => Text(Parts(tuple)),
        IEnumerable list => $"[{string.Join(",", list.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
