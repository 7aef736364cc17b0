using System.Diagnostics;
using System.Net.Sockets;

namespace LazyGraph.Benchmarks.Processes;

/// <summary>A child process and a Unix-domain socket to it, with nothing in between: what the machine can do.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lazygraph-raw-").FullName;
    private readonly Process _child;
    private readonly Socket _socket;

    /// <param name="role">What the child does: <c>echo</c> or <c>array</c>.</param>
    /// <param name="size">The bytes of a message, or the elements of the array.</param>
    public RawSocket(string role, int size)
    {
        var path = Path.Combine(_folder, "raw");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        _child = OwnProcess.Start(redirects: false, ProcessChild.Word, role, path, size.ToString());
        _socket = listener.Accept();
    }

    public void Send(ReadOnlySpan<byte> bytes) => Send(_socket, bytes);

    public void Receive(Span<byte> bytes)
    {
        if (!TryReceive(_socket, bytes))
        {
            throw new InvalidOperationException("The child of the raw socket has ended early.");
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _child.WaitForExit();
        _child.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static void Send(Socket socket, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    /// <returns>False if the other end has closed.</returns>
    public static bool TryReceive(Socket socket, Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var count = socket.Receive(bytes);
            if (count == 0)
            {
                return false;
            }

            bytes = bytes[count..];
        }

        return true;
    }
}
