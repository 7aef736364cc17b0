using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LazyGraph.Threads;

/// <summary>The ready tasks of one worker: it pushes and pops at the bottom, others steal from the top.</summary>
/// <remarks>
/// The deque of Chase and Lev (Dynamic Circular Work-Stealing Deque, SPAA 2005), with the memory order of Lê and others
/// (PPoPP 2013). <c>_top</c> only ever grows. The owner's <see cref="TryPop"/> needs a full fence between lowering the
/// bottom and reading the top; a thief wins an item by raising the top.
/// </remarks>
internal sealed class WorkDeque
{
    private const int FirstCapacity = 256; // a power of two

    private Ends _ends;
    private volatile int[] _items = new int[FirstCapacity]; // replaced by its owner only; thieves may read an old one, whose items stay valid

    /// <summary>Gets about how many tasks there are; exact for the owner while nobody steals.</summary>
    public int Count => (int)Math.Max(0, Volatile.Read(ref _ends.Bottom) - Volatile.Read(ref _ends.Top));

    /// <summary>Adds a task. Owner only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(int task)
    {
        var bottom = _ends.Bottom;
        var items = _items;
        if (bottom - Volatile.Read(ref _ends.Top) >= items.Length)
        {
            items = Grow(bottom);
        }

        items[bottom & (items.Length - 1)] = task;
        Volatile.Write(ref _ends.Bottom, bottom + 1);
    }

    /// <summary>Takes the task that was pushed last, or gives -1. Owner only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPop(out int task)
    {
        // Without a fence: the owner alone raises the bottom, and the top only grows, so an empty deque is really empty.
        if (_ends.Bottom <= Volatile.Read(ref _ends.Top))
        {
            task = -1;
            return false;
        }

        return TryPopLast(out task);
    }

    /// <summary>Takes the task that was pushed first. Any thread.</summary>
    public bool TrySteal(out int task)
    {
        while (true)
        {
            var top = Volatile.Read(ref _ends.Top);
            Interlocked.MemoryBarrier();
            if (top >= Volatile.Read(ref _ends.Bottom))
            {
                task = -1;
                return false;
            }

            var items = _items;
            task = Volatile.Read(ref items[top & (items.Length - 1)]);
            if (Interlocked.CompareExchange(ref _ends.Top, top + 1, top) == top)
            {
                return true;
            }
        }
    }

    private bool TryPopLast(out int task)
    {
        var bottom = _ends.Bottom - 1;
        Interlocked.Exchange(ref _ends.Bottom, bottom);
        var top = Volatile.Read(ref _ends.Top);
        if (top > bottom)
        {
            _ends.Bottom = bottom + 1;
            task = -1;
            return false;
        }

        var items = _items;
        task = items[bottom & (items.Length - 1)];
        if (top < bottom)
        {
            return true;
        }

        // The last task: a thief may be after it, too.
        var won = Interlocked.CompareExchange(ref _ends.Top, top + 1, top) == top;
        _ends.Bottom = bottom + 1;
        task = won ? task : -1;
        return won;
    }

    private int[] Grow(long bottom)
    {
        var items = _items;
        var larger = new int[items.Length * 2];
        for (var i = Volatile.Read(ref _ends.Top); i < bottom; i++)
        {
            larger[i & (larger.Length - 1)] = items[i & (items.Length - 1)];
        }

        return _items = larger;
    }

    // Each end in a cache line of its own, away from what lies around the object.
    [StructLayout(LayoutKind.Explicit, Size = 192)]
    private struct Ends
    {
        [FieldOffset(64)]
        public long Top;

        [FieldOffset(128)]
        public long Bottom;
    }
}
