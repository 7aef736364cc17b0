using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Arrays whose axes carry letters.</summary>
internal static class BlockIndices
{
    public static LazyArray<T> Apply<T>(NodeOrigin origin, string indices, ILazyArray[] operands, string[] operandIndices, ChunkSpec? chunks, Func<BlockReader, Block<T>> function)
        where T : unmanaged
    {
        var output = Labels(indices, nameof(indices));
        var labels = new int[operands.Length][];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = Labels(operandIndices[i], "indices");
            if (labels[i].Length != operands[i].Rank)
            {
                throw new ArgumentException($"Found indices \"{operandIndices[i]}\" for an array of shape {ArrayText.Shape(operands[i].Shape)}, expected a letter for each of its {operands[i].Rank} axes.", nameof(indices));
            }
        }

        var added = output.Except(labels.SelectMany(label => label)).ToDictionary(label => label, _ => (long[])[1]);
        var plan = new BlockwisePlan(origin.Label, operands, labels, output, added);
        return plan.Apply(origin, DeclaredChunks.Of(plan.Grid, chunks), function);
    }

    private static int[] Labels(string indices, string argument)
    {
        ArgumentNullException.ThrowIfNull(indices, argument);
        return indices.Distinct().Count() == indices.Length
            ? [.. indices.Select(letter => (int)letter)]
            : throw new ArgumentException($"Found indices \"{indices}\", expected each letter once: take the diagonal first.", argument);
    }
}
