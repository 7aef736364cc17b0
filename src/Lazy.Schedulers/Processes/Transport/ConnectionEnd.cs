using System.Net.Sockets;

namespace LazyGraph.Processes.Transport;

/// <summary>The exceptions by which a connection tells that the other side is gone.</summary>
internal static class ConnectionEnd
{
    public static bool IsOne(Exception error) => error is (IOException and not InvalidFrameException) or SocketException or ObjectDisposedException;
}
