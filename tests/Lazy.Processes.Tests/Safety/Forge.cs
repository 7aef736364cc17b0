using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using LazyGraph.Processes.Messages;

namespace LazyGraph.Tests.Processes.Safety;

/// <summary>What a task does that has taken its worker over: it writes to the parent's connection.</summary>
internal static class Forge
{
    public static int Frame(byte kind, byte[] body) => Raw([.. Header(kind, body.Length), .. body]);

    /// <summary>Says, before the worker does, that the task has ended with a result of any type.</summary>
    public static int Result(byte[] body) => Frame((byte)MessageKind.Done, [.. Convert.FromHexString("02020200000001"), .. body]);

    /// <summary>Says things of a run that are shaped like a worker's.</summary>
    public static int Fuzz(int run, int count)
    {
        var random = new Random(run);
        var bytes = new List<byte>();
        for (var i = 0; i < count; i++)
        {
            var rest = new byte[random.Next(0, 30)];
            random.NextBytes(rest);
            foreach (ref var value in rest.AsSpan())
            {
                value &= (byte)(random.Next(4) == 0 ? 0xFF : 0x07); // mostly whole and small numbers
            }

            var kind = (byte)random.Next((int)MessageKind.Done, (int)MessageKind.Published + 1);
            bytes.AddRange([.. Header(kind, rest.Length + 2), (byte)(2 * run), (byte)(2 * random.Next(2)), .. rest]);
        }

        return Raw([.. bytes]);
    }

    public static int Raw(byte[] bytes)
    {
        var sent = 0;
        foreach (var path in Directory.GetFileSystemEntries("/proc/self/fd"))
        {
            if (new FileInfo(path).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
            {
                var handle = new SafeSocketHandle(int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture), ownsHandle: false);
                using var socket = new Socket(handle);
                try
                {
                    sent += socket.Send(bytes);
                }
                catch (SocketException)
                {
                    // One of the runtime, at which nobody is.
                }
            }
        }

        return sent;
    }

    private static byte[] Header(byte kind, int length)
    {
        var header = new byte[16];
        BinaryPrimitives.WriteInt32LittleEndian(header, length);
        header[4] = kind;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(6), 0x474C);
        return header;
    }
}
