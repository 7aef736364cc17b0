using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Objects and structs field by field: by reflection for the first of a type, by methods made for the type from then on.</summary>
/// <remarks>Making the methods takes about a millisecond, which pays for many objects alone. Both write the same bytes.</remarks>
internal class FieldCodec<T> : Codec<T>
{
    private const int BeforeMethods = 64;

    private readonly FieldSlot[] _slots = [.. ObjectShape.Of(typeof(T)).Fields.Select(FieldSlot.Of)];
    private FieldWriter<T>? _write;
    private FieldReader<T>? _read;
    private int _written;
    private int _readSoFar;

    public override bool IsEarly => true;

    public override bool CanWait => !typeof(T).IsValueType;

    protected int FieldCount => _slots.Length;

    // A struct without fields takes a byte, so that a length of such an array is bounded by the message, too.
    private bool IsEmptyStruct => typeof(T).IsValueType && _slots.Length == 0;

    public override void Write(ObjectWriter writer, T value) => WriteFields(writer, value, ulong.MaxValue);

    public override T Read(ObjectReader reader, int slot)
    {
        if (typeof(T).IsValueType)
        {
            T value = default!;
            ReadFields(reader, ref value, ulong.MaxValue);
            return value;
        }

        var made = (T)MakeEmpty();
        reader.Register(slot, made);
        ReadFields(reader, ref made, MaskOf(reader));
        return made;
    }

    public override object MakeEmpty() => RuntimeHelpers.GetUninitializedObject(typeof(T));

    public override void Fill(ObjectReader reader, object value)
    {
        var made = (T)value;
        ReadFields(reader, ref made, MaskOf(reader));
    }

    public override object ReadObject(ObjectReader reader, int slot)
    {
        if (!typeof(T).IsValueType)
        {
            return Read(reader, slot)!;
        }

        // The box exists before its fields are read, since they may lead back to it.
        var box = RuntimeHelpers.GetUninitializedObject(typeof(T));
        reader.Register(slot, box);
        ReadFields(reader, ref Unsafe.As<byte, T>(ref Unsafe.As<StrongBox<byte>>(box).Value), ulong.MaxValue);
        return box;
    }

    /// <summary>Reads which fields follow, one bit for each; all where a codec writes no mask.</summary>
    protected virtual ulong MaskOf(ObjectReader reader) => ulong.MaxValue;

    protected void WriteFields(ObjectWriter writer, T value, ulong mask)
    {
        if (_write is { } write && writer.Path is null)
        {
            write(writer, ref value, mask);
            return;
        }

        WriteSlowly(writer, value, mask);
        if (Interlocked.Increment(ref _written) == BeforeMethods && RuntimeFeature.IsDynamicCodeSupported)
        {
            _write = FieldMethods.Writer<T>(_slots);
        }
    }

    private void WriteSlowly(ObjectWriter writer, T value, ulong mask)
    {
        if (IsEmptyStruct)
        {
            writer.WriteByte(0);
        }

        object boxed = value!;
        writer.Path?.Enter();
        for (var i = 0; i < _slots.Length; i++)
        {
            if (FieldMethods.IsIn(mask, i))
            {
                writer.Path?.Field(_slots[i].Field);
                _slots[i].Write(writer, _slots[i].Field.GetValue(boxed));
            }
        }

        writer.Path?.Leave();
    }

    private void ReadFields(ObjectReader reader, ref T value, ulong mask)
    {
        if (_read is { } read)
        {
            read(reader, ref value, mask);
            return;
        }

        if (IsEmptyStruct)
        {
            reader.ReadByte();
        }

        // By reflection a struct is set in its box: boxing copies, so the box goes back as a whole.
        object boxed = value!;
        for (var i = 0; i < _slots.Length; i++)
        {
            if (FieldMethods.IsIn(mask, i))
            {
                _slots[i].Field.SetValue(boxed, _slots[i].Read(reader));
            }
        }

        value = (T)boxed;
        if (Interlocked.Increment(ref _readSoFar) == BeforeMethods && RuntimeFeature.IsDynamicCodeSupported)
        {
            _read = FieldMethods.Reader<T>(_slots);
        }
    }
}

/// <summary>Closure objects: only those fields that a delegate of the message reaches.</summary>
internal sealed class ClosureCodec<T> : FieldCodec<T>
    where T : class
{
    public override void Write(ObjectWriter writer, T value)
    {
        var mask = ulong.MaxValue;
        if (FieldCount <= 64 && writer.CapturesOf(value) is { } reached)
        {
            mask = 0;
            for (var i = 0; i < reached.Length; i++)
            {
                mask |= reached[i] ? 1ul << i : 0;
            }
        }

        writer.WriteUInt64(mask);
        WriteFields(writer, value, mask);
    }

    protected override ulong MaskOf(ObjectReader reader) => reader.ReadUInt64();
}
