namespace LazyGraph.Visualization;

/// <summary>The neighbours of each node on one side, in one flat array; a node's neighbours keep the order of the edges.</summary>
internal sealed class Adjacency
{
    private readonly int[] _start; // neighbours of v are _neighbours[_start[v].._start[v + 1]]
    private readonly int[] _neighbours;

    private Adjacency(int[] start, int[] neighbours) => (_start, _neighbours) = (start, neighbours);

    public int NodeCount => _start.Length - 1;

    public int EdgeCount => _neighbours.Length;

    /// <summary>Lists, for each node, the <paramref name="to"/> ends of the edges that have it at their <paramref name="from"/> end.</summary>
    public static Adjacency Of(int nodeCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        var start = new int[nodeCount + 1];
        foreach (var v in from)
        {
            start[v + 1]++;
        }

        for (var v = 0; v < nodeCount; v++)
        {
            start[v + 1] += start[v];
        }

        var next = start.AsSpan(0, nodeCount).ToArray();
        var neighbours = new int[from.Length];
        for (var e = 0; e < from.Length; e++)
        {
            neighbours[next[from[e]]++] = to[e];
        }

        return new(start, neighbours);
    }

    public int Degree(int v) => _start[v + 1] - _start[v];

    /// <summary>The index of the first neighbour of <paramref name="v"/> among all neighbours of all nodes.</summary>
    public int Offset(int v) => _start[v];

    /// <summary>The neighbours of <paramref name="v"/>; whoever holds the adjacency may reorder them in place.</summary>
    public Span<int> Neighbours(int v) => _neighbours.AsSpan(_start[v], _start[v + 1] - _start[v]);

    /// <summary>Orders the nodes so that each comes after its <paramref name="inputs"/>; a node on a cycle is left out.</summary>
    /// <remarks>Kahn's algorithm: no recursion, so that a chain of a million nodes is no matter.</remarks>
    public static int[] TopologicalOrder(Adjacency inputs, Adjacency consumers)
    {
        var waiting = new int[inputs.NodeCount];
        var order = new int[inputs.NodeCount];
        var known = 0;
        for (var v = 0; v < waiting.Length; v++)
        {
            waiting[v] = inputs.Degree(v);
            if (waiting[v] == 0)
            {
                order[known++] = v;
            }
        }

        for (var done = 0; done < known; done++)
        {
            foreach (var consumer in consumers.Neighbours(order[done]))
            {
                if (--waiting[consumer] == 0)
                {
                    order[known++] = consumer;
                }
            }
        }

        return known == order.Length ? order : order[..known];
    }
}
