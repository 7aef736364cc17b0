using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Structs that cross as their memory.</summary>
internal sealed class RawCodec<T> : Codec<T>
{
    public override void Write(ObjectWriter writer, T value) => writer.WriteMemory(value);

    public override T Read(ObjectReader reader, int slot) => reader.ReadMemory<T>();
}

/// <summary>Values that may be null, of structs that don't cross as memory.</summary>
internal sealed class NullableCodec<T> : Codec<T?>
    where T : struct
{
    public override void Write(ObjectWriter writer, T? value)
    {
        writer.WriteBoolean(value.HasValue);
        if (value.HasValue)
        {
            ValueOf<T>.Write(writer, value.GetValueOrDefault());
        }
    }

    public override T? Read(ObjectReader reader, int slot) => reader.ReadBoolean() ? ValueOf<T>.Read(reader) : null;
}

/// <summary>Native numbers: only zero crosses, since any other may be an address.</summary>
internal sealed class NativeCodec<T> : Codec<T>
    where T : struct
{
    public override void Write(ObjectWriter writer, T value)
    {
        if (!value.Equals(default(T)))
        {
            throw new TransferRefusal(typeof(T), "a native number, which may be an address or a handle", "Use long for a number; open what the handle stands for inside the function.");
        }

        writer.WriteByte(0);
    }

    public override T Read(ObjectReader reader, int slot)
    {
        reader.Expect(reader.ReadByte() == 0, "zero");
        return default;
    }
}

/// <summary>Structs of several elements in a row that don't cross as memory.</summary>
internal sealed class InlineArrayCodec<T, TElement> : Codec<T>
{
    private static int Length => Unsafe.SizeOf<T>() / Unsafe.SizeOf<TElement>();

    public override void Write(ObjectWriter writer, T value) => ElementSpan<TElement>.Write(writer, Elements(ref value));

    public override T Read(ObjectReader reader, int slot)
    {
        T value = default!;
        ElementSpan<TElement>.Read(reader, Elements(ref value));
        return value;
    }

    private static Span<TElement> Elements(ref T value) => MemoryMarshal.CreateSpan(ref Unsafe.As<T, TElement>(ref value), Length);
}

/// <summary>Tokens that can't be cancelled.</summary>
internal sealed class CancellationTokenCodec : Codec<CancellationToken>
{
    public override void Write(ObjectWriter writer, CancellationToken value)
    {
        if (value.CanBeCanceled)
        {
            throw new TransferRefusal(typeof(CancellationToken), "Take the token as a parameter of the function: then each attempt gets its own.");
        }

        writer.WriteByte(0);
    }

    public override CancellationToken Read(ObjectReader reader, int slot)
    {
        reader.Expect(reader.ReadByte() == 0, "a token that can't be cancelled");
        return default;
    }
}
