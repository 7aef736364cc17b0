namespace LazyGraph.Processes.Serialization;

/// <summary>A collection that can be made empty and filled: a head (its comparer), and its items.</summary>
internal abstract class CollectionCodec<TCollection, T> : Codec<TCollection>
    where TCollection : class
{
    /// <summary>Gets whether filling looks into the items: then they must be complete.</summary>
    protected virtual bool LooksAtItems => false;

    public override bool NeedsContent => LooksAtItems;

    public override void Write(ObjectWriter writer, TCollection value)
    {
        WriteHead(writer, value);
        var items = ItemsOf(value);
        writer.WriteUInt32((uint)items.Length);
        WriteItems(writer, items);
    }

    public override TCollection Read(ObjectReader reader, int slot)
    {
        var made = ReadHead(reader);
        reader.Register(slot, made);
        var before = reader.BeginWatch();
        var items = ElementSpan<T>.ReadCounted(reader);
        if (reader.EndWatch(before, slot) && LooksAtItems)
        {
            // A cycle leads through an item to an object that has only half its content: its hash would be another one later.
            reader.AtEnd(() => Fill(made, items));
        }
        else
        {
            Fill(made, items);
        }

        return made;
    }

    protected virtual void WriteHead(ObjectWriter writer, TCollection value)
    {
    }

    /// <summary>Reads the head and makes the empty collection.</summary>
    protected abstract TCollection ReadHead(ObjectReader reader);

    protected abstract ReadOnlySpan<T> ItemsOf(TCollection value);

    protected abstract void Fill(TCollection made, T[] items);

    protected virtual void WriteItems(ObjectWriter writer, ReadOnlySpan<T> items) => ElementSpan<T>.Write(writer, items);

    protected static void WriteComparer(ObjectWriter writer, object? comparer)
    {
        writer.Path?.Member("Comparer");
        writer.WriteReference(comparer);
    }

    protected static TComparer ReadComparer<TComparer>(ObjectReader reader)
        where TComparer : class => (TComparer)reader.ReadReference()!;
}

/// <summary>A collection of pairs; refusals show their keys.</summary>
internal abstract class MapCodec<TMap, TKey, TValue> : CollectionCodec<TMap, KeyValuePair<TKey, TValue>>
    where TMap : class
{
    protected override bool LooksAtItems => KeysOf<TKey>.CanBeHalf;

    protected override void WriteItems(ObjectWriter writer, ReadOnlySpan<KeyValuePair<TKey, TValue>> items) => Pairs.Write(writer, items);
}

/// <summary>Whether keys of a type may have fields that a message has not brought yet when they are compared.</summary>
internal static class KeysOf<T>
{
    public static bool CanBeHalf => !ValueOf<T>.IsRaw && typeof(T) != typeof(string);
}

/// <summary>Writes pairs so that the path of a refusal shows the key.</summary>
internal static class Pairs
{
    public static void Write<TKey, TValue>(ObjectWriter writer, ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
    {
        if (writer.Path is not { } path || ValueOf<KeyValuePair<TKey, TValue>>.IsRaw)
        {
            ElementSpan<KeyValuePair<TKey, TValue>>.Write(writer, items);
            return;
        }

        // As the codec of the pair does, field by field.
        foreach (var (key, value) in items)
        {
            path.Key(key);
            ValueOf<TKey>.Write(writer, key);
            ValueOf<TValue>.Write(writer, value);
        }
    }
}
