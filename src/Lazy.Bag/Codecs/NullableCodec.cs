namespace LazyGraph.Bags;

/// <summary>Writes nullable structs that hold references; others are raw.</summary>
internal sealed class NullableCodec<T>(ElementCodec<T> present) : ElementCodec<T?>
    where T : struct
{
    public override void Write(ElementWriter writer, T? value)
    {
        writer.WriteRaw(value.HasValue);
        if (value is { } found)
        {
            present.Write(writer, found);
        }
    }

    public override T? Read(ElementReader reader) => reader.ReadRaw<bool>() ? present.Read(reader) : null;
}
