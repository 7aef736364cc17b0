using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Applies functions to blocks that belong together as in broadcasting.</summary>
internal static class BlockMapping
{
    /// <summary>Makes the array of the function's results.</summary>
    /// <param name="origin">Of its blocks.</param>
    /// <param name="operands">The arrays, whose axes belong together counted from the last.</param>
    /// <param name="chunks">The lengths of the results' blocks; null: as the arrays'.</param>
    /// <param name="dropAxis">Axes of the arrays that the result does not have.</param>
    /// <param name="newAxis">Axes of the result that the arrays do not have.</param>
    /// <param name="function">What makes a block.</param>
    public static LazyArray<T> Apply<T>(NodeOrigin origin, ILazyArray[] operands, ChunkSpec? chunks, int[]? dropAxis, int[]? newAxis, Func<BlockReader, Block<T>> function)
        where T : unmanaged
    {
        var rank = operands.Max(operand => operand.Rank);
        var labels = Array.ConvertAll(operands, operand => Enumerable.Range(rank - operand.Rank, operand.Rank).ToArray());
        var dropped = Normalized(dropAxis, rank, nameof(dropAxis));
        List<int> output = [.. Enumerable.Range(0, rank).Except(dropped)];
        var added = new Dictionary<int, long[]>();
        foreach (var axis in Normalized(newAxis, output.Count + (newAxis?.Length ?? 0), nameof(newAxis)))
        {
            output.Insert(axis, rank + added.Count); // in ascending order, so each stands where it is to be
            added.Add(rank + added.Count, [1]);
        }

        var plan = new BlockwisePlan(origin.Label, operands, labels, [.. output], added);
        return plan.Apply(origin, DeclaredChunks.Of(plan.Grid, chunks), function);
    }

    /// <summary>Gets the numbers of axes, counted from 0, in ascending order.</summary>
    public static int[] Normalized(int[]? axes, int rank, string argument)
    {
        var result = Array.ConvertAll(axes ?? [], axis => One(axis, rank, argument));
        Array.Sort(result);
        for (var i = 1; i < result.Length; i++)
        {
            if (result[i] == result[i - 1])
            {
                throw new ArgumentException($"Found axis {result[i]} twice, expected each axis once.", argument);
            }
        }

        return result;
    }

    /// <summary>Gets the number of an axis counted from 0.</summary>
    private static int One(int axis, int rank, string argument) => axis >= -rank && axis < rank
        ? axis < 0 ? axis + rank : axis
        : throw new ArgumentOutOfRangeException(argument, axis, $"Found axis {axis}, expected {(rank == 0 ? "none: there are no axes" : $"one from {-rank} to {rank - 1}")}.");
}
