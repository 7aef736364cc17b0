using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Which blocks of arrays, whose axes carry labels, a block of a result reads: one of each array.</summary>
/// <remarks>
/// Axes of one label are cut alike. An axis of one element is repeated, unless its label is one of those that are not. A label
/// that the result does not have is in one block; a label that no array has is new.
/// </remarks>
internal sealed class BlockwisePlan
{
    private readonly ILazyArray[] _operands; // cut as the plan wants them
    private readonly int[][] _labels;
    private readonly int[] _output;

    /// <param name="operation">For messages.</param>
    /// <param name="operands">The arrays.</param>
    /// <param name="labels">For each array the labels of its axes, all different.</param>
    /// <param name="output">The labels of the result's axes.</param>
    /// <param name="added">The blocks along new labels.</param>
    /// <param name="isExact">Whether axes of a label must have one length, so that none is repeated.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public BlockwisePlan(string operation, ILazyArray[] operands, int[][] labels, int[] output, Dictionary<int, long[]>? added = null, Func<int, bool>? isExact = null)
    {
        (_labels, _output) = (labels, output);
        var common = new Dictionary<int, long[]>(added ?? []);
        foreach (var label in labels.SelectMany(ofArray => ofArray).Distinct())
        {
            var ways = AlongLabel(operation, operands, labels, label, isExact?.Invoke(label) ?? false);
            common.Add(label, Array.IndexOf(output, label) >= 0 ? Chunks.UnifyAxis(ways) : Join(ways, operation));
        }

        _operands = new ILazyArray[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            _operands[i] = Cut(operands[i], Array.ConvertAll(labels[i], label => common[label]));
        }

        Grid = new Chunks(Array.ConvertAll(output, label => common[label]));
        ChunkNormalizer.CheckBlocks(Array.ConvertAll(output, label => Array.ConvertAll(common[label], length => Math.Max(0, length))), Grid.Shape);
    }

    /// <summary>Gets how the result is cut if the function keeps the lengths.</summary>
    public Chunks Grid { get; }

    /// <summary>Makes the array of the function's results.</summary>
    /// <param name="origin">Of its blocks.</param>
    /// <param name="chunks">How it is cut: as many blocks along each axis as the grid has.</param>
    /// <param name="function">What makes a block.</param>
    public LazyArray<T> Apply<T>(NodeOrigin origin, Chunks chunks, Func<BlockReader, Block<T>> function)
        where T : unmanaged =>
        new(chunks, number =>
        {
            var sources = new GraphNode[_operands.Length];
            for (var i = 0; i < sources.Length; i++)
            {
                sources[i] = _operands[i].Node(BlockOf(i, number));
            }

            return new FunctionNode<T>(origin, function, this, sources, new BlockPlace(chunks, number));
        });

    public BlockInfo InfoOf(BlockPlace place)
    {
        var inputs = new BlockInfo[_operands.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new BlockInfo(new BlockPlace(_operands[i].Chunks, BlockOf(i, place.Number)), []);
        }

        return new BlockInfo(place, inputs);
    }

    // The number of the operand's block that the result's block reads.
    private int BlockOf(int operand, int number)
    {
        Span<int> position = stackalloc int[_output.Length];
        Grid.Locate(number, position);
        var chunks = _operands[operand].Chunks;
        Span<int> own = stackalloc int[chunks.Rank];
        for (var axis = 0; axis < own.Length; axis++)
        {
            var target = Array.IndexOf(_output, _labels[operand][axis]);
            own[axis] = target < 0 || chunks[axis].Length == 1 ? 0 : position[target];
        }

        return chunks.NumberOf(own);
    }

    // The ways in which axes of a label are cut that are not repeated.
    private static List<long[]> AlongLabel(string operation, ILazyArray[] operands, int[][] labels, int label, bool isExact)
    {
        var ways = new List<long[]>();
        var length = 1L;
        var isFirst = true;
        for (var i = 0; i < operands.Length; i++)
        {
            var axis = Array.IndexOf(labels[i], label);
            if (axis < 0)
            {
                continue;
            }

            var own = operands[i].Shape[axis];
            if (isExact ? !isFirst && own != length : own != 1 && length != 1 && own != length)
            {
                throw new ArgumentException($"Found shapes {string.Join(" and ", operands.Select(array => ArrayText.Shape(array.Shape)))} for {operation}, expected equal lengths{(isExact ? string.Empty : ", or 1,")} along axes that belong together.");
            }

            isFirst = false;
            length = own == 1 ? length : own;
            if (isExact || own != 1)
            {
                ways.Add(operands[i].Chunks.Axis(axis));
            }
        }

        return ways.Count == 0 ? [[1]] : ways;
    }

    private static long[] Join(List<long[]> ways, string operation)
    {
        if (ways.TrueForAll(way => way.Length == 1))
        {
            return ways[0];
        }

        return ways.Exists(way => Array.IndexOf(way, Chunks.Unknown) >= 0)
            ? throw new ArgumentException($"Found several blocks of unknown lengths along an axis that {operation} wants in one block, expected known lengths: call ComputeChunkSizes() before.")
            : [ways[0].Sum()];
    }

    private static ILazyArray Cut(ILazyArray array, long[][] common)
    {
        var lengths = new long[array.Rank][];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = array.Shape[axis] == 1 ? [1] : common[axis];
        }

        var chunks = new Chunks(lengths);
        return chunks == array.Chunks ? array : array.Accept(new Cutting(chunks));
    }

    private sealed class Cutting(Chunks target) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => Rechunking.To(array, target);
    }
}
