using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace LazyGraph.Bags;

/// <summary>Counts of the words of one kind of key, numbered as they came.</summary>
/// <remarks>
/// Key and count lie side by side in an open-addressed table, so that counting a known word touches one line of memory.
/// Words are put in again in their order when the table grows: what came first, which in text is what comes most, is at
/// its home slot nearly always. At most half of the slots are taken, and three quarters in a large table, where the
/// memory to reach costs more than another slot to look at.
/// </remarks>
internal sealed class PackedWords<TKey>
    where TKey : struct, IWordKey<TKey>
{
    private const int FewestSlots = 1 << 10;
    private const int MostSlots = 1 << 30; // the largest power of two that an array can have
    private const int LargeSlots = 1 << 18; // some megabytes

    private Slot[] _slots = new Slot[FewestSlots];
    private int[] _order = new int[FewestSlots / 2]; // the slot of each word, in the order of their coming

    /// <summary>Gets the number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Gets how far a hash is shifted down to the number of its home slot.</summary>
    public int Shift { get; private set; } = 64 - BitOperations.Log2(FewestSlots);

    /// <summary>Gets the first slot. Adding a word may make it stale.</summary>
    public ref Slot Slots => ref MemoryMarshal.GetArrayDataReference(_slots);

    public long SizeInBytes => ((long)_slots.Length * Unsafe.SizeOf<Slot>()) + ((long)_order.Length * sizeof(int));

    public TKey KeyAt(int index) => _slots[_order[index]].Key;

    public long CountAt(int index) => _slots[_order[index]].Count;

    /// <summary>Gets whether the table is larger than what processors hold near, so that it pays to ask for memory ahead.</summary>
    public bool IsLarge => _slots.Length >= LargeSlots;

    /// <summary>Asks for the memory of a word's home slot, and does not wait for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(TKey key)
    {
        // Where the collector moves the table at this moment, the address is of no use, but does no harm.
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref Slots, (nuint)(key.Hash >> Shift))));
        }
    }

    /// <summary>Counts a word.</summary>
    /// <returns>Whether it is a new one, whose number is then the last.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Add(TKey key, long count)
    {
        var slots = _slots;
        var at = (int)(key.Hash >> Shift);
        while (!slots[at].Key.IsNone)
        {
            if (slots[at].Key.Equals(key))
            {
                slots[at].Count += count;
                return false;
            }

            at = (at + 1) & (slots.Length - 1);
        }

        if (Count == _order.Length)
        {
            Grow();
            at = FreeSlot(key);
        }

        _slots[at] = new Slot { Key = key, Count = count };
        _order[Count++] = at;
        return true;
    }

    /// <summary>Gives the table's memory back for the next table. Nothing of it is to be used afterwards.</summary>
    /// <remarks>Each block of a file has a table for a short time. Left to the collector, they would pile up with the file's size.</remarks>
    public void Release()
    {
        ArrayPool<Slot>.Shared.Return(_slots);
        _slots = [];
        Count = 0;
    }

    // Cleared before it is read, also where it is new: else each page of a large table would be mapped twice, for the first read
    // as one of zeros that all share, and again for the first write.
    private static Slot[] Cleared(int length)
    {
        var slots = ArrayPool<Slot>.Shared.Rent(length);
        if (slots.Length != length)
        {
            slots = GC.AllocateUninitializedArray<Slot>(length); // a power of two, which the home slots rely on
        }

        Array.Clear(slots);
        return slots;
    }

    private int FreeSlot(TKey key)
    {
        var slots = _slots;
        var at = (int)(key.Hash >> Shift);
        while (!slots[at].Key.IsNone)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        var old = _slots;
        if (old.Length == MostSlots)
        {
            throw new InvalidOperationException(
                $"The words of a partition have {Count:N0} different ones of one size, the most that a table can hold. Cut the text into smaller partitions.");
        }

        // A small table grows faster: what it holds is put in again at each step.
        var length = old.Length < 1 << 16 ? old.Length * 4 : old.Length * 2;
        var order = new int[length < LargeSlots ? length / 2 : length / 4 * 3];
        _slots = Cleared(length);
        Shift = 64 - BitOperations.Log2((uint)length);
        for (var i = 0; i < Count; i++)
        {
            ref var slot = ref old[_order[i]];
            var at = FreeSlot(slot.Key);
            _slots[at] = slot;
            order[i] = at;
        }

        ArrayPool<Slot>.Shared.Return(old);
        _order = order;
    }

    internal struct Slot
    {
        public TKey Key;
        public long Count;
    }
}
