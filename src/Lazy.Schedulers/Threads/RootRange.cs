using System.Runtime.InteropServices;

namespace LazyGraph.Threads;

/// <summary>A range of the graph's order in which nobody has looked for roots yet. Taken from the front, stolen from the back.</summary>
[StructLayout(LayoutKind.Explicit, Size = 128)]
internal struct RootRange
{
    [FieldOffset(64)]
    private long _bounds; // the next index in the high half, the end in the low half

    public readonly bool IsEmpty
    {
        get
        {
            var (next, end) = Split(Volatile.Read(in _bounds));
            return next >= end;
        }
    }

    public void Set(int next, int end) => Volatile.Write(ref _bounds, Join(next, end));

    /// <summary>Takes some indices from the front.</summary>
    public bool TryTake(int wanted, out int first, out int end)
    {
        while (true)
        {
            var bounds = Volatile.Read(ref _bounds);
            (first, var last) = Split(bounds);
            if (first >= last)
            {
                end = first;
                return false;
            }

            end = (int)Math.Min((long)first + wanted, last);
            if (Interlocked.CompareExchange(ref _bounds, Join(end, last), bounds) == bounds)
            {
                return true;
            }
        }
    }

    /// <summary>Takes the back half (of a single index, that one).</summary>
    public bool TrySteal(out int first, out int end)
    {
        while (true)
        {
            var bounds = Volatile.Read(ref _bounds);
            (var next, end) = Split(bounds);
            first = next + ((end - next) / 2);
            if (next >= end)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _bounds, Join(next, first), bounds) == bounds)
            {
                return true;
            }
        }
    }

    private static long Join(int next, int end) => ((long)next << 32) | (uint)end;

    private static (int Next, int End) Split(long bounds) => ((int)(bounds >> 32), (int)bounds);
}
