using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>One case of a file, as it is written there.</summary>
internal sealed record Case(string Id, string Area, string Op, JsonElement Args, JsonElement Expect)
{
    /// <summary>The kind of failure that is expected, or null where an answer is.</summary>
    public string? ExpectedError => Expect.TryGetProperty("error", out var error) ? error.GetString() : null;

    public static IEnumerable<Case> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var item in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            yield return new Case(
                item.GetProperty("id").GetString()!,
                item.GetProperty("area").GetString()!,
                item.GetProperty("op").GetString()!,
                item.GetProperty("args").Clone(),
                item.GetProperty("expect").Clone());
        }
    }
}
