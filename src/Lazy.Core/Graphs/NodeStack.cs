using System.Buffers;
using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

/// <summary>A node in an array. Storing it needs no check of the element's type, which an array of a class would.</summary>
internal struct NodeRef
{
    public GraphNode Node;
}

/// <summary>The stack of a depth-first walk, in a rented array; <see cref="Return"/> gives it back.</summary>
internal struct NodeStack(int capacity)
{
    private NodeRef[] _items = ArrayPool<NodeRef>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public readonly GraphNode Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _items[Count - 1].Node;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(GraphNode node)
    {
        var items = _items;
        var count = Count;
        if ((uint)count >= (uint)items.Length)
        {
            items = Grow();
        }

        items[count].Node = node;
        Count = count + 1;
    }

    /// <summary>Takes the top away, and out of the array: what stayed there would live as long as the pool.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Drop() => _items[--Count].Node = null!;

    public void Return()
    {
        Array.Clear(_items, 0, Count);
        ArrayPool<NodeRef>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private NodeRef[] Grow()
    {
        var larger = ArrayPool<NodeRef>.Shared.Rent(_items.Length * 2);
        Array.Copy(_items, larger, Count);
        Array.Clear(_items, 0, Count);
        ArrayPool<NodeRef>.Shared.Return(_items);
        return _items = larger;
    }
}
