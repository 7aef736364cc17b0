namespace LazyGraph.Bags;

/// <summary>Where the elements of each key lie: which group of which partitions. And which keys go to which new partition.</summary>
/// <remarks>Keys are in the order in which they were first seen in all partitions; each new partition gets a range of them, of about as many elements.</remarks>
internal sealed class GroupDirectory : ISized
{
    private readonly (int Partition, int Group)[] _places; // key after key, and of each key in the order of partitions
    private readonly int[] _starts; // of each key's places, and the end of the last
    private readonly int[] _borders; // the first key of each new partition, and the end of the last

    private GroupDirectory((int Partition, int Group)[] places, int[] starts, int[] borders)
    {
        _places = places;
        _starts = starts;
        _borders = borders;
    }

    public long SizeInBytes => (_places.Length * 8L) + (_starts.Length * 4L);

    public static GroupDirectory Of<TKey, T>(LocalGroups<TKey, T>[] partitions, int newPartitions, IEqualityComparer<TKey>? comparer)
    {
        var keys = KeyTable<TKey>.Create(comparer);
        var numbers = new int[partitions.Length][];
        for (var i = 0; i < partitions.Length; i++)
        {
            var local = partitions[i].Keys;
            numbers[i] = new int[local.Count];
            for (var group = 0; group < numbers[i].Length; group++)
            {
                numbers[i][group] = keys.FindOrAdd(local[group]);
            }
        }

        var starts = new int[keys.Count + 1];
        var weights = new long[keys.Count];
        for (var i = 0; i < partitions.Length; i++)
        {
            for (var group = 0; group < numbers[i].Length; group++)
            {
                starts[numbers[i][group] + 1]++;
                weights[numbers[i][group]] += partitions[i].CountOf(group);
            }
        }

        for (var key = 0; key < keys.Count; key++)
        {
            starts[key + 1] += starts[key];
        }

        var places = new (int, int)[starts[^1]];
        var next = starts[..^1];
        for (var i = 0; i < partitions.Length; i++)
        {
            for (var group = 0; group < numbers[i].Length; group++)
            {
                places[next[numbers[i][group]]++] = (i, group);
            }
        }

        return new GroupDirectory(places, starts, BordersOf(weights, newPartitions));
    }

    /// <summary>Gathers the groups of one new partition.</summary>
    public IEnumerable<BagGroup<TKey, T>> Gather<TKey, T>(LocalGroups<TKey, T>[] partitions, int newPartition)
    {
        for (var key = _borders[newPartition]; key < _borders[newPartition + 1]; key++)
        {
            var places = _places.AsMemory(_starts[key], _starts[key + 1] - _starts[key]);
            yield return Join(partitions, places.Span);
        }
    }

    private static BagGroup<TKey, T> Join<TKey, T>(LocalGroups<TKey, T>[] partitions, ReadOnlySpan<(int Partition, int Group)> places)
    {
        var count = 0L;
        foreach (var (partition, group) in places)
        {
            count += partitions[partition].CountOf(group);
        }

        if (count > Array.MaxLength)
        {
            throw new InvalidOperationException($"Found a group of {count} elements, expected at most {Array.MaxLength}: a group is one array. Use FoldBy, which holds no groups, or a finer key.");
        }

        var items = new T[count];
        var filled = items.AsSpan();
        foreach (var (partition, group) in places)
        {
            var part = partitions[partition].ItemsOf(group);
            part.CopyTo(filled);
            filled = filled[part.Length..];
        }

        var (first, number) = places[0];
        return new BagGroup<TKey, T>(partitions[first].Keys[number], items);
    }

    private static int[] BordersOf(long[] weights, int ranges)
    {
        var borders = new int[ranges + 1];
        var total = weights.Sum();
        var (key, passed) = (0, 0L);
        for (var range = 0; range < ranges; range++)
        {
            // A key goes to the range in which its middle lies.
            while (key < weights.Length && (passed + (weights[key] / 2)) * (double)ranges < total * (double)(range + 1))
            {
                passed += weights[key++];
            }

            borders[range + 1] = key;
        }

        borders[ranges] = weights.Length;
        return borders;
    }
}
