using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace LazyGraph.Tests.Support;

/// <summary>Says where a delegate is called: in which process, and which one there. All that crosses to another process.</summary>
internal sealed class HomeAddress(long id)
{
    private readonly int _process = Environment.ProcessId;
    private readonly string _path = HomeServer.Path;
    private readonly long _id = id;

    /// <summary>Gets the delegate, where this is its process.</summary>
    public bool TryGet<TDelegate>(out TDelegate function)
        where TDelegate : Delegate
    {
        var isHome = _process == Environment.ProcessId;
        function = isHome ? (TDelegate)Home.DelegateOf(_id) : null!;
        return isHome;
    }

    /// <summary>Asks the test's process to make the call, and waits for it.</summary>
    public T Ask<T>(object? argument = null)
    {
        using var stream = Send(argument);
        return Receive<T>(stream, stream.ReadByte());
    }

    /// <summary>The same without holding the thread.</summary>
    public async Task<T> AskAsync<T>()
    {
        await using var stream = Send(null);
        var first = new byte[1];
        return Receive<T>(stream, await stream.ReadAsync(first) == 0 ? -1 : first[0]);
    }

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

    private NetworkStream Send(object? argument)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(_path));
            var stream = new NetworkStream(socket, ownsSocket: true);
            using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            writer.Write(_id);
            writer.Write(JsonSerializer.Serialize(argument));
            return stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private T Receive<T>(NetworkStream stream, int first)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return first switch
        {
            HomeServer.Done => Read<T>(reader.ReadString()),
            HomeServer.Failed => throw new InvalidOperationException(reader.ReadString()),
            _ => throw new IOException($"The test's process ended call {_id} without an answer."),
        };
    }
}
