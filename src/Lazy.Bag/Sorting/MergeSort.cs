namespace LazyGraph.Bags;

/// <summary>Finds the order of keys by comparing them.</summary>
/// <remarks>Stable by itself, with as few comparisons as a sort can do; and whatever a comparer answers, every key comes out once.</remarks>
internal static class MergeSort
{
    private const int InsertionLength = 12;

    /// <summary>Gets, for each place in the order, the place where the key stands now; null if nothing has to move.</summary>
    public static int[]? Place<TKey, TOrder>(TKey[] keys, TOrder order)
        where TOrder : struct, IComparer<TKey>
    {
        var sorted = SortedLength(keys, order);
        if (sorted == keys.Length)
        {
            return null;
        }

        var from = new Entry<TKey>[keys.Length];
        for (var i = 0; i < from.Length; i++)
        {
            from[i] = new Entry<TKey>(keys[i], i);
        }

        var to = from.AsSpan().ToArray();
        Sort(from.AsSpan(), to.AsSpan(), order);
        var places = new int[to.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = to[i].Place;
        }

        return places;
    }

    private static int SortedLength<TKey, TOrder>(TKey[] keys, TOrder order)
        where TOrder : struct, IComparer<TKey>
    {
        var length = 1;
        while (length < keys.Length && order.Compare(keys[length - 1], keys[length]) <= 0)
        {
            length++;
        }

        return length;
    }

    // Both spans hold the same entries; those of the second are sorted, those of the first are left in some order.
    private static void Sort<TKey, TOrder>(Span<Entry<TKey>> from, Span<Entry<TKey>> to, TOrder order)
        where TOrder : struct, IComparer<TKey>
    {
        if (to.Length <= InsertionLength)
        {
            Insert(to, order);
            return;
        }

        var middle = to.Length / 2;
        Sort(to[..middle], from[..middle], order);
        Sort(to[middle..], from[middle..], order);
        if (order.Compare(from[middle - 1].Key, from[middle].Key) <= 0)
        {
            from.CopyTo(to);
        }
        else
        {
            Merge(from, middle, to, order);
        }
    }

    private static void Insert<TKey, TOrder>(Span<Entry<TKey>> entries, TOrder order)
        where TOrder : struct, IComparer<TKey>
    {
        for (var i = 1; i < entries.Length; i++)
        {
            var entry = entries[i];
            var place = i;
            for (; place > 0 && order.Compare(entries[place - 1].Key, entry.Key) > 0; place--)
            {
                entries[place] = entries[place - 1];
            }

            entries[place] = entry;
        }
    }

    private static void Merge<TKey, TOrder>(ReadOnlySpan<Entry<TKey>> from, int middle, Span<Entry<TKey>> to, TOrder order)
        where TOrder : struct, IComparer<TKey>
    {
        var left = 0;
        var right = middle;
        var place = 0;
        while (left < middle && right < from.Length)
        {
            to[place++] = order.Compare(from[left].Key, from[right].Key) <= 0 ? from[left++] : from[right++];
        }

        from[left..middle].CopyTo(to[place..]);
        from[right..].CopyTo(to[(place + middle - left)..]);
    }

    /// <summary>A key and the place where it stood.</summary>
    private readonly record struct Entry<TKey>(TKey Key, int Place);
}
