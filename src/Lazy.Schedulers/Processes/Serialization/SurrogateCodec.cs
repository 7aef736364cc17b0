using LazyGraph.Execution;

namespace LazyGraph.Processes.Serialization;

/// <summary>Objects that cross as another object, which makes them again.</summary>
internal sealed class SurrogateCodec<T> : Codec<T>
    where T : ISurrogated
{
    public override bool IsTracked => true;

    public override bool IsEarly => false;

    public override bool NeedsContent => !typeof(T).IsAssignableTo(typeof(ISurrogatedByParts));

    public override void Write(ObjectWriter writer, T value)
    {
        writer.Path?.Hidden();
        writer.WriteAtOnce(value.ToSurrogate());
    }

    // What comes out may be of another class than what went in; where it is put, its type is checked again.
    public override T Read(ObjectReader reader, int slot) => (T)ReadObject(reader, slot);

    public override object ReadObject(ObjectReader reader, int slot) => ((ISurrogate)reader.ReadReference()!).Restore();
}
