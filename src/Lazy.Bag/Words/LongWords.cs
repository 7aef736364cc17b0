using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace LazyGraph.Bags;

/// <summary>Counts of the words that no key holds, numbered as they came: long ones, and the few with NUL at the end.</summary>
/// <remarks>As <see cref="PackedWords{TKey}"/>, with a hash for the key; where hashes are the same, the bytes are compared.</remarks>
internal sealed class LongWords
{
    private const int FewestSlots = 1 << 8;
    private const int MostSlots = 1 << 30; // the largest power of two that an array can have
    private const int LargeSlots = 1 << 17; // some megabytes

    private readonly WordArena _arena = new();
    private Slot[] _slots = new Slot[FewestSlots];
    private int[] _order = new int[FewestSlots / 2]; // the slot of each word, in the order of their coming
    private int _shift = 64 - BitOperations.Log2(FewestSlots);

    public int Count { get; private set; }

    /// <summary>Gets whether the table is larger than what processors hold near, so that it pays to ask for memory ahead.</summary>
    public bool IsLarge => _slots.Length >= LargeSlots;

    public long SizeInBytes =>
        ((long)_slots.Length * Unsafe.SizeOf<Slot>()) + ((long)_order.Length * sizeof(int)) + _arena.SizeInBytes;

    public ReadOnlySpan<byte> WordAt(int index)
    {
        ref var slot = ref _slots[_order[index]];
        return _arena[slot.Place, slot.Length];
    }

    public long CountAt(int index) => _slots[_order[index]].Count;

    /// <summary>Asks for the memory of a word's home slot, and does not wait for it.</summary>
    public unsafe void Prefetch(ReadOnlySpan<byte> word)
    {
        // Where the collector moves the table at this moment, the address is of no use, but does no harm.
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _slots[(int)(Hash(word) >> _shift)]));
        }
    }

    /// <summary>Counts a word.</summary>
    /// <returns>Whether it is a new one, whose number is then the last.</returns>
    public bool Add(ReadOnlySpan<byte> word, long count)
    {
        var hash = Hash(word);
        var slots = _slots;
        var at = (int)(hash >> _shift);
        for (; slots[at].IsTaken; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Hash == hash && slot.Length == word.Length && word.SequenceEqual(_arena[slot.Place, slot.Length]))
            {
                slot.Count += count;
                return false;
            }
        }

        if (Count == _order.Length)
        {
            Grow();
            at = FreeSlot(hash);
        }

        _slots[at] = new Slot { Hash = hash, Count = count, Place = _arena.Store(word), Length = word.Length, IsTaken = true };
        _order[Count++] = at;
        return true;
    }

    /// <summary>A hash of all bytes and the length; the topmost bits are as good as the lowest.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> word)
    {
        const int Step = 2 * sizeof(ulong);
        if (word.Length < Step)
        {
            Span<byte> padded = stackalloc byte[Step];
            padded.Clear();
            word.CopyTo(padded);
            return Mix(in padded[0], (ulong)word.Length);
        }

        ref var bytes = ref MemoryMarshal.GetReference(word);
        var hash = (ulong)word.Length;
        for (var i = 0; i < word.Length - Step; i += Step)
        {
            hash = Mix(in Unsafe.Add(ref bytes, i), hash);
        }

        return Mix(in Unsafe.Add(ref bytes, word.Length - Step), hash); // may take bytes twice, but no byte is left out
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ref readonly byte bytes, ulong seed)
    {
        var first = ShortKey.ReadBytes(in bytes) ^ 0xA076_1D64_78BD_642F;
        var second = ShortKey.ReadBytes(in Unsafe.Add(ref Unsafe.AsRef(in bytes), sizeof(ulong))) ^ 0xE703_7ED1_A0B4_28DB;
        var high = Math.BigMul(first ^ (seed * 0x9E37_79B9_7F4A_7C15), second ^ seed, out var low);
        return high ^ low;
    }

    private int FreeSlot(ulong hash)
    {
        var slots = _slots;
        var at = (int)(hash >> _shift);
        while (slots[at].IsTaken)
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
                $"The words of a partition have {Count:N0} different long ones, the most that a table can hold. Cut the text into smaller partitions.");
        }

        var length = old.Length * 2;
        var order = new int[length < LargeSlots ? length / 2 : length / 4 * 3];
        _slots = GC.AllocateUninitializedArray<Slot>(length); // cleared by writing, as in PackedWords
        Array.Clear(_slots);
        _shift = 64 - BitOperations.Log2((uint)length);
        for (var i = 0; i < Count; i++)
        {
            ref var slot = ref old[_order[i]];
            var at = FreeSlot(slot.Hash);
            _slots[at] = slot;
            order[i] = at;
        }

        _order = order;
    }

    private struct Slot
    {
        public ulong Hash;
        public long Count;
        public long Place;
        public int Length;
        public bool IsTaken; // the count does not tell: it may be 0
    }
}
