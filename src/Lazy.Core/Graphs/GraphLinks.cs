using System.Buffers;

namespace LazyGraph.Graphs;

/// <summary>The readers of every node: those of node i are <c>Dependents[Starts[i] .. Starts[i + 1]]</c>, in ascending order.</summary>
internal readonly struct GraphLinks(int[] starts, int[] dependents, int edgeCount)
{
    public int[] Starts => starts;

    public int[] Dependents => dependents;

    public int EdgeCount => edgeCount;

    public ReadOnlySpan<int> Of(int node) => dependents.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <summary>Turns lists of inputs into lists of readers: count, sum up, fill.</summary>
    /// <param name="inputCounts">The number of inputs of each node.</param>
    /// <param name="count">The number of nodes.</param>
    /// <param name="sources">The inputs of node 0, then those of node 1, and so on.</param>
    public static GraphLinks From(int[] inputCounts, int count, in EdgeList sources)
    {
        // Two places higher than it belongs: summing up brings each count to where filling begins, filling to where it ends,
        // which is where the next node's readers begin.
        var starts = ArrayPool<int>.Shared.Rent(count + 2);
        Array.Clear(starts, 0, count + 2);
        for (var piece = 0; piece < sources.PieceCount; piece++)
        {
            foreach (var source in sources.Piece(piece))
            {
                starts[source + 2]++;
            }
        }

        for (var i = 2; i < count + 2; i++)
        {
            starts[i] += starts[i - 1];
        }

        var dependents = ArrayPool<int>.Shared.Rent(Math.Max(1, sources.Count));
        var node = -1;
        var left = 0;
        for (var piece = 0; piece < sources.PieceCount; piece++)
        {
            foreach (var source in sources.Piece(piece))
            {
                while (left == 0)
                {
                    left = inputCounts[++node];
                }

                left--;
                dependents[starts[source + 1]++] = node;
            }
        }

        return new GraphLinks(starts, dependents, sources.Count);
    }

    public void Return()
    {
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<int>.Shared.Return(dependents);
    }
}
