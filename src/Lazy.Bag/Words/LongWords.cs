using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LazyGraph.Bags;

/// <summary>Counts of the words that no key holds, numbered as they came: long ones, and the few with NUL at the end.</summary>
internal sealed class LongWords
{
    private const int FewestSlots = 1 << 8;
    private const int MostSlots = 1 << 30; // the largest power of two that an array can have

    private readonly WordArena _arena = new();
    private Slot[] _slots = new Slot[FewestSlots];
    private Entry[] _entries = new Entry[FewestSlots / 2];
    private int _shift = 64 - BitOperations.Log2(FewestSlots);

    public int Count { get; private set; }

    public long SizeInBytes =>
        ((long)_slots.Length * Unsafe.SizeOf<Slot>()) + ((long)_entries.Length * Unsafe.SizeOf<Entry>()) + _arena.SizeInBytes;

    public ReadOnlySpan<byte> WordAt(int index) => _arena[_entries[index].Place, _entries[index].Length];

    public long CountAt(int index) => _entries[index].Count;

    /// <summary>Counts a word.</summary>
    /// <returns>Whether it is a new one, whose number is then the last.</returns>
    public bool Add(ReadOnlySpan<byte> word, long count)
    {
        var hash = Hash(word);
        var slots = _slots;
        var at = (int)(hash >> _shift);
        for (; slots[at].Number != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at].Tag != (uint)hash)
            {
                continue;
            }

            ref var entry = ref _entries[slots[at].Number - 1];
            if (entry.Hash == hash && entry.Length == word.Length && word.SequenceEqual(_arena[entry.Place, entry.Length]))
            {
                entry.Count += count;
                return false;
            }
        }

        if (Count == _entries.Length)
        {
            Grow();
            at = FreeSlot(hash);
        }

        _entries[Count] = new Entry { Hash = hash, Count = count, Place = _arena.Store(word), Length = word.Length };
        _slots[at] = new Slot { Tag = (uint)hash, Number = ++Count };
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
        while (slots[at].Number != 0)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        if (_slots.Length == MostSlots)
        {
            throw new InvalidOperationException(
                $"The words of a partition have {Count:N0} different long ones, the most that a table can hold. Cut the text into smaller partitions.");
        }

        var length = _slots.Length * 2;
        _slots = new Slot[length];
        _shift = 64 - BitOperations.Log2((uint)length);
        Array.Resize(ref _entries, length / 2);
        for (var i = 0; i < Count; i++)
        {
            var hash = _entries[i].Hash;
            _slots[FreeSlot(hash)] = new Slot { Tag = (uint)hash, Number = i + 1 };
        }
    }

    private struct Slot
    {
        public uint Tag; // the low half of the hash: what differs here need not be looked up
        public int Number; // of the entry, from 1; 0 is a free slot
    }

    private struct Entry
    {
        public ulong Hash;
        public long Count;
        public long Place;
        public int Length;
    }
}
