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
    public static GraphLinks From(int[] inputCounts, int count, ReadOnlySpan<int> sources)
    {
        var starts = ArrayPool<int>.Shared.Rent(count + 1);
        Array.Clear(starts, 0, count + 1);
        foreach (var source in sources)
        {
            starts[source]++;
        }

        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += starts[i];
            starts[i] = sum; // the end, which filling from the back turns into the start
        }

        starts[count] = sum;
        var dependents = ArrayPool<int>.Shared.Rent(Math.Max(1, sum));
        var edge = sources.Length;
        for (var node = count - 1; node >= 0; node--)
        {
            for (var i = inputCounts[node]; i > 0; i--)
            {
                dependents[--starts[sources[--edge]]] = node;
            }
        }

        return new GraphLinks(starts, dependents, sum);
    }

    public void Return()
    {
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<int>.Shared.Return(dependents);
    }
}
