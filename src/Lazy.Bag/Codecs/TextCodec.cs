namespace LazyGraph.Bags;

/// <summary>Writes strings, lone surrogates and null included.</summary>
internal sealed class TextCodec : ElementCodec<string?>
{
    public override void Write(ElementWriter writer, string? value) => writer.WriteText(value);

    public override string? Read(ElementReader reader) => reader.ReadText();
}
