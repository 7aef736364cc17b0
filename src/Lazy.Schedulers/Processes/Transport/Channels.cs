namespace LazyGraph.Processes.Transport;

/// <summary>The way of this system to connect processes: Unix-domain sockets, or named pipes on Windows.</summary>
/// <remarks>What is tested is Linux. macOS (the same sockets) and Windows are written to their documentation.</remarks>
internal static class Channels
{
    /// <summary>Listens at a new name in a folder that is this user's alone.</summary>
    public static IChannelListener Listen(PrivateFolder folder) =>
        OperatingSystem.IsWindows() ? new PipeListener() : new SocketListener(folder.NewPath());

    public static IByteChannel Connect(string address, TimeSpan limit) =>
        OperatingSystem.IsWindows() ? PipeChannel.Connect(address, limit) : SocketChannel.Connect(address);
}
