using System.Buffers;
using System.Text;

namespace LazyGraph.Processes.Messages;

/// <summary>Writes the fields of a message, one after the other. Reused from message to message.</summary>
internal sealed class MessageBuilder
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Begins a new message.</summary>
    public MessageBuilder Begin()
    {
        _buffer.ResetWrittenCount();
        return this;
    }

    public MessageBuilder Number(long value)
    {
        var span = _buffer.GetSpan(10);
        var rest = (ulong)((value << 1) ^ (value >> 63)); // small numbers of either sign are short
        var length = 0;
        while (rest >= 0x80)
        {
            span[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        span[length++] = (byte)rest;
        _buffer.Advance(length);
        return this;
    }

    public MessageBuilder Text(string? value)
    {
        if (value is null)
        {
            return Number(-1);
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
        return this;
    }

    public MessageBuilder Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        _buffer.Write(value);
        return this;
    }

    public MessageBuilder Numbers(IReadOnlyCollection<int> values)
    {
        Number(values.Count);
        foreach (var value in values)
        {
            Number(value);
        }

        return this;
    }
}
