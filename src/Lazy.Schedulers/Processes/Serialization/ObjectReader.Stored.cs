using System.Buffers.Binary;

namespace LazyGraph.Processes.Serialization;

/// <content>Messages that came before, with their big arrays.</content>
internal sealed partial class ObjectReader
{
    /// <summary>Reads the object of a message whose segments are here.</summary>
    /// <exception cref="InvalidTransferException">The message is damaged, or holds what the rules forbid.</exception>
    public object? Read(ReadOnlyMemory<byte> body, Array[] segments)
    {
        Reset();
        (_body, _end) = (body, body.Length);
        Expect(body.Length > sizeof(int), "a message's head");
        var table = BinaryPrimitives.ReadInt32LittleEndian(body.Span);
        _position = sizeof(int);
        if (table != 0)
        {
            Expect(table > _position && table < _end, "the place of the segment table");
            _end = table;
        }

        _segments = segments;
        return ReadRoot();
    }
}
