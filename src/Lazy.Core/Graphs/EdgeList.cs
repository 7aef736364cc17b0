using System.Buffers;
using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

/// <summary>The edges of a graph while it is discovered: for each node in turn, the numbers of the tasks that it reads.</summary>
internal struct EdgeList(int capacity)
{
    private int[] _sources = ArrayPool<int>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public readonly ReadOnlySpan<int> Sources => _sources.AsSpan(0, Count);

    /// <summary>Adds an edge, unless the input is a constant: constants are no tasks and have no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(GraphNode input)
    {
        var source = input.Index;
        if (source < 0)
        {
            return;
        }

        var sources = _sources;
        var count = Count;
        if ((uint)count >= (uint)sources.Length)
        {
            sources = Grow();
        }

        sources[count] = source;
        Count = count + 1;
    }

    /// <summary>Adds the edges from all inputs of a node: its arguments, and those that it only runs after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddInputs(GraphNode node)
    {
        node.LinkInputs(ref this);
        if ((node.Origin.Traits & NodeTraits.After) != 0)
        {
            foreach (var awaited in node.Origin.Policy!.After) // the trait says that there is a policy
            {
                Add(awaited);
            }
        }
    }

    public void Return()
    {
        ArrayPool<int>.Shared.Return(_sources);
        _sources = [];
        Count = 0;
    }

    private int[] Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(_sources.Length * 2);
        Array.Copy(_sources, larger, Count);
        ArrayPool<int>.Shared.Return(_sources);
        return _sources = larger;
    }
}
