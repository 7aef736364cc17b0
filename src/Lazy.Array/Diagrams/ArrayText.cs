using System.Globalization;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Arrays, shapes and sizes as texts for people.</summary>
internal static class ArrayText
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB", "PB", "EB"];

    public static string Of(ILazyArray array)
    {
        var blocks = array.Chunks.BlockCount;
        var size = array.Chunks.IsKnown ? Bytes(SizeOf(array)) : "unknown size";
        return string.Create(CultureInfo.InvariantCulture, $"LazyArray<{TypeName.Of(array.ElementType)}> shape {Shape(array.Shape)} chunks {LargestBlock(array.Chunks)} {size} in {blocks} chunk{(blocks == 1 ? string.Empty : "s")}");
    }

    /// <summary>Writes a shape as Python does: <c>(3, 4)</c>, <c>(5,)</c>, <c>()</c>; <c>?</c> for an unknown length.</summary>
    public static string Shape(ReadOnlySpan<long> shape)
    {
        var lengths = new string[shape.Length];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = shape[axis] == Chunks.Unknown ? "?" : shape[axis].ToString(CultureInfo.InvariantCulture);
        }

        return lengths.Length == 1 ? $"({lengths[0]},)" : $"({string.Join(", ", lengths)})";
    }

    public static string Shape(ReadOnlySpan<int> shape)
    {
        var lengths = new long[shape.Length];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = shape[axis];
        }

        return Shape(lengths);
    }

    private static string LargestBlock(Chunks chunks)
    {
        var lengths = new long[chunks.Rank];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            var ofAxis = chunks.Axis(axis);
            lengths[axis] = Array.IndexOf(ofAxis, Chunks.Unknown) >= 0 ? Chunks.Unknown : ofAxis.Max();
        }

        return Shape(lengths);
    }

    private static decimal SizeOf(ILazyArray array)
    {
        var size = (decimal)ElementKind.Of(array.ElementType).Size;
        foreach (var length in array.Shape)
        {
            size *= length;
        }

        return size;
    }

    private static string Bytes(decimal bytes)
    {
        var unit = 0;
        while (bytes >= 1000 && unit < Units.Length - 1)
        {
            bytes /= 1000;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(bytes, bytes < 10 ? 1 : 0):0.#} {Units[unit]}");
    }
}
