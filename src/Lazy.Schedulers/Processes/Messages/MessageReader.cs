using System.Text;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Messages;

/// <summary>Reads the fields of a message in the order in which <see cref="MessageBuilder"/> wrote them. Whatever does not fit is an <see cref="InvalidFrameException"/>.</summary>
internal ref struct MessageReader(ReadOnlyMemory<byte> message)
{
    private readonly ReadOnlyMemory<byte> _message = message;
    private int _position;

    /// <summary>Gets what has not been read.</summary>
    public readonly ReadOnlyMemory<byte> Rest => _message[_position..];

    public long Number()
    {
        var span = _message.Span;
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_position >= span.Length)
            {
                break;
            }

            var next = span[_position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }

        throw new InvalidFrameException("Found a message that ends within a number.");
    }

    public int Int32()
    {
        var value = Number();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new InvalidFrameException($"Found {value}, expected a number of 32 bits.");
    }

    /// <summary>Reads how many items follow, each of at least a byte.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= _message.Length - _position ? (int)count : throw new InvalidFrameException($"Found {count} items in a message with {_message.Length - _position} bytes left.");
    }

    public string? Text()
    {
        var start = _position;
        if (Number() == -1)
        {
            return null;
        }

        _position = start;
        return Encoding.UTF8.GetString(Bytes().Span);
    }

    public ReadOnlyMemory<byte> Bytes()
    {
        var length = Count();
        var bytes = _message.Slice(_position, length);
        _position += length;
        return bytes;
    }

    public int[] Numbers()
    {
        var values = new int[Count()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Int32();
        }

        return values;
    }
}
