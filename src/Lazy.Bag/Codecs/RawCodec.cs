using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Copies the bytes of values that hold no references.</summary>
internal sealed class RawCodec<T> : ElementCodec<T>
{
    public RawCodec() => Debug.Assert(!RuntimeHelpers.IsReferenceOrContainsReferences<T>(), "a reference means nothing in a file");

    public override void Write(ElementWriter writer, T value) => writer.WriteRaw(value);

    public override T Read(ElementReader reader) => reader.ReadRaw<T>();

    public override void WriteAll(ElementWriter writer, ReadOnlySpan<T> values) => writer.WriteAllRaw(values);

    public override T[] ReadAll(ElementReader reader, int count)
    {
        var values = GC.AllocateUninitializedArray<T>(count);
        reader.ReadAllRaw(values.AsSpan());
        return values;
    }
}
