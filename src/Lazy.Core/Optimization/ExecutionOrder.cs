using LazyGraph.Graphs;

namespace LazyGraph.Optimization;

/// <summary>Decides the order in which one worker runs the nodes of a graph; several workers prefer what comes early in it.</summary>
/// <remarks>
/// <para>Discovery already numbers the nodes in a post-order: a branch is finished before the next is opened, and the inputs
/// of one node run side by side. What remains to be chosen is which input comes first. As for registers (Sethi and Ullman,
/// The Generation of Optimal Code for Arithmetic Expressions, 1970), the input whose branch holds the most results at a
/// time goes first, for while the others run only its one result is held. In a tree this is the least possible peak.</para>
/// <para>Equal needs keep the order of arguments. One pass over flat arrays tells what the present order holds at its peak,
/// and what the best one could. Only if that is less, in a larger graph by a quarter, is another order made, and it is
/// taken if it really holds less: in a graph that is no tree, the needs are estimates. So a large graph that is far from a
/// tree is left as it is, and so is a large one mostly of plain numbers: they stay in their nodes, so that nothing is
/// freed, whatever the order.</para>
/// <para>Where nodes have priorities, of all ready nodes the one of the highest priority is next, and the first in the
/// order above among equals. What a node needs is as urgent as the node.</para>
/// </remarks>
internal static class ExecutionOrder
{
    private const int SmallGraph = 300;
    private const int LargeGraph = 10_000;

    /// <summary>Renumbers the graph if another order is better.</summary>
    public static TaskGraph Apply(TaskGraph graph)
    {
        var isWorthIt = graph.Count <= LargeGraph
            || (graph.HoldingCount > graph.Count / 2 && graph.Links.EdgeCount < graph.Count + (graph.Count / 16));
        if (isWorthIt && HeaviestFirst(graph) is { } order)
        {
            var peak = GraphPlan.PeakOf(graph);
            var reordered = graph.Reorder(order);
            var isBetter = GraphPlan.PeakOf(reordered) < peak;
            graph = isBetter ? reordered : reordered.Reorder(Inverse(order));
        }

        return (graph.Traits & NodeTraits.Priority) == 0 ? graph : graph.Reorder(ByPriority(graph));
    }

    /// <summary>Gets the post-order that opens the inputs of the greatest need first, or null if that can't be much better than the present one.</summary>
    private static int[]? HeaviestFirst(TaskGraph graph)
    {
        var needs = NeedsOf(graph, out var present, out var least);
        var isBetter = graph.Count <= SmallGraph ? least < present : least <= present - (present / 4);
        return isBetter ? DepthFirst(graph, needs) : null;
    }

    // How many results the branch below each node holds at its peak, at least: with its branches in the best order. The
    // branch of a node is what it is the first to read; in a post-order this is a range that ends with the node.
    private static int[] NeedsOf(TaskGraph graph, out int present, out int least)
    {
        var (starts, dependents) = (graph.Links.Starts, graph.Links.Dependents);
        var branches = new Branch[graph.Count];
        var needs = new int[graph.Count];
        (present, least) = (0, 0);
        for (var i = 0; i < needs.Length; i++)
        {
            ref var branch = ref branches[i];

            // When the node itself runs, the results of all its branches are held, and its own. Before that, when the last
            // of them runs: the one of the least need, if they are in the best order.
            var asItIs = Math.Max(branch.Peak, branch.Ended + 1);
            var atBest = branch.Ended == 0 ? 1 : Math.Max(Math.Max(branch.GreatestNeed, branch.Ended - 1 + branch.LeastNeed), branch.Ended + 1);
            needs[i] = atBest;
            if (starts[i] == starts[i + 1])
            {
                (present, least) = (Math.Max(present, asItIs), Math.Max(least, atBest));
                continue;
            }

            ref var parent = ref branches[dependents[starts[i]]];
            parent.LeastNeed = parent.Ended == 0 ? atBest : Math.Min(parent.LeastNeed, atBest);
            parent.GreatestNeed = Math.Max(parent.GreatestNeed, atBest);
            parent.Peak = Math.Max(parent.Peak, parent.Ended + asItIs);
            parent.Ended++;
        }

        return needs;
    }

    private static int[] DepthFirst(TaskGraph graph, int[] needs)
    {
        var (firsts, inputs) = InputsOf(graph);
        var order = new int[graph.Count];
        var ordered = 0;
        var isOpen = new bool[graph.Count];
        var stack = new Stack<int>();
        foreach (var output in graph.Outputs.Span)
        {
            if (!output.IsConstant)
            {
                stack.Push(output.Index);
            }

            while (stack.TryPop(out var node))
            {
                if (node < 0)
                {
                    order[ordered++] = ~node; // all its inputs are in the order
                }
                else if (!isOpen[node])
                {
                    isOpen[node] = true;
                    stack.Push(~node);
                    PushHeaviestLast(inputs.AsSpan(firsts[node], graph.InputCounts[node]), needs, stack);
                }
            }
        }

        return order;
    }

    // What is pushed last is opened first. Of equal needs, the first argument is pushed last.
    private static void PushHeaviestLast(Span<int> inputs, int[] needs, Stack<int> stack)
    {
        inputs.Reverse();
        if (inputs.Length > 1)
        {
            // The position in the key keeps equal ones in their order, which this sort by itself would not.
            var keys = new (int Need, int Position)[inputs.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = (needs[inputs[i]], i);
            }

            keys.AsSpan().Sort(inputs);
        }

        foreach (var input in inputs)
        {
            stack.Push(input);
        }
    }

    private static int[] ByPriority(TaskGraph graph)
    {
        var priorities = new int[graph.Count];
        for (var i = graph.Count - 1; i >= 0; i--)
        {
            var readers = graph.Links.Of(i);
            var urgency = readers.Length == 0 ? 0 : int.MinValue;
            foreach (var reader in readers)
            {
                urgency = Math.Max(urgency, priorities[reader]);
            }

            // A priority below 0 holds against readers without any, or it would mean nothing.
            var own = graph[i].Origin.Policy?.Priority ?? 0;
            priorities[i] = own == 0 || urgency > Math.Max(own, 0) ? urgency : own;
        }

        var waiting = graph.InputCounts.AsSpan(0, graph.Count).ToArray();
        var ready = new PriorityQueue<int, (int, int)>();
        for (var i = 0; i < graph.Count; i++)
        {
            if (waiting[i] == 0)
            {
                ready.Enqueue(i, (-priorities[i], i));
            }
        }

        var order = new List<int>(graph.Count);
        while (ready.TryDequeue(out var node, out _))
        {
            order.Add(node);
            foreach (var reader in graph.Links.Of(node))
            {
                if (--waiting[reader] == 0)
                {
                    ready.Enqueue(reader, (-priorities[reader], reader));
                }
            }
        }

        return [.. order];
    }

    // The inputs of node i are inputs[firsts[i] ..]. They come out in ascending order, which in a post-order is that of the arguments.
    private static (int[] Firsts, int[] Inputs) InputsOf(TaskGraph graph)
    {
        var firsts = new int[graph.Count];
        for (var i = 1; i < firsts.Length; i++)
        {
            firsts[i] = firsts[i - 1] + graph.InputCounts[i - 1];
        }

        var inputs = new int[graph.Links.EdgeCount];
        var next = firsts.AsSpan().ToArray();
        for (var source = 0; source < firsts.Length; source++)
        {
            foreach (var reader in graph.Links.Of(source))
            {
                inputs[next[reader]++] = source;
            }
        }

        return (firsts, inputs);
    }

    private static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            inverse[order[i]] = i;
        }

        return inverse;
    }

    private struct Branch
    {
        public int Peak;
        public int Ended;
        public int LeastNeed;
        public int GreatestNeed;
    }
}
