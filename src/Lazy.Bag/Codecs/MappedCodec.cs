namespace LazyGraph.Bags;

/// <summary>Writes values of a type by what they are made from; null as the null of that.</summary>
internal sealed class MappedCodec<T, TStored>(ElementCodec<TStored> stored, Func<T, TStored> store, Func<TStored, T> restore) : ElementCodec<T>
{
    public override void Write(ElementWriter writer, T value) => stored.Write(writer, store(value));

    public override T Read(ElementReader reader) => restore(stored.Read(reader));
}
