namespace LazyGraph.Arrays;

/// <summary>The error of reductions that have no result without elements.</summary>
internal static class EmptyReduction
{
    /// <summary>Refuses to reduce axes of which one is known to have no elements.</summary>
    public static void Refuse(ILazyArray array, int[] axes, string name)
    {
        foreach (var axis in axes)
        {
            if (array.Shape[axis] == 0)
            {
                throw new ArgumentException($"Found shape {ArrayText.Shape(array.Shape)}, expected at least one element along axis {axis}: {name} of no elements has no result.", nameof(array));
            }
        }
    }

    /// <summary>Refuses no elements where lengths were not known when the expression was built.</summary>
    public static void Refuse(long count, string name)
    {
        if (count == 0)
        {
            throw new InvalidOperationException($"Found no elements, expected at least one: {name} of no elements has no result.");
        }
    }
}
