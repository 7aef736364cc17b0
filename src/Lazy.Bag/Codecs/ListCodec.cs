using System.Runtime.InteropServices;

namespace LazyGraph.Bags;

/// <summary>Writes lists.</summary>
internal sealed class ListCodec<T>(ElementCodec<T> items) : ElementCodec<List<T>?>
{
    public override void Write(ElementWriter writer, List<T>? value)
    {
        if (value is null)
        {
            writer.WriteCount(0);
            return;
        }

        RequireExactly(value, typeof(List<T>));
        writer.WriteCount((uint)value.Count + 1);
        items.WriteAll(writer, CollectionsMarshal.AsSpan(value));
    }

    public override List<T>? Read(ElementReader reader)
    {
        var count = reader.ReadCount();
        return count == 0 ? null : [.. items.ReadAll(reader, (int)(count - 1))];
    }
}
