namespace LazyGraph.Processes.Serialization;

/// <summary>The codec of a type that can't cross.</summary>
internal sealed class RefusedCodec(Type type, string what, string remedy) : Codec(type)
{
    public RefusedCodec(Type type, string remedy)
        : this(type, $"a {TypeNames.Of(type)}", remedy)
    {
    }

    public override bool IsTracked => false;

    public override void WriteObject(ObjectWriter writer, object value) => throw Refusal();

    public override object ReadObject(ObjectReader reader, int slot) =>
        throw new InvalidTransferException($"Found an object of {TypeNames.Of(Type)} in a message, which no writer sends.");

    public TransferRefusal Refusal() => new(Type, what, remedy);
}
