using System.Buffers;
using System.Runtime.InteropServices;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>What one task has open: the tile sources of its region, memory to work in, and what it has pinned.</summary>
/// <remarks>
/// A source that several readers of the region share is opened once. Scopes are kept for each thread, since they hold
/// working memory; a task within a task (a compute in a user's function) gets one of its own.
/// </remarks>
internal sealed unsafe class TileScope : IDisposable
{
    private const int ArenaBytes = 1 << 20;

    [ThreadStatic]
    private static TileScope? _free;

    private readonly List<(GraphNode Node, TileSource Tiles)> _open = []; // few, so they are looked through
    private readonly List<MemoryHandle> _pinned = [];
    private readonly List<UnmanagedMemory> _outside = [];
    private readonly List<nint> _memory = [];
    private readonly Arena _arena = new();
    private int _used;
    private GraphNode[] _members = [];

    private TileScope()
    {
    }

    /// <summary>Gets what ends the task early.</summary>
    public CancellationToken Stop { get; private set; }

    /// <summary>Opens a scope for a task.</summary>
    /// <param name="members">The nodes that run as parts of it.</param>
    /// <param name="stop">Ends it early.</param>
    public static TileScope Begin(GraphNode[] members, CancellationToken stop)
    {
        var scope = _free ?? new TileScope();
        _free = null;
        scope._members = members;
        scope.Stop = stop;
        return scope;
    }

    /// <summary>Opens what a node gives: computed here if it is a part of this task, its result otherwise.</summary>
    public TileSource Open(GraphNode node)
    {
        foreach (var (known, open) in _open)
        {
            if (ReferenceEquals(known, node))
            {
                return open;
            }
        }

        var tiles = IsMember(node) ? ((IBlockNode)node).OpenComputed(this) : ((IBlock)node.ResultObject!).Open(this); // it has run
        _open.Add((node, tiles));
        return tiles;
    }

    public bool IsMember(GraphNode node) => Array.IndexOf(_members, node) >= 0;

    /// <summary>Keeps an array where it is until the task is done.</summary>
    public T* Pin<T>(T[] array, int offset)
        where T : unmanaged
    {
        if (array.Length == 0)
        {
            return (T*)Allocate(1);
        }

        var handle = array.AsMemory().Pin();
        _pinned.Add(handle);
        return (T*)handle.Pointer + offset;
    }

    /// <summary>Keeps memory outside of the managed heap from being let go of until the task is done.</summary>
    public byte* Pin(UnmanagedMemory memory)
    {
        _outside.Add(memory);
        return memory.Pointer;
    }

    /// <summary>Gets memory to work in until the task is done, aligned to 64 bytes. Not cleared.</summary>
    public byte* Allocate(long bytes)
    {
        bytes = (bytes + 63) & ~63;
        if (bytes <= ArenaBytes - _used)
        {
            var place = _arena.Memory + _used;
            _used += (int)bytes;
            return place;
        }

        var memory = (nint)NativeMemory.AlignedAlloc((nuint)bytes, 64);
        _memory.Add(memory);
        return (byte*)memory;
    }

    /// <summary>Gets room for a tile.</summary>
    public byte* AllocateTile(ElementKind kind) => Allocate((long)KernelExpression.TileLength * kind.Size);

    public void Dispose()
    {
        foreach (var handle in _pinned)
        {
            handle.Dispose();
        }

        foreach (var memory in _memory)
        {
            NativeMemory.AlignedFree((void*)memory);
        }

        _pinned.Clear();
        _outside.Clear();
        _memory.Clear();
        _open.Clear();
        _used = 0;
        _members = [];
        Stop = default;
        _free = this;
    }

    private sealed class Arena
    {
        ~Arena() => NativeMemory.AlignedFree(Memory);

        public byte* Memory { get; } = (byte*)NativeMemory.AlignedAlloc(ArenaBytes, 64);
    }
}
