using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Arrays of one axis. The head tells twice the length, or twice the number of the segment and one.</summary>
internal sealed class VectorCodec<T> : Codec<T[]>
{
    public override void Write(ObjectWriter writer, T[] value)
    {
        if (Segments.IsOne<T>(value.Length))
        {
            writer.WriteUInt64(((ulong)writer.AddSegment(value) << 1) + 1);
            return;
        }

        writer.WriteUInt64((ulong)value.Length << 1);
        ElementSpan<T>.Write(writer, value);
    }

    public override T[] Read(ObjectReader reader, int slot)
    {
        var head = reader.ReadUInt32();
        if ((head & 1) == 1)
        {
            return (T[])reader.Segment(head >> 1);
        }

        var length = (int)(head >> 1);
        reader.Expect((long)length * ElementSpan<T>.LeastBytes <= reader.Remaining, "an array that fits");
        var array = ValueOf<T>.IsRaw ? GC.AllocateUninitializedArray<T>(length) : new T[length];
        reader.Register(slot, array);
        ElementSpan<T>.Read(reader, array);
        return array;
    }
}

/// <summary>Arrays of several axes: segment and number, or the length of each axis and the elements in the order of memory.</summary>
internal sealed class ManyAxesCodec<T>(Type type) : Codec(type)
{
    public override void WriteObject(ObjectWriter writer, object value)
    {
        var array = (Array)value;
        for (var axis = 0; axis < array.Rank; axis++)
        {
            if (array.GetLowerBound(axis) != 0)
            {
                throw new TransferRefusal(Type, "an array whose indices don't begin at 0", "Copy it into one whose indices do.");
            }
        }

        var isSegment = Segments.IsOne<T>(array.LongLength);
        writer.WriteBoolean(isSegment);
        if (isSegment)
        {
            writer.WriteUInt32((uint)writer.AddSegment(array));
            return;
        }

        for (var axis = 0; axis < array.Rank; axis++)
        {
            writer.WriteUInt32((uint)array.GetLength(axis));
        }

        ElementSpan<T>.Write(writer, Elements(array));
    }

    public override object ReadObject(ObjectReader reader, int slot)
    {
        if (reader.ReadBoolean())
        {
            var segment = reader.Segment(reader.ReadUInt32());
            return segment.GetType() == Type ? segment : throw ObjectReader.Invalid($"a segment of {TypeNames.Of(segment.GetType())}", TypeNames.Of(Type));
        }

        var lengths = new int[Type.GetArrayRank()];
        var total = (Int128)1;
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            var length = reader.ReadUInt32();
            reader.Expect(length <= Array.MaxLength, "a length that an array can have");
            lengths[axis] = (int)length;
            total *= length;
        }

        reader.Expect(total * ElementSpan<T>.LeastBytes <= reader.Remaining, "an array that fits");
        var array = Array.CreateInstance(typeof(T), lengths);
        reader.Register(slot, array);
        ElementSpan<T>.Read(reader, Elements(array));
        return array;
    }

    // The array's type is exactly T[,...], so its memory is a row of T.
    private static Span<T> Elements(Array array) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
}

/// <summary>Which arrays don't go into the message: the transport sends their memory.</summary>
internal static class Segments
{
    /// <summary>From how many bytes on.</summary>
    public const int Threshold = 64 << 10;

    public static bool IsOne<T>(long length) => ValueOf<T>.IsRaw && length * Unsafe.SizeOf<T>() >= Threshold;
}
