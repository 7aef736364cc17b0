using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Reads what an <see cref="ElementWriter"/> wrote, through a buffer.</summary>
/// <remarks>It reads ahead, so the stream's position says nothing. Disposing gives the buffer back; the stream stays its owner's. By one thread at a time.</remarks>
internal sealed class ElementReader(Stream stream) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _next;
    private int _end;

    /// <summary>Gets whether nothing is left to read.</summary>
    public bool IsAtEnd => _next == _end && !Fill(1);

    /// <summary>Reads a value that holds no references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T ReadRaw<T>()
    {
        Debug.Assert(!RuntimeHelpers.IsReferenceOrContainsReferences<T>(), "a reference means nothing in a file");
        if (Unsafe.SizeOf<T>() > _end - _next)
        {
            return ReadRawAcrossBuffers<T>();
        }

        var value = Unsafe.ReadUnaligned<T>(ref _buffer[_next]);
        _next += Unsafe.SizeOf<T>();
        return value;
    }

    /// <summary>Fills a span with values that hold no references.</summary>
    public void ReadAllRaw<T>(Span<T> values)
    {
        Debug.Assert(!RuntimeHelpers.IsReferenceOrContainsReferences<T>(), "a reference means nothing in a file");
        var longest = int.MaxValue / Unsafe.SizeOf<T>(); // a span of bytes has no more
        for (; values.Length > longest; values = values[longest..])
        {
            ReadBytes(BytesOf(values[..longest]));
        }

        ReadBytes(BytesOf(values));
    }

    public uint ReadCount()
    {
        var count = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = ReadRaw<byte>();
            count |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return count;
            }
        }
    }

    public string? ReadText()
    {
        var header = ReadCount();
        if (header == 0)
        {
            return null;
        }

        var length = (int)((header - 1) >> 1);
        return length == 0 ? ""
            : (header & 1) == 1 ? string.Create(length, this, static (text, reader) => reader.ReadAscii(text))
            : string.Create(length, this, static (text, reader) => reader.ReadBytes(MemoryMarshal.AsBytes(text)));
    }

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        _next = _end = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Span<byte> BytesOf<T>(Span<T> values) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)), values.Length * Unsafe.SizeOf<T>());

    private T ReadRawAcrossBuffers<T>()
    {
        T value = default!; // every byte of it is read
        ReadBytes(BytesOf(new Span<T>(ref value)));
        return value;
    }

    private void ReadAscii(Span<char> text)
    {
        while (text.Length > 0)
        {
            if (_next == _end)
            {
                Require(1);
            }

            var part = _buffer.AsSpan(_next, Math.Min(text.Length, _end - _next));
            Ascii.ToUtf16(part, text, out var read);
            if (read < part.Length)
            {
                throw new InvalidDataException("A text in a file of elements is not what was written: a byte above 127 stands in it. Was the file changed?");
            }

            _next += read;
            text = text[read..];
        }
    }

    private void ReadBytes(Span<byte> bytes)
    {
        var buffered = Math.Min(bytes.Length, _end - _next);
        _buffer.AsSpan(_next, buffered).CopyTo(bytes);
        _next += buffered;
        bytes = bytes[buffered..];
        if (bytes.Length >= _buffer.Length)
        {
            stream.ReadExactly(bytes); // straight to where it belongs
        }
        else if (bytes.Length > 0)
        {
            Require(bytes.Length);
            _buffer.AsSpan(_next, bytes.Length).CopyTo(bytes);
            _next += bytes.Length;
        }
    }

    private void Require(int count)
    {
        if (!Fill(count))
        {
            throw new EndOfStreamException("A file of elements ends in the middle of one. Was it cut, or written without a Flush?");
        }
    }

    // The buffer is empty: what was in it has been read.
    private bool Fill(int atLeast)
    {
        ObjectDisposedException.ThrowIf(_buffer.Length == 0, this);
        _next = 0;
        _end = stream.ReadAtLeast(_buffer, atLeast, throwOnEndOfStream: false);
        return _end >= atLeast;
    }
}
