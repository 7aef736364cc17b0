using LazyGraph.Graphs;

namespace LazyGraph.Optimization;

/// <summary>Decides the order in which one worker runs the nodes of a graph; several workers prefer what comes early in it.</summary>
/// <remarks>
/// <para>Discovery already numbers the nodes in a post-order: a branch is finished before the next is opened, and the inputs
/// of one node run side by side. What remains to be chosen is which input comes first. As for registers (Sethi and Ullman,
/// The Generation of Optimal Code for Arithmetic Expressions, 1970), the input whose branch holds the most results at a
/// time goes first, for while the others run only its one result is held. In a tree this is the least possible peak.</para>
/// <para>Equal needs keep the order of arguments. A graph whose inputs already stand so is left as it is, which takes one
/// pass over flat arrays; otherwise the better of both orders, by results held at the peak, is taken. A large graph,
/// mostly of plain numbers, is left as it is anyway: they stay in their nodes, so that nothing is freed, whatever the order.</para>
/// <para>Where nodes have priorities, of all ready nodes the one of the highest priority is next, and the first in the
/// order above among equals. What a node needs is as urgent as the node.</para>
/// </remarks>
internal static class ExecutionOrder
{
    private const int LargeGraph = 10_000;

    /// <summary>Renumbers the graph if another order is better.</summary>
    public static TaskGraph Apply(TaskGraph graph)
    {
        var isWorthIt = graph.Count <= LargeGraph || graph.HoldingCount > graph.Count / 2;
        if (isWorthIt && HeaviestFirst(graph) is { } order)
        {
            var peak = GraphPlan.PeakOf(graph);
            var reordered = graph.Reorder(order);
            var isBetter = GraphPlan.PeakOf(reordered) < peak;
            graph = isBetter ? reordered : reordered.Reorder(Inverse(order));
        }

        return (graph.Traits & NodeTraits.Priority) == 0 ? graph : graph.Reorder(ByPriority(graph));
    }

    /// <summary>Gets the post-order that opens the inputs of the greatest need first, or null if the present one does.</summary>
    private static int[]? HeaviestFirst(TaskGraph graph)
    {
        var needs = NeedsOf(graph, out var isSorted);
        return isSorted ? null : DepthFirst(graph, needs);
    }

    // How many results the branch below each node holds at its peak, with the branches in the present order. The branch of
    // a node is what it was the first to read; in a post-order this is a range that ends with the node.
    private static int[] NeedsOf(TaskGraph graph, out bool isSorted)
    {
        var (starts, dependents) = (graph.Links.Starts, graph.Links.Dependents);
        var branches = new Branch[graph.Count];
        var needs = new int[graph.Count];
        isSorted = true;
        for (var i = 0; i < needs.Length; i++)
        {
            // The results of all its branches, and its own.
            var need = Math.Max(branches[i].Peak, branches[i].Ended + 1);
            needs[i] = need;
            if (starts[i] == starts[i + 1])
            {
                continue;
            }

            ref var parent = ref branches[dependents[starts[i]]];
            isSorted &= parent.Ended == 0 || need <= parent.LastNeed;
            parent.Peak = Math.Max(parent.Peak, parent.Ended + need);
            parent.LastNeed = need;
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
        public int LastNeed;
    }
}
