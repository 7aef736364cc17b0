namespace LazyGraph.Processes.Serialization;

/// <summary>A collection that can only be made with all its items: a cycle through it alone can't cross.</summary>
/// <param name="type">The type of the objects, which may be an internal one of the framework.</param>
/// <param name="comparers">Gets the comparers, always as many.</param>
/// <param name="items">Gets the items in the order in which <paramref name="make"/> wants them.</param>
/// <param name="make">Makes the collection from comparers and items.</param>
/// <param name="writeItems">Writes the items if not one after the other.</param>
internal sealed class FinishedCodec<TCollection, T>(
    Type type,
    Func<TCollection, object?[]> comparers,
    Func<TCollection, IEnumerable<T>> items,
    Func<object?[], T[], TCollection> make,
    Action<ObjectWriter, T[]>? writeItems = null) : Codec(type)
    where TCollection : class
{
    private const int MostComparers = 2;

    public override bool IsEarly => false;

    public override void WriteObject(ObjectWriter writer, object value)
    {
        var collection = (TCollection)value;
        var used = comparers(collection);
        writer.WriteUInt32((uint)used.Length);
        foreach (var comparer in used)
        {
            writer.Path?.Member("Comparer");
            writer.WriteReference(comparer);
        }

        T[] all = [.. items(collection)];
        writer.WriteUInt32((uint)all.Length);
        if (writeItems is null)
        {
            ElementSpan<T>.Write(writer, all);
        }
        else
        {
            writeItems(writer, all);
        }
    }

    public override object ReadObject(ObjectReader reader, int slot)
    {
        var count = reader.ReadUInt32();
        reader.Expect(count <= MostComparers, "at most two comparers");
        var used = new object?[count];
        for (var i = 0; i < used.Length; i++)
        {
            used[i] = reader.ReadReference();
        }

        return make(used, ElementSpan<T>.ReadCounted(reader));
    }
}
