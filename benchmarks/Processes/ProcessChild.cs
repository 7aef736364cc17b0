using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LazyGraph.Benchmarks.Processes;

/// <summary>The other end of the peers that have no pool: a child that answers, one that echoes, one that sends an array. It uses nothing of the library.</summary>
internal static class ProcessChild
{
    /// <summary>What stands first on the command line of a child.</summary>
    public const string Word = "child";

    /// <param name="words"><c>answer</c>, or <c>echo</c> or <c>array</c> with the path of a socket and a size.</param>
    public static int Run(string[] words)
    {
        if (words[0] == "answer")
        {
            using var output = Console.OpenStandardOutput();
            output.WriteByte(1);
            return 0;
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(words[1]));
        if (words[0] == "echo")
        {
            Echo(socket, new byte[int.Parse(words[2])]);
        }
        else
        {
            Send(socket, int.Parse(words[2]));
        }

        return 0;
    }

    private static void Echo(Socket socket, byte[] message)
    {
        while (RawSocket.TryReceive(socket, message))
        {
            RawSocket.Send(socket, message);
        }
    }

    // The array whenever it is asked for, by one byte.
    private static void Send(Socket socket, int length)
    {
        var numbers = new double[length];
        Array.Fill(numbers, 1.0);
        var order = new byte[1];
        while (RawSocket.TryReceive(socket, order))
        {
            RawSocket.Send(socket, MemoryMarshal.AsBytes(numbers.AsSpan()));
        }
    }
}
