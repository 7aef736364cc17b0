namespace LazyGraph.Processes.Serialization;

/// <summary>The codec of variables of a struct that can't cross.</summary>
internal sealed class RefusedValueCodec<T> : Codec<T>
{
    public override bool IsTracked => false;

    public override void Write(ObjectWriter writer, T value) => Codecs.Of(typeof(T)).WriteObject(writer, value!); // a struct is never null

    public override T Read(ObjectReader reader, int slot) => (T)Codecs.Of(typeof(T)).ReadObject(reader, slot);
}
