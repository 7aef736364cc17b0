using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class Chunks
{
    /// <summary>Finds the shape to which operands are broadcast: from the last axis on, lengths are equal, or 1, which is repeated.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    internal static long[] BroadcastShape(IReadOnlyList<Chunks> operands, string argument = "other", string? operation = null)
    {
        var shape = new long[operands.Count == 0 ? 0 : operands.Max(operand => operand.Rank)];
        Array.Fill(shape, 1);
        foreach (var operand in operands)
        {
            for (var axis = 0; axis < operand.Rank; axis++)
            {
                ref var common = ref shape[shape.Length - operand.Rank + axis];
                var length = operand._shape[axis];
                if (common == 1)
                {
                    common = length;
                }
                else if (length != 1 && length != common)
                {
                    throw DoNotBroadcast(operands, length == Unknown || common == Unknown, argument, operation);
                }
            }
        }

        return shape;
    }

    /// <summary>Finds chunks to which all operands, broadcast, can be cut without a block of one meeting parts of two blocks of another:
    /// along each axis every place where some operand is cut.</summary>
    /// <remarks>Operands of which an axis has length 1 have no say in that axis, and are repeated; <see cref="ForOperand"/> gives what each is to be cut to.</remarks>
    /// <exception cref="ArgumentException">The shapes do not go together, or blocks of unknown lengths are not the same in number.</exception>
    internal static Chunks Unify(IReadOnlyList<Chunks> operands, string argument = "other", string? operation = null)
    {
        var shape = BroadcastShape(operands, argument, operation);
        var lengths = new long[shape.Length][];
        var ofAxis = new List<long[]>();
        for (var axis = 0; axis < shape.Length; axis++)
        {
            ofAxis.Clear();
            foreach (var operand in operands)
            {
                var own = axis - (shape.Length - operand.Rank);
                if (own >= 0 && (operand._shape[own] != 1 || shape[axis] == 1))
                {
                    ofAxis.Add(operand._lengths[own]);
                }
            }

            lengths[axis] = UnifyAxis(ofAxis, argument, operation);
        }

        // No block is longer than the operands' own, but a block of the result of broadcasting can be, as in an outer product.
        ChunkNormalizer.CheckBlocks(lengths, shape);
        return new Chunks(lengths);
    }

    /// <summary>Finds the blocks along one axis, of the same length in all, that refine all ways in which it is cut.</summary>
    internal static long[] UnifyAxis(IReadOnlyList<long[]> ways, string argument = "other", string? operation = null)
    {
        var first = ways[0];
        if (ways.All(way => way.AsSpan().SequenceEqual(first)))
        {
            return first;
        }

        if (ways.Any(way => Array.IndexOf(way, Unknown) >= 0))
        {
            throw new ArgumentException(
                $"Found blocks {string.Join(" and ", ways.Select(way => new Chunks([way]).ToString()).Distinct())} along one axis{For(operation)}, expected blocks of known lengths, or as many in all operands: call Persist() first, which finds the lengths.",
                argument);
        }

        var lengths = new List<long>();
        var next = new int[ways.Count]; // of each way the block that is under way
        var left = ways.Select(way => way[0]).ToArray(); // and how much of it is left
        while (true)
        {
            for (var i = 0; i < left.Length; i++)
            {
                while (left[i] == 0 && ++next[i] < ways[i].Length)
                {
                    left[i] = ways[i][next[i]];
                }
            }

            var shortest = left.Min();
            if (shortest == 0)
            {
                // All ways add up to the same length, so all are at their end.
                return lengths.Count == 0 ? [0] : [.. lengths];
            }

            lengths.Add(shortest);
            for (var i = 0; i < left.Length; i++)
            {
                left[i] -= shortest;
            }
        }
    }

    /// <summary>Gets how an operand is to be cut that takes part in these chunks: as they are, with one block where it is repeated.</summary>
    internal Chunks ForOperand(Chunks operand)
    {
        var lengths = new long[operand.Rank][];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            var common = Rank - operand.Rank + axis;
            lengths[axis] = operand._shape[axis] == 1 && _shape[common] != 1 ? [1] : _lengths[common];
        }

        var own = new Chunks(lengths);
        return own == operand ? operand : own;
    }

    private static string For(string? operation) => operation is null ? string.Empty : $" for {operation}";

    private static ArgumentException DoNotBroadcast(IReadOnlyList<Chunks> operands, bool isUnknown, string argument, string? operation)
    {
        var shapes = operands.Select(operand => ArrayText.Shape(operand._shape)).ToArray();
        var list = shapes.Length < 2 ? shapes[0] : $"{string.Join(", ", shapes[..^1])} and {shapes[^1]}";
        return new ArgumentException(
            isUnknown
                ? $"Found shapes {list}{For(operation)}, expected known lengths beside known lengths: call Persist() first, which finds the lengths."
                : $"Found shapes {list}{For(operation)}, expected shapes whose axes, counted from the last, are equal or 1: use Reshape or Slice.NewAxis to line them up.",
            argument);
    }
}
