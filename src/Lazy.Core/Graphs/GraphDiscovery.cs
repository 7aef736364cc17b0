using System.Buffers;
using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

/// <summary>Numbers everything that the asked nodes need, inputs before their readers, and links it up in flat arrays.</summary>
/// <remarks>
/// A depth-first walk from the asked nodes on a stack of nodes alone: a node is claimed and opened when it is first on top,
/// and numbered when it is on top again, which is after all its inputs. A node that was pushed twice is skipped when it
/// comes up the second time. The numbers are therefore a post-order: a topological order in which a branch is finished
/// before the next is opened, and which depends on nothing but the graph's structure and the order of arguments.
/// What is not reached is not computed; that is all there is to culling.
/// </remarks>
internal ref struct GraphDiscovery
{
    private const int SmallGraph = 64;
    private const int Open = -1;

    private readonly long _claim;
    private NodeStack _stack = new(SmallGraph);
    private EdgeList _edges = new();
    private NodeRef[] _nodes = ArrayPool<NodeRef>.Shared.Rent(SmallGraph);
    private int[] _inputCounts = ArrayPool<int>.Shared.Rent(SmallGraph);
    private int _count;
    private NodeTraits _traits;
    private int _holding;
    private long _endedClaim;

    private GraphDiscovery(long claim) => _claim = claim;

    /// <summary>Discovers the graph of <paramref name="outputs"/> for the run <paramref name="claim"/>.</summary>
    /// <returns>The graph, or null if another run is at work on some of these nodes.</returns>
    public static TaskGraph? Run(GraphNode[] outputs, long claim)
    {
        var discovery = new GraphDiscovery(claim);
        try
        {
            return discovery.Walk(outputs) ? discovery.Link(outputs) : null;
        }
        finally
        {
            discovery._stack.Return();
            discovery._edges.Return();
            if (discovery._nodes.Length > 0)
            {
                Array.Clear(discovery._nodes, 0, discovery._count);
                ArrayPool<NodeRef>.Shared.Return(discovery._nodes);
                ArrayPool<int>.Shared.Return(discovery._inputCounts);
            }
        }
    }

    private bool Walk(GraphNode[] outputs)
    {
        // Each output is walked by itself, so that the stack holds one path and what branches off it, not all outputs.
        foreach (var output in outputs)
        {
            _stack.Push(output);
            while (_stack.Count > 0)
            {
                var node = _stack.Top;
                if (node.Owner == _claim)
                {
                    _stack.Drop();
                    if (node.Index == Open)
                    {
                        Number(node);
                    }

                    continue;
                }

                if (node.Owner == RunClaims.Nobody)
                {
                    _stack.Drop();
                    continue;
                }

                if (!TryClaim(node))
                {
                    return false;
                }

                var before = _stack.Count;
                var traits = node.Origin.Traits;
                _traits |= traits;
                _holding += (int)(traits & NodeTraits.HoldsMemory); // which is 1
                if ((traits & NodeTraits.After) != 0)
                {
                    PushAwaited(node);
                }

                node.PushInputs(ref _stack);
                if (_stack.Count == before)
                {
                    _stack.Drop();
                    Number(node);
                }
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryClaim(GraphNode node)
    {
        var owner = node.Owner;
        if (owner != 0 && owner != _endedClaim)
        {
            if (RunClaims.IsActive(owner))
            {
                return false;
            }

            _endedClaim = owner; // most nodes were last used by the same run
        }

        if (Interlocked.CompareExchange(ref node.Owner, _claim, owner) != owner)
        {
            return false; // another run was quicker
        }

        node.Index = Open;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Number(GraphNode node)
    {
        var number = _count;
        if ((uint)number >= (uint)_nodes.Length || (uint)number >= (uint)_inputCounts.Length)
        {
            Grow();
        }

        var edgesBefore = _edges.Count;
        _edges.AddInputs(node);
        node.Index = number;
        _nodes[number].Node = node;
        _inputCounts[number] = _edges.Count - edgesBefore;
        _count = number + 1;
    }

    private void PushAwaited(GraphNode node)
    {
        var awaited = node.Origin.Policy!.After; // the trait says that there is a policy
        for (var i = awaited.Length - 1; i >= 0; i--)
        {
            _stack.Push(awaited[i]);
        }
    }

    private void Grow()
    {
        _nodes = Larger(_nodes, _count);
        _inputCounts = Larger(_inputCounts, _count);
    }

    private static T[] Larger<T>(T[] items, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(count * 2);
        Array.Copy(items, larger, count);
        ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        return larger;
    }

    private TaskGraph Link(GraphNode[] outputs)
    {
        var links = GraphLinks.From(_inputCounts, _count, _edges);
        var graph = new TaskGraph(outputs, _nodes, _count, _inputCounts, links, _traits, _claim) { HoldingCount = _holding };
        _nodes = []; // the graph's now
        _inputCounts = [];
        return graph;
    }
}
