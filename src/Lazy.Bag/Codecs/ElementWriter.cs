using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Writes the parts that elements are made of to a stream, through a buffer.</summary>
/// <remarks>
/// Disposing gives the buffer back and writes nothing: after a failure there is no half an element to save. Whoever is done
/// calls <see cref="Flush"/>. The stream stays its owner's. By one thread at a time.
/// </remarks>
internal sealed class ElementWriter(Stream stream) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _used;

    /// <summary>Writes the bytes of a value that holds no references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw<T>(T value)
    {
        Debug.Assert(!RuntimeHelpers.IsReferenceOrContainsReferences<T>(), "a reference means nothing in a file");
        if (Unsafe.SizeOf<T>() <= _buffer.Length - _used)
        {
            Unsafe.WriteUnaligned(ref _buffer[_used], value);
            _used += Unsafe.SizeOf<T>();
        }
        else
        {
            WriteBytes(BytesOf(new ReadOnlySpan<T>(in value)));
        }
    }

    /// <summary>Writes the bytes of values that hold no references.</summary>
    public void WriteAllRaw<T>(ReadOnlySpan<T> values)
    {
        Debug.Assert(!RuntimeHelpers.IsReferenceOrContainsReferences<T>(), "a reference means nothing in a file");
        var longest = int.MaxValue / Unsafe.SizeOf<T>(); // a span of bytes has no more
        for (; values.Length > longest; values = values[longest..])
        {
            WriteBytes(BytesOf(values[..longest]));
        }

        WriteBytes(BytesOf(values));
    }

    /// <summary>Writes a number that is small as a rule: a byte up to 127, two up to 16383, ...</summary>
    public void WriteCount(uint count)
    {
        while (count >= 0x80)
        {
            WriteRaw((byte)(count | 0x80));
            count >>= 7;
        }

        WriteRaw((byte)count);
    }

    /// <summary>Writes a text as it is: a byte a character where all are ASCII, UTF-16 else, so that lone surrogates come back.</summary>
    public void WriteText(string? text)
    {
        // 0 is null, then come the lengths, the lowest bit says which form follows.
        if (text is null)
        {
            WriteCount(0);
        }
        else if (!Ascii.IsValid(text))
        {
            WriteCount(((uint)text.Length << 1) + 2);
            WriteBytes(MemoryMarshal.AsBytes(text.AsSpan()));
        }
        else
        {
            WriteCount(((uint)text.Length << 1) + 1);
            WriteAscii(text);
        }
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadOnlySpan<byte> BytesOf<T>(ReadOnlySpan<T> values) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)), values.Length * Unsafe.SizeOf<T>());

    private void WriteAscii(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (_used == _buffer.Length)
            {
                Flush();
            }

            var part = text[..Math.Min(text.Length, _buffer.Length - _used)];
            Ascii.FromUtf16(part, _buffer.AsSpan(_used), out var written);
            _used += written;
            text = text[written..];
        }
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            ObjectDisposedException.ThrowIf(_buffer.Length == 0, this);
            Flush();
            if (bytes.Length >= _buffer.Length)
            {
                stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }
}
