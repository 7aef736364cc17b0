using System.Net.Sockets;

namespace LazyGraph.Processes.Transport;

/// <summary>Listens at a Unix-domain socket, whose name goes when it is disposed of.</summary>
internal sealed class SocketListener : IChannelListener
{
    private readonly Socket _socket = SocketChannel.NewSocket();

    public SocketListener(string path)
    {
        Address = path;
        _socket.Bind(new UnixDomainSocketEndPoint(path));
        _socket.Listen();
    }

    public string Address { get; }

    public IByteChannel? Accept(TimeSpan limit)
    {
        try
        {
            return _socket.Poll(limit, SelectMode.SelectRead) ? new SocketChannel(_socket.Accept()) : null;
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            throw new ConnectionLostException(error);
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        try
        {
            File.Delete(Address);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Its folder has gone.
        }
    }
}
