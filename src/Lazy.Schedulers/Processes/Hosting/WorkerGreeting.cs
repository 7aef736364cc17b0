using System.Buffers.Binary;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Hosting;

/// <summary>What a worker is told over its standard input: where to connect, the token, and what to remove if the parent is killed.</summary>
internal sealed record WorkerGreeting(string Address, byte[] Token, IReadOnlyList<string> Folders)
{
    private const int Largest = 1 << 20;

    public void Write(Stream input)
    {
        using var message = new MemoryStream();
        using var writer = new BinaryWriter(message);
        writer.Write(0);
        writer.Write(Token);
        writer.Write(Address);
        writer.Write(Folders.Count);
        foreach (var folder in Folders)
        {
            writer.Write(folder);
        }

        var bytes = message.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - sizeof(int));
        input.Write(bytes);
        input.Flush();
    }

    public static WorkerGreeting Read(Stream input)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        input.ReadExactly(length);
        var count = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (count is < AccessToken.Size or > Largest)
        {
            throw new InvalidDataException($"Found a greeting of {count} bytes, expected {AccessToken.Size} to {Largest}.");
        }

        var bytes = new byte[count];
        input.ReadExactly(bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var token = reader.ReadBytes(AccessToken.Size);
        var address = reader.ReadString();
        return new WorkerGreeting(address, token, [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())]);
    }
}
