namespace LazyGraph.Bags;

/// <summary>Writes dictionaries, in the order in which they enumerate, with the comparer.</summary>
internal sealed class DictionaryCodec<TKey, TValue>(ElementCodec<TKey> keys, ElementCodec<TValue> values) : ElementCodec<Dictionary<TKey, TValue>?>
    where TKey : notnull
{
    public override void Write(ElementWriter writer, Dictionary<TKey, TValue>? value)
    {
        if (value is null)
        {
            writer.WriteRaw(ComparerMark.NoCollection);
            return;
        }

        RequireExactly(value, typeof(Dictionary<TKey, TValue>));
        writer.WriteRaw(ComparerMark.Of(value.Comparer, value.GetType()));
        writer.WriteCount((uint)value.Count);
        foreach (var (key, item) in value)
        {
            keys.Write(writer, key);
            values.Write(writer, item);
        }
    }

    public override Dictionary<TKey, TValue>? Read(ElementReader reader)
    {
        var mark = reader.ReadRaw<byte>();
        if (mark == ComparerMark.NoCollection)
        {
            return null;
        }

        var count = (int)reader.ReadCount();
        var read = new Dictionary<TKey, TValue>(count, ComparerMark.ComparerOf<TKey>(mark));
        for (var i = 0; i < count; i++)
        {
            var key = keys.Read(reader);
            read.Add(key, values.Read(reader));
        }

        return read;
    }
}
