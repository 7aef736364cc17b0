using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Transport;

/// <summary>A connected Unix-domain socket, used by blocking calls alone: they cost least.</summary>
internal sealed class SocketChannel(Socket socket) : IByteChannel
{
    public int? PeerProcessId { get; } = ReadPeer(socket);

    public bool HasPending
    {
        get
        {
            try
            {
                return socket.Available > 0;
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    public static SocketChannel Connect(string path)
    {
        var socket = NewSocket();
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return new SocketChannel(socket);
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw new ConnectionLostException(error);
        }
    }

    public static Socket NewSocket() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            while (bytes.Length > 0)
            {
                bytes = bytes[socket.Send(bytes)..];
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            throw new ConnectionLostException(error);
        }
    }

    public int Receive(Span<byte> buffer)
    {
        try
        {
            return socket.Receive(buffer);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            throw new ConnectionLostException(error);
        }
    }

    public void LimitReceiving(TimeSpan limit) => socket.ReceiveTimeout = Milliseconds(limit);

    public void LimitSending(TimeSpan limit) => socket.SendTimeout = Milliseconds(limit);

    public void Dispose()
    {
        try
        {
            // Ends a receive that is blocked in another thread, and tells the other side even if a child process has inherited the handle.
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The other side was faster.
        }

        socket.Dispose();
    }

    // Whole milliseconds, and zero means no limit: less than one is one.
    private static int Milliseconds(TimeSpan limit) => limit == TimeSpan.Zero ? 0 : Math.Max(1, (int)limit.TotalMilliseconds);

    private static int? ReadPeer(Socket socket)
    {
        var (level, name, size) =
            OperatingSystem.IsLinux() ? (1, 17, 12) // SOL_SOCKET, SO_PEERCRED: process, user, group
            : OperatingSystem.IsMacOS() ? (0, 2, 4) // SOL_LOCAL, LOCAL_PEERPID
            : default;
        if (size == 0)
        {
            return null;
        }

        Span<byte> value = stackalloc byte[12];
        try
        {
            return socket.GetRawSocketOption(level, name, value[..size]) >= 4 ? MemoryMarshal.Read<int>(value) : null;
        }
        catch (SocketException)
        {
            return null; // gone already: its bytes, if any, decide
        }
    }
}
