using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>The different keys of some elements, numbered in the order in which they were first seen. Null is a key like others.</summary>
/// <remarks>
/// What counts, folds or groups by keys keeps its values in an array beside, by these numbers. Buckets are chains of entries,
/// and entries are in the order of their numbers, so reading the keys needs no hash.
/// </remarks>
internal abstract class KeyTable<TKey> : ISurrogated
{
    /// <summary>Gets the number of different keys.</summary>
    public int Count { get; protected set; }

    /// <summary>Gets a key by its number.</summary>
    public abstract TKey this[int number] { get; }

    /// <summary>Makes a table for the equality of a comparer; null stands for the default.</summary>
    public static KeyTable<TKey> Create(IEqualityComparer<TKey>? comparer)
    {
        if (typeof(TKey) == typeof(string) && IsOrdinal(comparer))
        {
            return (KeyTable<TKey>)(object)new KeyTable<string, OrdinalKeys>(default);
        }

        return comparer is null || ReferenceEquals(comparer, EqualityComparer<TKey>.Default)
            ? new KeyTable<TKey, DefaultKeys<TKey>>(default)
            : new KeyTable<TKey, ComparedKeys<TKey>>(new ComparedKeys<TKey>(comparer));
    }

    /// <summary>Gets whether strings that a comparer takes for the same say the same, character by character.</summary>
    public static bool IsOrdinal(IEqualityComparer<TKey>? comparer) =>
        comparer is null || ReferenceEquals(comparer, EqualityComparer<TKey>.Default) || ReferenceEquals(comparer, StringComparer.Ordinal);

    /// <summary>Gets the number of a key, which it gets now if it is new: then it equals what <see cref="Count"/> was before.</summary>
    public abstract int FindOrAdd(TKey key);

    /// <summary>Gets the number of a key, or -1 if it is not there.</summary>
    public abstract int Find(TKey key);

    /// <summary>Folds the elements of a pass, each into the value of its key.</summary>
    /// <remarks>One virtual call for a pass instead of one for an element.</remarks>
    /// <param name="reader">The elements.</param>
    /// <param name="key">Gives an element's key.</param>
    /// <param name="start">Makes the value of a new key of its first element.</param>
    /// <param name="function">Makes the next value of a key of its value and an element.</param>
    /// <param name="values">The values by the numbers of the keys; a longer array takes its place when it is full.</param>
    public abstract void Fold<T, TValue>(PartitionReader<T> reader, Func<T, TKey> key, Func<T, TValue> start, Func<TValue, T, TValue> function, ref TValue[] values);

    /// <summary>Finds the number of the key of each element of a pass.</summary>
    /// <param name="reader">The elements.</param>
    /// <param name="key">Gives an element's key.</param>
    /// <param name="item">Gives what is kept of an element.</param>
    /// <param name="numbers">Gets the numbers of the keys.</param>
    /// <param name="items">Gets what is kept, in the same order.</param>
    public abstract void NumberEach<T, TItem>(PartitionReader<T> reader, Func<T, TKey> key, Func<T, TItem> item, ref PooledList<int> numbers, ref PooledList<TItem> items);

    /// <summary>Gets the comparer that <see cref="Create"/> was given; null for the default.</summary>
    protected abstract IEqualityComparer<TKey>? Comparer { get; }

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate()
    {
        var keys = new TKey[Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = this[i];
        }

        return new Crossing(keys, Comparer);
    }

    // Hashes differ from process to process.
    private sealed class Crossing(TKey[] keys, IEqualityComparer<TKey>? comparer) : ISurrogate
    {
        public object Restore()
        {
            var table = Create(comparer);
            for (var i = 0; i < keys.Length; i++)
            {
                if (table.FindOrAdd(keys[i]) != i)
                {
                    throw new InvalidOperationException($"Found two keys that are equal after they crossed to another process ({keys[i]}), and were not before, expected an equality that is the same in every process. Give the key type an Equals of its values.");
                }
            }

            return table;
        }
    }
}

/// <inheritdoc cref="KeyTable{TKey}"/>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TEquality">A struct, so that comparing costs no call.</typeparam>
internal sealed class KeyTable<TKey, TEquality>(TEquality equality) : KeyTable<TKey>
    where TEquality : struct, IEqualityComparer<TKey>
{
    private const int SmallestTable = 16;
    private const int Piece = 512;
    private const uint GoldenRatio = 2654435769; // spreads hashes that differ in few bits over the upper ones (Fibonacci hashing)

    private readonly TEquality _equality = equality;
    private int[] _buckets = new int[SmallestTable]; // number + 1 of the first entry of a chain; the length is a power of two
    private Entry[] _entries = new Entry[SmallestTable];
    private int _shift = 32 - int.Log2(SmallestTable);

    public override TKey this[int number] => _entries[number].Key;

    protected override IEqualityComparer<TKey>? Comparer => (_equality as ComparedKeys<TKey>?)?.Comparer;

    public override int FindOrAdd(TKey key)
    {
        var hash = key is null ? 0 : _equality.GetHashCode(key);
        ref var bucket = ref _buckets[unchecked((uint)hash * GoldenRatio) >> _shift];
        var entries = _entries;
        for (var i = bucket - 1; (uint)i < (uint)entries.Length; i = entries[i].Next)
        {
            if (entries[i].Hash == hash && _equality.Equals(entries[i].Key, key))
            {
                return i;
            }
        }

        if (Count == entries.Length)
        {
            Grow();
            bucket = ref _buckets[unchecked((uint)hash * GoldenRatio) >> _shift];
        }

        _entries[Count] = new Entry { Hash = hash, Next = bucket - 1, Key = key };
        bucket = Count + 1;
        return Count++;
    }

    // The loops over a pass run in pieces, each a call: so the compiler soon makes a better one of the method, which a loop
    // that is entered once would never get.
    public override void Fold<T, TValue>(PartitionReader<T> reader, Func<T, TKey> key, Func<T, TValue> start, Func<TValue, T, TValue> function, ref TValue[] values)
    {
        while (FoldPiece(reader, key, start, function, ref values))
        {
        }
    }

    public override void NumberEach<T, TItem>(PartitionReader<T> reader, Func<T, TKey> key, Func<T, TItem> item, ref PooledList<int> numbers, ref PooledList<TItem> items)
    {
        while (NumberPiece(reader, key, item, ref numbers, ref items))
        {
        }
    }

    private bool FoldPiece<T, TValue>(PartitionReader<T> reader, Func<T, TKey> key, Func<T, TValue> start, Func<TValue, T, TValue> function, ref TValue[] values)
    {
        var all = values;
        for (var i = 0; i < Piece; i++)
        {
            if (!reader.TryRead(out var item))
            {
                return false;
            }

            var known = Count;
            var number = FindOrAdd(key(item));
            if (number < known)
            {
                all[number] = function(all[number], item);
                continue;
            }

            if (number == all.Length)
            {
                Array.Resize(ref all, all.Length * 2);
                values = all;
            }

            all[number] = start(item);
        }

        return true;
    }

    private bool NumberPiece<T, TItem>(PartitionReader<T> reader, Func<T, TKey> key, Func<T, TItem> item, ref PooledList<int> numbers, ref PooledList<TItem> items)
    {
        for (var i = 0; i < Piece; i++)
        {
            if (!reader.TryRead(out var read))
            {
                return false;
            }

            numbers.Add(FindOrAdd(key(read)));
            items.Add(item(read));
        }

        return true;
    }

    public override int Find(TKey key)
    {
        var hash = key is null ? 0 : _equality.GetHashCode(key);
        var entries = _entries;
        for (var i = _buckets[unchecked((uint)hash * GoldenRatio) >> _shift] - 1; i >= 0; i = entries[i].Next)
        {
            if (entries[i].Hash == hash && _equality.Equals(entries[i].Key, key))
            {
                return i;
            }
        }

        return -1;
    }

    private void Grow()
    {
        var size = checked(_entries.Length * 2);
        Array.Resize(ref _entries, size);
        _buckets = new int[size];
        _shift--;
        for (var i = 0; i < Count; i++)
        {
            ref var bucket = ref _buckets[unchecked((uint)_entries[i].Hash * GoldenRatio) >> _shift];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private struct Entry
    {
        public int Hash;
        public int Next; // the number of the next entry of the chain, or -1
        public TKey Key;
    }
}
