using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LazyGraph.Processes.Serialization;

/// <summary>What codecs write with.</summary>
internal sealed partial class ObjectWriter
{
    private const int FirstBuffer = 512;
    private const int KeptBuffer = 1 << 20;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _position;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        if (_position == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[_position++] = value;
    }

    public void WriteBoolean(bool value) => WriteByte(value ? (byte)1 : (byte)0);

    /// <summary>Writes a number in 1 to 5 bytes, the small ones short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt32(uint value)
    {
        if (value < 0x80)
        {
            WriteByte((byte)value);
        }
        else
        {
            WriteUInt64(value);
        }
    }

    /// <summary>Writes a number in 1 to 10 bytes, the small ones short.</summary>
    public void WriteUInt64(ulong value)
    {
        while (value >= 0x80)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        WriteByte((byte)value);
    }

    /// <summary>Writes a number that may be negative in 1 to 5 bytes, those near zero short.</summary>
    public void WriteInt32(int value) => WriteUInt32((uint)((value << 1) ^ (value >> 31)));

    /// <summary>Writes a number that may be negative in 1 to 10 bytes, those near zero short.</summary>
    public void WriteInt64(long value) => WriteUInt64((ulong)((value << 1) ^ (value >> 63)));

    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _position)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_buffer.AsSpan(_position));
        _position += bytes.Length;
    }

    /// <summary>Writes the memory of a struct; there must be no reference in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMemory<T>(T value)
    {
        var size = Unsafe.SizeOf<T>();
        if (size > _buffer.Length - _position)
        {
            Grow(size);
        }

        Unsafe.WriteUnaligned(ref _buffer[_position], value);
        _position += size;
    }

    /// <summary>Writes a string: 0 for null, or twice its length and 1 if it is ASCII, 2 if not.</summary>
    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteByte(0);
            return;
        }

        var start = _position;
        WriteUInt64(((ulong)(uint)value.Length << 1) + 1);
        if (value.Length > _buffer.Length - _position)
        {
            Grow(value.Length);
        }

        if (Ascii.FromUtf16(value, _buffer.AsSpan(_position), out _) == OperationStatus.Done)
        {
            _position += value.Length;
            return;
        }

        // UTF-16 keeps what UTF-8 would lose: halves of surrogate pairs.
        _position = start;
        WriteUInt64(((ulong)(uint)value.Length << 1) + 2);
        WriteRaw(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    private void Grow(int needed)
    {
        if (_position > _limit)
        {
            throw new LimitReached();
        }

        var wanted = Math.Max((long)_position + needed, Math.Min(2L * _buffer.Length, Array.MaxLength));
        if (wanted > Array.MaxLength)
        {
            throw new TransferRefusal(typeof(byte[]), "more than 2 GB in one message", "Send large arrays as arrays of numbers, or cut the object into several tasks.");
        }

        Array.Resize(ref _buffer, (int)wanted);
    }

    private void TrimBuffer()
    {
        if (_buffer.Length > KeptBuffer)
        {
            var small = new byte[FirstBuffer];
            _buffer.AsSpan(0, _position).CopyTo(small);
            _buffer = small;
        }
    }
}
