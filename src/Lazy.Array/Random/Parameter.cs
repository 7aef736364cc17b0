using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>Checks of the parameters of distributions, when an expression is built.</summary>
internal static class Parameter
{
    internal static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw Wrong(value, "a finite number", "infinities and NaN have no such distribution", name);

    internal static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value >= 0 ? value : throw Wrong(value, "a finite number of at least 0", "check its sign", name);

    internal static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value > 0 ? value : throw Wrong(value, "a finite number above 0", "check its sign", name);

    internal static long NotNegative(long value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 ? value : throw Wrong(value, "at least 0", "a count is never negative", name);

    internal static double Probability(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and <= 1 ? value : throw Wrong(value, "a probability from 0 to 1", "divide percentages by 100", name);

    internal static void Ordered<T>(T low, T high, [CallerArgumentExpression(nameof(high))] string name = "")
        where T : INumber<T>
    {
        if (!(low < high))
        {
            throw new ArgumentOutOfRangeException(
                name,
                string.Create(CultureInfo.InvariantCulture, $"Found low {low} and high {high}, expected low below high: the range excludes high."));
        }
    }

    internal static ArgumentOutOfRangeException Wrong<T>(T found, string expected, string remedy, string name) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"Found {name} = {found}, expected {expected}: {remedy}."));
}
