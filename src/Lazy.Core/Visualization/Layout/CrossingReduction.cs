namespace LazyGraph.Visualization.Layout;

/// <summary>Orders the nodes of each layer so that few edges cross.</summary>
/// <remarks>
/// Weighted medians and transposition after Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs"
/// (1993). The start is the order of a depth-first walk, which draws a tree without crossings and a function's inputs in the
/// order of its arguments; another order is taken only if it has fewer crossings, so that nothing is turned round for nothing.
/// </remarks>
internal static class CrossingReduction
{
    private const int MostSweeps = 24;
    private const int SweepsWithoutGain = 6;
    private const int TranspositionRounds = 4;

    // Above this many segments, fewer sweeps: the picture is a thicket whatever they do.
    private const int ManySegments = 30_000;

    public static void Reduce(LayeredGraph graph)
    {
        OrderByWalk(graph, fromTop: true);
        var best = Copy(graph.Layers);
        var fewest = CrossingCount.All(graph);
        Sweep(graph, ref best, ref fewest);
        if (fewest > 0)
        {
            OrderByWalk(graph, fromTop: false);
            Sweep(graph, ref best, ref fewest);
        }

        for (var layer = 0; layer < best.Length; layer++)
        {
            graph.Reorder(layer, best[layer]);
        }
    }

    private static int[][] Copy(int[][] layers) => Array.ConvertAll(layers, layer => layer.AsSpan().ToArray());

    /// <summary>Orders each layer by when a depth-first walk from the outputs down, or from the sources up, comes to the node.</summary>
    private static void OrderByWalk(LayeredGraph graph, bool fromTop)
    {
        var (next, back) = fromTop ? (graph.Down, graph.Up) : (graph.Up, graph.Down);
        var filled = new int[graph.Layers.Length];
        var isSeen = new bool[graph.NodeCount];
        var stack = new Stack<int>();
        for (var start = 0; start < graph.NodeCount; start++)
        {
            if (back.Degree(start) > 0)
            {
                continue;
            }

            stack.Push(start);
            while (stack.TryPop(out var v))
            {
                if (isSeen[v])
                {
                    continue;
                }

                isSeen[v] = true;
                var layer = graph.Layer[v];
                graph.Position[v] = filled[layer]++;
                graph.Layers[layer][graph.Position[v]] = v;
                var neighbours = next.Neighbours(v);
                for (var i = neighbours.Length - 1; i >= 0; i--)
                {
                    stack.Push(neighbours[i]);
                }
            }
        }
    }

    private static void Sweep(LayeredGraph graph, ref int[][] best, ref long fewest)
    {
        var sweeps = graph.Down.EdgeCount > ManySegments ? 4 : MostSweeps;
        var withoutGain = 0;
        for (var sweep = 0; sweep < sweeps && fewest > 0 && withoutGain < SweepsWithoutGain; sweep++)
        {
            var isUpwards = sweep % 2 == 0;
            var isReversedInTies = sweep % 4 >= 2;
            for (var i = 1; i < graph.Layers.Length; i++)
            {
                OrderByMedians(graph, isUpwards ? i : graph.Layers.Length - 1 - i, isUpwards ? graph.Down : graph.Up, isReversedInTies);
            }

            Transpose(graph);
            var crossings = CrossingCount.All(graph);
            withoutGain++;
            if (crossings < fewest)
            {
                (best, fewest, withoutGain) = (Copy(graph.Layers), crossings, 0);
            }
        }
    }

    /// <summary>Sorts a layer by the medians of the neighbours' positions; nodes without neighbours keep their places.</summary>
    private static void OrderByMedians(LayeredGraph graph, int layer, Adjacency neighbours, bool isReversedInTies)
    {
        var order = graph.Layers[layer];
        var movable = new List<(double Median, int Tie, int Node)>(order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            if (neighbours.Degree(order[i]) > 0)
            {
                movable.Add((Median(graph, neighbours.Neighbours(order[i])), isReversedInTies ? -i : i, order[i]));
            }
        }

        movable.Sort();
        var next = 0;
        for (var i = 0; i < order.Length; i++)
        {
            if (neighbours.Degree(order[i]) > 0)
            {
                order[i] = movable[next++].Node;
            }
        }

        graph.Reorder(layer, order);
    }

    /// <summary>The median position; between two middle ones, nearer to the side where the others lie closer together.</summary>
    private static double Median(LayeredGraph graph, Span<int> neighbours)
    {
        SortByPosition(graph, neighbours);
        var middle = neighbours.Length / 2;
        double At(Span<int> nodes, int i) => graph.Position[nodes[i]];
        if (neighbours.Length % 2 == 1)
        {
            return At(neighbours, middle);
        }

        var (left, right) = (At(neighbours, middle - 1), At(neighbours, middle));
        var (leftSpread, rightSpread) = (left - At(neighbours, 0), At(neighbours, neighbours.Length - 1) - right);
        return leftSpread + rightSpread == 0
            ? (left + right) / 2
            : ((left * rightSpread) + (right * leftSpread)) / (leftSpread + rightSpread);
    }

    private static void SortByPosition(LayeredGraph graph, Span<int> nodes) =>
        nodes.Sort((a, b) => graph.Position[a].CompareTo(graph.Position[b]));

    /// <summary>Swaps adjacent nodes as long as that removes crossings.</summary>
    private static void Transpose(LayeredGraph graph)
    {
        var hasGained = true;
        for (var round = 0; round < TranspositionRounds && hasGained; round++)
        {
            hasGained = false;
            for (var layer = 0; layer < graph.Layers.Length; layer++)
            {
                hasGained |= TransposeLayer(graph, layer);
            }
        }
    }

    private static bool TransposeLayer(LayeredGraph graph, int layer)
    {
        var order = graph.Layers[layer];
        foreach (var v in order)
        {
            SortByPosition(graph, graph.Down.Neighbours(v));
            SortByPosition(graph, graph.Up.Neighbours(v));
        }

        var hasGained = false;
        for (var i = 1; i < order.Length; i++)
        {
            var (left, right) = (order[i - 1], order[i]);
            var (asIs, swapped) = (0L, 0L);
            AddPairCrossings(graph, graph.Down, left, right, ref asIs, ref swapped);
            AddPairCrossings(graph, graph.Up, left, right, ref asIs, ref swapped);
            if (swapped < asIs)
            {
                (order[i - 1], order[i]) = (right, left);
                (graph.Position[right], graph.Position[left]) = (i - 1, i);
                hasGained = true;
            }
        }

        return hasGained;
    }

    /// <summary>Counts how often edges of two nodes cross if the first stands left, and if it stands right; both lists are sorted.</summary>
    private static void AddPairCrossings(LayeredGraph graph, Adjacency side, int left, int right, ref long asIs, ref long swapped)
    {
        var a = side.Neighbours(left);
        var b = side.Neighbours(right);
        var (less, notMore) = (0, 0); // of b's neighbours, how many are left of, and not right of, the neighbour of a
        foreach (var end in a)
        {
            var position = graph.Position[end];
            while (less < b.Length && graph.Position[b[less]] < position)
            {
                less++;
            }

            while (notMore < b.Length && graph.Position[b[notMore]] <= position)
            {
                notMore++;
            }

            asIs += less;
            swapped += b.Length - notMore;
        }
    }
}
