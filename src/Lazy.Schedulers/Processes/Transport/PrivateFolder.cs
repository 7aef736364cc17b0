using System.Globalization;
using System.Security.Cryptography;

namespace LazyGraph.Processes.Transport;

/// <summary>A folder that this user alone can enter, for the sockets or the shared files of one pool.</summary>
/// <remarks>It goes with the pool. When the parent is killed, its workers, which know its path, remove it.</remarks>
internal sealed class PrivateFolder : IDisposable
{
    // A Unix-domain socket's path has at most 104 bytes on macOS, 108 on Linux; the names in the folder take 13.
    private const int LongestPath = 80;

    private PrivateFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Makes a folder in the temporary folder.</summary>
    public static PrivateFolder Create()
    {
        var temporary = System.IO.Path.GetTempPath();
        return CreateIn(System.Text.Encoding.UTF8.GetByteCount(temporary) <= LongestPath - 40 || OperatingSystem.IsWindows() ? temporary : "/tmp");
    }

    /// <summary>Makes a folder in another.</summary>
    public static PrivateFolder CreateIn(string parent)
    {
        var path = System.IO.Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"lazygraph-{Environment.ProcessId}-{NewName()}"));
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return new PrivateFolder(path);
        }

        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PrivateFolder(path);
    }

    /// <summary>Takes a folder that another process of the pool has made.</summary>
    public static PrivateFolder At(string path) => new(path);

    /// <summary>Gets a path for a new file.</summary>
    public string NewPath() => System.IO.Path.Combine(Path, NewName());

    /// <summary>Removes a folder and what is in it, whoever else may be doing so.</summary>
    public static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another process removes it at the same time, or it has gone.
        }
    }

    public void Dispose() => Remove(Path);

    private static string NewName() => RandomNumberGenerator.GetHexString(12, lowercase: true);
}
