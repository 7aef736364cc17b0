using System.Buffers;

namespace LazyGraph.Graphs;

public sealed partial class TaskGraph
{
    /// <summary>Makes the same graph in another order. This one must not be used afterwards: its nodes get other numbers.</summary>
    /// <param name="order">The present numbers in the order that is to be; inputs before their readers.</param>
    internal TaskGraph Reorder(int[] order)
    {
        var nodes = ArrayPool<NodeRef>.Shared.Rent(Math.Max(1, Count));
        var inputCounts = ArrayPool<int>.Shared.Rent(Math.Max(1, Count));
        for (var i = 0; i < order.Length; i++)
        {
            nodes[i] = _nodes[order[i]];
        }

        for (var i = 0; i < order.Length; i++)
        {
            nodes[i].Node.Index = i;
        }

        var edges = new EdgeList();
        for (var i = 0; i < order.Length; i++)
        {
            var before = edges.Count;
            edges.AddInputs(nodes[i].Node);
            inputCounts[i] = edges.Count - before;
        }

        var reordered = new TaskGraph(_outputs, nodes, Count, inputCounts, GraphLinks.From(inputCounts, Count, edges), Traits, Claim) { HoldingCount = HoldingCount };
        edges.Return();
        Return();
        return reordered;
    }
}
