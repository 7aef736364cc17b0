using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>A shape as messages show it: <c>(3, 4)</c>, <c>(5,)</c>, <c>?</c> for an unknown length.</summary>
internal static class ShapeText
{
    public static string Of(ReadOnlySpan<long> shape)
    {
        var lengths = new string[shape.Length];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = shape[axis] == Chunks.Unknown ? "?" : shape[axis].ToString(CultureInfo.InvariantCulture);
        }

        return lengths.Length == 1 ? $"({lengths[0]},)" : $"({string.Join(", ", lengths)})";
    }
}
