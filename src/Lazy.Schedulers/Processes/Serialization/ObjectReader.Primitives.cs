using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LazyGraph.Processes.Serialization;

/// <summary>What codecs read with.</summary>
internal sealed partial class ObjectReader
{
    private ReadOnlyMemory<byte> _body;
    private int _position;
    private int _end;

    /// <summary>Gets how many bytes of the message are left: what is still to come can't be more.</summary>
    public int Remaining => _end - _position;

    /// <summary>Makes a reader of bytes that are no message: a type, a list of assemblies.</summary>
    public static ObjectReader Over(ReadOnlyMemory<byte> bytes) => new(AssemblyCatalog.None, null, allowsDelegates: false) { _body = bytes, _end = bytes.Length };

    public static InvalidTransferException Invalid(string found, string expected) => new($"Found {found} in a message, expected {expected}.");

    /// <summary>Checks what a message says.</summary>
    public void Expect(bool condition, string expected)
    {
        if (!condition)
        {
            throw Invalid($"something else at byte {_position}", expected);
        }
    }

    public byte ReadByte() => Take(1)[0];

    public bool ReadBoolean() => ReadByte() switch
    {
        0 => false,
        1 => true,
        var other => throw Invalid($"{other}", "0 or 1"),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadUInt32()
    {
        var value = ReadUInt64();
        return value <= uint.MaxValue ? (uint)value : throw Invalid($"{value}", "32 bits");
    }

    public ulong ReadUInt64()
    {
        var span = _body.Span[.._end];
        var value = 0ul;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_position >= span.Length)
            {
                break;
            }

            var part = span[_position++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Invalid("a number without an end", "at most 10 bytes");
    }

    public int ReadInt32()
    {
        var value = ReadUInt32();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public long ReadInt64()
    {
        var value = ReadUInt64();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Reads how many items follow, each of which takes at least so many bytes.</summary>
    public int ReadLength(int bytesEach)
    {
        var length = ReadUInt32();
        return (long)length * bytesEach <= Remaining ? (int)length : throw Invalid($"a length of {length}", $"no more than the {Remaining} bytes left can hold");
    }

    public ReadOnlySpan<byte> ReadRaw(int length) => Take(length);

    /// <summary>Reads the memory of a struct; there must be no reference in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T ReadMemory<T>() => Unsafe.ReadUnaligned<T>(ref MemoryMarshal.GetReference(Take(Unsafe.SizeOf<T>())));

    public string? ReadString()
    {
        var head = ReadUInt64();
        if (head == 0)
        {
            return null;
        }

        var length = (head - 1) >> 1;
        if ((head & 1) == 1)
        {
            Expect(length <= (ulong)Remaining, "a string that fits");
            return Encoding.Latin1.GetString(Take((int)length));
        }

        Expect(length * 2 <= (ulong)Remaining, "a string that fits");
        return new string(MemoryMarshal.Cast<byte, char>(Take((int)length * 2)));
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)Remaining)
        {
            throw Invalid($"{Remaining} bytes", $"{length} more");
        }

        var taken = _body.Span.Slice(_position, length);
        _position += length;
        return taken;
    }
}
