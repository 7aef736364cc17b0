using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>How often each element of some partitions occurs, in the order in which they were first seen.</summary>
internal abstract class FrequencyTable<T> : ISized
{
    /// <summary>Gets the number of different elements.</summary>
    public abstract int Count { get; }

    public abstract long SizeInBytes { get; }

    /// <summary>Counts the elements of one pass.</summary>
    public static FrequencyTable<T> Of(PartitionReader<T> reader, IEqualityComparer<T>? comparer)
    {
        if (reader is PartitionReader<string> texts && KeyTable<T>.IsOrdinal(comparer))
        {
            return (FrequencyTable<T>)(object)WordFrequencies.Of(texts); // T is string
        }

        var table = new KeyedFrequencies<T>(comparer);
        table.AddAll(reader);
        return table;
    }

    /// <summary>Adds up tables of neighbouring partitions. The first one is used up.</summary>
    public static FrequencyTable<T> Merge(FrequencyTable<T>[] tables, IEqualityComparer<T>? comparer)
    {
        var sum = tables[0];
        foreach (var table in tables.AsSpan(1))
        {
            if (!sum.TryAdd(table))
            {
                // Words of a file and of strings, in one bag.
                var both = new KeyedFrequencies<T>(comparer);
                both.TryAdd(sum);
                both.TryAdd(table);
                sum = both;
            }
        }

        return sum;
    }

    /// <summary>Reads the elements with their counts, as first seen or the most frequent first.</summary>
    public PartitionReader<Frequency<T>> Read(bool sort)
    {
        var all = new Frequency<T>[Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = At(i);
        }

        return new ArrayReader<Frequency<T>>(sort ? [.. all.OrderByDescending(frequency => frequency.Count)] : all);
    }

    /// <summary>Adds the counts of another table, if this one can hold them.</summary>
    public abstract bool TryAdd(FrequencyTable<T> other);

    public abstract Frequency<T> At(int number);
}

/// <inheritdoc/>
internal sealed class KeyedFrequencies<T>(IEqualityComparer<T>? comparer) : FrequencyTable<T>
{
    private readonly KeyTable<T> _keys = KeyTable<T>.Create(comparer);
    private long[] _counts = new long[16];

    public override int Count => _keys.Count;

    public override long SizeInBytes => _keys.Count == 0 ? 0 : _keys.Count * (28 + ResultSize.Of(_keys[0])); // an estimate: by the first key

    public void AddAll(PartitionReader<T> reader)
    {
        while (reader.TryRead(out var item))
        {
            Add(item, 1);
        }
    }

    public override bool TryAdd(FrequencyTable<T> other)
    {
        for (var i = 0; i < other.Count; i++)
        {
            var (value, count) = other.At(i);
            Add(value, count);
        }

        return true;
    }

    public override Frequency<T> At(int number) => new(_keys[number], _counts[number]);

    public void Add(T item, long count)
    {
        var number = _keys.FindOrAdd(item);
        if (number == _counts.Length)
        {
            Array.Resize(ref _counts, _counts.Length * 2);
        }

        _counts[number] += count;
    }
}
