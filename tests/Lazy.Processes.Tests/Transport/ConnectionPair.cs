using System.Net.Sockets;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Tests.Processes.Transport;

/// <summary>Two connected ends, in one process; the second one also as a bare socket, for bytes that no sender of frames sends.</summary>
internal sealed class ConnectionPair : IDisposable
{
    private readonly PrivateFolder _folder = PrivateFolder.Create();
    private readonly FrameLimits? _limits;

    public ConnectionPair(FrameLimits? limits = null)
    {
        _limits = limits;
        using var listener = new SocketListener(_folder.NewPath());
        Raw = SocketChannel.NewSocket();
        Raw.Connect(new UnixDomainSocketEndPoint(listener.Address));
        FirstChannel = listener.Accept(TimeSpan.FromSeconds(30))!;
        First = new FrameConnection(FirstChannel, limits);
        Second = new FrameConnection(new SocketChannel(Raw), limits);
    }

    public IByteChannel FirstChannel { get; }

    public FrameConnection First { get; }

    public FrameConnection Second { get; }

    public Socket Raw { get; }

    public void Dispose()
    {
        First.Dispose();
        Second.Dispose();
        _folder.Dispose();
    }
}
