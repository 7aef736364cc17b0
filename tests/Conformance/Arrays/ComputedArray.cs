using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>An array, computed: its elements in row-major order and how the array said it was cut.</summary>
internal sealed record ComputedArray(ElementType Type, long[] Shape, Array Elements, long[][] Chunks)
{
    /// <summary>Says what is wrong with it, or null.</summary>
    /// <param name="expected">The array that a case expects.</param>
    /// <param name="tolerance">How far floating-point numbers may be off.</param>
    /// <param name="anyIntegers">Whether integers of another width will do.</param>
    public string? Judge(JsonElement expected, Tolerance tolerance, bool anyIntegers = false)
    {
        var name = expected.GetProperty("dtype").GetString()!;
        if (name != Type.Name && !anyIntegers)
        {
            return $"the elements are {Type.Name}, expected {name}";
        }

        var shape = ArrayArguments.Longs(expected.GetProperty("shape"));
        if (!shape.SequenceEqual(Shape))
        {
            return $"the shape is ({string.Join(", ", Shape)}), expected ({string.Join(", ", shape)})";
        }

        var data = expected.GetProperty("data");
        return data.GetArrayLength() != Elements.Length
            ? $"found {Elements.Length} elements, expected {data.GetArrayLength()}"
            : Type.Differences(data, Elements, tolerance);
    }

    /// <summary>Says how it is cut otherwise than expected, or null. A case need not say how.</summary>
    public string? JudgeChunks(JsonElement expected) => expected.TryGetProperty("chunks", out var chunks) ? ChunkLists.Difference(chunks, Chunks) : null;
}
