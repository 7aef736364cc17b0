using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>One case of a file, as it is written there.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Area">The part of the library that it is about.</param>
/// <param name="Op">The operation.</param>
/// <param name="Inputs">What the operation is called on.</param>
/// <param name="Args">The operation's named arguments.</param>
/// <param name="Expect">The answer.</param>
/// <param name="Order">Whether the order of values matters: <c>exact</c>, <c>within-partition-any</c> or <c>any</c>.</param>
/// <param name="Tolerance">How far floating-point numbers may be off.</param>
/// <param name="ExpectNumpy">NumPy's answer where it is another one; null where it isn't.</param>
/// <param name="ChunksAreChosen">Whether the chunks of the answer are Dask's choice, not a consequence of the inputs'.</param>
internal sealed record Case(string Id, string Area, string Op, JsonElement[] Inputs, JsonElement Args, JsonElement Expect, string Order, Tolerance Tolerance, JsonElement? ExpectNumpy, bool ChunksAreChosen)
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
                item.TryGetProperty("inputs", out var inputs) ? [.. inputs.EnumerateArray().Select(input => input.Clone())] : [],
                item.GetProperty("args").Clone(),
                item.GetProperty("expect").Clone(),
                item.TryGetProperty("order", out var order) ? order.GetString()! : "exact",
                item.TryGetProperty("tol", out var tolerance) ? Tolerance.Of(tolerance) : default,
                item.TryGetProperty("expect_numpy", out var numpy) ? numpy.Clone() : null,
                item.TryGetProperty("chunks_rule", out var rule) && rule.GetString() == "policy");
        }
    }

    /// <summary>Gets an argument; null where the case does not give it.</summary>
    public JsonElement? Arg(string name) =>
        Args.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public int? IntArg(string name) => Arg(name)?.GetInt32();

    public long? LongArg(string name) => Arg(name)?.GetInt64();

    public string? TextArg(string name) => Arg(name)?.GetString();
}

/// <summary>How far a floating-point number may be off.</summary>
/// <param name="Relative">As a part of the number that is expected.</param>
/// <param name="Absolute">What is added.</param>
/// <param name="SignedZero">Whether 0 and -0 are different.</param>
internal readonly record struct Tolerance(double Relative, double Absolute, bool SignedZero)
{
    public static Tolerance Of(JsonElement tolerance) => new(
        tolerance.GetProperty("rtol").GetDouble(),
        tolerance.GetProperty("atol").GetDouble(),
        tolerance.TryGetProperty("signed_zero", out var signed) && signed.GetBoolean());

    public bool Allows(double wanted, double found) =>
        found.Equals(wanted) || found == wanted || Math.Abs(found - wanted) <= Absolute + (Relative * Math.Abs(wanted));
}
