using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Generalised universal functions: core axes by a signature, loop axes by broadcasting.</summary>
internal static class Gufunc
{
    public static LazyArray<T> Apply<T>(NodeOrigin origin, string signature, ILazyArray[] operands, bool allowRechunk, IReadOnlyDictionary<string, long>? outputSizes, Func<BlockReader, Block<T>> function)
        where T : unmanaged
    {
        var (inputs, output) = GufuncSignature.Parse(signature);
        if (inputs.Length != operands.Length)
        {
            throw new ArgumentException($"Found signature \"{signature}\" for {operands.Length} arrays, expected core axes of each of them: it has those of {inputs.Length}.", nameof(signature));
        }

        // Loop axes are numbered up to -1, counted from the last; core axes from 0 on, as their names first appear.
        var names = new List<string>();
        var labels = new int[operands.Length][];
        var loops = 0;
        for (var i = 0; i < operands.Length; i++)
        {
            var core = Array.ConvertAll(inputs[i], name => Number(names, name));
            var own = operands[i].Rank - core.Length;
            if (own < 0)
            {
                throw new ArgumentException($"Found an array of shape {ArrayText.Shape(operands[i].Shape)} for the core axes ({string.Join(",", inputs[i])}) of signature \"{signature}\", expected at least {core.Length} axes.", nameof(signature));
            }

            labels[i] = [.. Enumerable.Range(-own, own), .. core];
            loops = Math.Max(loops, own);
            RequireOneBlock(operands[i], own, inputs[i], allowRechunk);
        }

        // One block each: a core axis of the result is a label of its own, so that it does not cut the arrays' axes.
        var added = new Dictionary<int, long[]>();
        var results = new int[output.Length];
        for (var axis = 0; axis < output.Length; axis++)
        {
            results[axis] = names.Count + axis;
            added.Add(results[axis], [LengthOf(output[axis], names, operands, labels, outputSizes)]);
        }

        var plan = new BlockwisePlan(origin.Label, operands, labels, [.. Enumerable.Range(-loops, loops), .. results], added, label => label >= 0);
        return plan.Apply(origin, plan.Grid, function);
    }

    private static int Number(List<string> names, string name)
    {
        var number = names.IndexOf(name);
        if (number < 0)
        {
            number = names.Count;
            names.Add(name);
        }

        return number;
    }

    private static void RequireOneBlock(ILazyArray array, int loops, string[] core, bool allowRechunk)
    {
        for (var axis = loops; axis < array.Rank && !allowRechunk; axis++)
        {
            if (array.Chunks[axis].Length > 1)
            {
                throw new ArgumentException($"Found {array.Chunks[axis].Length} blocks along core axis {core[axis - loops]} of chunks {array.Chunks}, expected one: rechunk the array, or say allowRechunk: true.", nameof(allowRechunk));
            }
        }
    }

    private static long LengthOf(string name, List<string> names, ILazyArray[] operands, int[][] labels, IReadOnlyDictionary<string, long>? outputSizes)
    {
        var label = names.IndexOf(name);
        for (var i = 0; label >= 0 && i < operands.Length; i++)
        {
            var axis = Array.IndexOf(labels[i], label);
            if (axis >= 0)
            {
                return operands[i].Shape[axis];
            }
        }

        return outputSizes is not null && outputSizes.TryGetValue(name, out var length)
            ? length >= 0 ? length : throw new ArgumentException($"Found length {length} for core axis {name}, expected 0 or more.", nameof(outputSizes))
            : throw new ArgumentException($"Found core axis {name} of the result alone, expected its length: give it by outputSizes.", nameof(outputSizes));
    }
}
