using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>A part of an array: the array with place and length, or a copy of the part where that is less than half of a big array.</summary>
internal static class Slice<T>
{
    public static void Write(ObjectWriter writer, ArraySegment<T> slice)
    {
        var array = slice.Array;
        if (array is not null && array.Length >= 1024 && slice.Count < array.Length / 2)
        {
            slice = slice.ToArray();
        }

        writer.WriteReference(slice.Array);
        writer.WriteUInt32((uint)slice.Offset);
        writer.WriteUInt32((uint)slice.Count);
    }

    public static ArraySegment<T> Read(ObjectReader reader)
    {
        var array = (T[]?)reader.ReadReference();
        var offset = reader.ReadUInt32();
        var count = reader.ReadUInt32();
        reader.Expect((ulong)offset + count <= (ulong)(array?.Length ?? 0), "a part of the array");
        return array is null ? default : new ArraySegment<T>(array, (int)offset, (int)count);
    }
}

internal sealed class ArraySegmentCodec<T> : Codec<ArraySegment<T>>
{
    public override void Write(ObjectWriter writer, ArraySegment<T> value) => Slice<T>.Write(writer, value);

    public override ArraySegment<T> Read(ObjectReader reader, int slot) => Slice<T>.Read(reader);
}

internal sealed class MemoryCodec<T> : Codec<Memory<T>>
{
    public override void Write(ObjectWriter writer, Memory<T> value) =>
        Slice<T>.Write(writer, MemoryMarshal.TryGetArray<T>(value, out var slice) ? slice : new ArraySegment<T>(value.ToArray()));

    public override Memory<T> Read(ObjectReader reader, int slot) => Slice<T>.Read(reader);
}

internal sealed class ReadOnlyMemoryCodec<T> : Codec<ReadOnlyMemory<T>>
{
    public override void Write(ObjectWriter writer, ReadOnlyMemory<T> value) =>
        Slice<T>.Write(writer, MemoryMarshal.TryGetArray(value, out var slice) ? slice : new ArraySegment<T>(value.ToArray()));

    public override ReadOnlyMemory<T> Read(ObjectReader reader, int slot) => Slice<T>.Read(reader);
}
