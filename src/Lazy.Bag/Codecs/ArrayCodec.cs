namespace LazyGraph.Bags;

/// <summary>Writes one-dimensional arrays.</summary>
internal sealed class ArrayCodec<T>(ElementCodec<T> items) : ElementCodec<T[]?>
{
    public override void Write(ElementWriter writer, T[]? value)
    {
        if (value is null)
        {
            writer.WriteCount(0);
            return;
        }

        RequireExactly(value, typeof(T[])); // arrays are covariant
        writer.WriteCount((uint)value.Length + 1);
        items.WriteAll(writer, value);
    }

    public override T[]? Read(ElementReader reader)
    {
        var count = reader.ReadCount();
        return count == 0 ? null : items.ReadAll(reader, (int)(count - 1));
    }
}
