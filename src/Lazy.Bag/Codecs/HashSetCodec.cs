namespace LazyGraph.Bags;

/// <summary>Writes hash sets, in the order in which they enumerate, with the comparer.</summary>
internal sealed class HashSetCodec<T>(ElementCodec<T> items) : ElementCodec<HashSet<T>?>
{
    public override void Write(ElementWriter writer, HashSet<T>? value)
    {
        if (value is null)
        {
            writer.WriteRaw(ComparerMark.NoCollection);
            return;
        }

        RequireExactly(value, typeof(HashSet<T>));
        writer.WriteRaw(ComparerMark.Of(value.Comparer, value.GetType()));
        writer.WriteCount((uint)value.Count);
        foreach (var item in value)
        {
            items.Write(writer, item);
        }
    }

    public override HashSet<T>? Read(ElementReader reader)
    {
        var mark = reader.ReadRaw<byte>();
        if (mark == ComparerMark.NoCollection)
        {
            return null;
        }

        var count = (int)reader.ReadCount();
        var read = new HashSet<T>(count, ComparerMark.ComparerOf<T>(mark));
        for (var i = 0; i < count; i++)
        {
            read.Add(items.Read(reader));
        }

        return read;
    }
}
