using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Arrays;

/// <summary>A thing to do with arrays.</summary>
/// <param name="Parameters">The sizes.</param>
/// <param name="Work">How much there is to do, in <paramref name="Unit"/>.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Make">Makes the data, outside of the time that is measured, and what is timed: it gives a number to be checked, or what makes one later.</param>
/// <param name="Expected">The number to come to, within <paramref name="Tolerance"/> of it; null if it is only to be the same in every run.</param>
/// <param name="Tolerance">Relative.</param>
internal sealed record ArrayWorkload(JsonObject Parameters, double Work, string Unit, Func<Func<Func<double>>> Make, double? Expected = null, double Tolerance = 1e-9);
