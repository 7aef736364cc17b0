namespace LazyGraph.Visualization;

/// <summary>Finds which nodes of a directed graph lie on a common cycle: its strongly connected components.</summary>
/// <remarks>Tarjan's algorithm with a stack of its own instead of recursion.</remarks>
internal static class CommonCycles
{
    /// <summary>Numbers the components; two nodes have one number exactly if a way leads from each to the other.</summary>
    public static int[] Find(int nodeCount, IReadOnlyCollection<PictureEdge> edges)
    {
        var next = Adjacency.Of(nodeCount, [.. edges.Select(e => e.Source)], [.. edges.Select(e => e.Target)]);
        var component = new int[nodeCount];
        Array.Fill(component, -1);
        var entered = new int[nodeCount]; // 0: not yet; else the time at which the search came to the node
        var low = new int[nodeCount]; // the earliest entered node known to be reachable within the component
        var edge = new int[nodeCount]; // the next outgoing edge to follow
        var path = new Stack<int>(); // the nodes whose search is under way
        var open = new Stack<int>(); // the nodes entered whose component is not complete
        var time = 0;
        var components = 0;
        for (var start = 0; start < nodeCount; start++)
        {
            if (entered[start] == 0)
            {
                Enter(start);
            }

            while (path.TryPeek(out var v))
            {
                if (edge[v] < next.Degree(v))
                {
                    var w = next.Neighbours(v)[edge[v]++];
                    if (entered[w] == 0)
                    {
                        Enter(w);
                    }
                    else if (component[w] < 0)
                    {
                        low[v] = Math.Min(low[v], entered[w]);
                    }

                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent))
                {
                    low[parent] = Math.Min(low[parent], low[v]);
                }

                if (low[v] == entered[v])
                {
                    Complete(v);
                }
            }
        }

        return component;

        void Enter(int v)
        {
            entered[v] = low[v] = ++time;
            path.Push(v);
            open.Push(v);
        }

        void Complete(int first)
        {
            int v;
            do
            {
                v = open.Pop();
                component[v] = components;
            }
            while (v != first);
            components++;
        }
    }
}
