using System.Net.Sockets;
using System.Text;

namespace LazyGraph.Tests.Support;

/// <summary>Takes calls home from other processes: a connection for each call, and a thread, for a call may wait at a gate.</summary>
internal static class HomeServer
{
    public const byte Done = 1;
    public const byte Failed = 2;

    private static readonly Lazy<string> Started = new(Start);

    /// <summary>Gets the socket's path, and sees to it that somebody listens there.</summary>
    public static string Path => Started.Value;

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("lazygraph-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = System.IO.Path.Combine(folder.FullName, "home");
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(512);
        Run("calls home", () =>
        {
            while (true)
            {
                var caller = listener.Accept();
                Run("call home", () => Serve(caller));
            }
        });
        return path;
    }

    private static void Run(string name, ThreadStart body)
    {
        var thread = new Thread(body) { IsBackground = true, Name = name };
        thread.UnsafeStart(); // in no test's context
    }

    private static void Serve(Socket caller)
    {
        using var stream = new NetworkStream(caller, ownsSocket: true);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            var (kind, text) = Call(reader.ReadInt64(), reader.ReadString());
            writer.Write(kind);
            writer.Write(text);
        }
        catch (IOException)
        {
            // The caller was killed, as workers are whose function goes on after a cancellation.
        }
    }

    private static (byte Kind, string Text) Call(long id, string argument)
    {
        try
        {
            return (Done, Home.Answer(id, argument));
        }
        catch (Exception error)
        {
            return (Failed, error.Message);
        }
    }
}
