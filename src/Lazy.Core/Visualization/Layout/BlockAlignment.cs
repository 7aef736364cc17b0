namespace LazyGraph.Visualization.Layout;

/// <summary>One of the four alignments of Brandes and Köpf: nodes joined to vertical blocks, and the blocks packed to one side.</summary>
/// <remarks>
/// The paper (2001) packs by classes of blocks and their shifts; its authors' erratum (Brandes, Walter and Zink 2020) shows two
/// flaws in just that part. Here blocks are packed as dagre does it, by longest paths over the graph of neighbouring blocks,
/// where neither flaw can occur: blocks do not cross, so that graph is acyclic, and a longest path keeps every distance.
/// The right alignment is the left one of the mirrored graph, the upward one that of the graph turned over.
/// </remarks>
internal sealed class BlockAlignment
{
    private readonly LayeredGraph _graph;
    private readonly bool[] _isConflict; // for each entry of _graph.Down
    private readonly bool _isUpwards; // aligned with the neighbours below, from the bottom layer up
    private readonly bool _isMirrored;
    private readonly int[] _root; // the first node of the block of each node
    private readonly int[] _next; // the following node in the block; the last leads back to the first

    private BlockAlignment(LayeredGraph graph, bool[] isConflict, bool isUpwards, bool isMirrored)
    {
        (_graph, _isConflict, _isUpwards, _isMirrored) = (graph, isConflict, isUpwards, isMirrored);
        _root = [.. Enumerable.Range(0, graph.NodeCount)];
        _next = [.. _root];
    }

    /// <summary>The places of the nodes in one alignment. The neighbours in <paramref name="graph"/> are sorted by position.</summary>
    public static double[] Place(LayeredGraph graph, bool[] isConflict, bool isUpwards, bool isMirrored)
    {
        var alignment = new BlockAlignment(graph, isConflict, isUpwards, isMirrored);
        alignment.Align();
        var x = alignment.Pack();
        return isMirrored ? Array.ConvertAll(x, value => -value) : x;
    }

    /// <summary>The node that stands at a position of a layer, counted from the side to which nodes are packed.</summary>
    private int NodeAt(int layer, int i) => _graph.Layers[layer][_isMirrored ? ^(i + 1) : i];

    private int Position(int v) => _isMirrored ? _graph.Layers[_graph.Layer[v]].Length - 1 - _graph.Position[v] : _graph.Position[v];

    /// <summary>Joins each node to a median neighbour where no block and no straight long edge is crossed by it.</summary>
    private void Align()
    {
        var layers = _graph.Layers.Length;
        var side = _isUpwards ? _graph.Down : _graph.Up;
        for (var i = 1; i < layers; i++)
        {
            var layer = _isUpwards ? i : layers - 1 - i;
            var taken = -1; // neighbours up to this position would be crossed
            for (var k = 0; k < _graph.Layers[layer].Length; k++)
            {
                var v = NodeAt(layer, k);
                var degree = side.Degree(v);
                for (var m = (degree - 1) / 2; m <= degree / 2 && m < degree; m++)
                {
                    var w = side.Neighbours(v)[_isMirrored ? degree - 1 - m : m];
                    if (_next[v] == v && taken < Position(w) && !IsConflict(v, w))
                    {
                        _next[w] = v;
                        _root[v] = _root[w];
                        _next[v] = _root[v];
                        taken = Position(w);
                    }
                }
            }
        }
    }

    private bool IsConflict(int v, int w)
    {
        var (upper, lower) = _isUpwards ? (v, w) : (w, v);
        var below = _graph.Down.Neighbours(upper);
        var (first, last) = (0, below.Length - 1);
        while (first < last)
        {
            var middle = (first + last) / 2;
            (first, last) = _graph.Position[below[middle]] < _graph.Position[lower] ? (middle + 1, last) : (first, middle);
        }

        return _isConflict[_graph.Down.Offset(upper) + first];
    }

    /// <summary>Packs the blocks to the left, then draws each as far right as its right neighbours let it.</summary>
    private double[] Pack()
    {
        var from = new List<int>();
        var to = new List<int>();
        var distance = new Dictionary<(int, int), double>();
        for (var layer = 0; layer < _graph.Layers.Length; layer++)
        {
            for (var i = 1; i < _graph.Layers[layer].Length; i++)
            {
                var (left, right) = (NodeAt(layer, i - 1), NodeAt(layer, i));
                var pair = (_root[left], _root[right]);
                var least = CoordinateAssignment.Distance(_graph, left, right);
                if (!distance.TryGetValue(pair, out var known))
                {
                    from.Add(pair.Item1);
                    to.Add(pair.Item2);
                }

                distance[pair] = Math.Max(known, least);
            }
        }

        var leftOf = Adjacency.Of(_graph.NodeCount, [.. to], [.. from]);
        var rightOf = Adjacency.Of(_graph.NodeCount, [.. from], [.. to]);
        var order = Adjacency.TopologicalOrder(leftOf, rightOf);
        var x = new double[_graph.NodeCount];
        foreach (var block in order)
        {
            foreach (var left in leftOf.Neighbours(block))
            {
                x[block] = Math.Max(x[block], x[left] + distance[(left, block)]);
            }
        }

        for (var i = order.Length - 1; i >= 0; i--)
        {
            var block = order[i];
            var limit = double.PositiveInfinity;
            foreach (var right in rightOf.Neighbours(block))
            {
                limit = Math.Min(limit, x[right] - distance[(block, right)]);
            }

            x[block] = double.IsFinite(limit) ? Math.Max(x[block], limit) : x[block];
        }

        for (var v = 0; v < x.Length; v++)
        {
            x[v] = x[_root[v]];
        }

        return x;
    }
}
