using System.Globalization;
using System.Security.Cryptography;
using LazyGraph.Execution;

namespace LazyGraph.Processes.Transport;

/// <summary>A folder that this user alone can enter, for the sockets or the shared files of one pool.</summary>
/// <remarks>It goes with the pool. When the parent is killed, its workers, which know its path, remove it; when they are killed as well, whoever makes the next folder does.</remarks>
internal sealed class PrivateFolder : IDisposable
{
    // A Unix-domain socket's path has at most 104 bytes on macOS, 108 on Linux; the names in the folder take 13.
    private const int LongestPath = 80;

    private const int NameLength = 12;
    private const string Prefix = "lazygraph-";

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
        RemoveLeftovers(parent);
        var path = System.IO.Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{NewName()}"));
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

    // Of processes that no longer live. A process whose number has been given away again keeps its folders for now.
    private static void RemoveLeftovers(string parent)
    {
        foreach (var folder in Leftovers(parent))
        {
            Remove(folder);
        }
    }

    private static List<string> Leftovers(string parent)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(parent, $"{Prefix}*").Where(IsLeftover)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // whoever may not look may not remove
        }
    }

    private static bool IsLeftover(string folder)
    {
        var parts = System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-');
        return parts is [var process, { Length: NameLength }]
            && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && id != Environment.ProcessId
            && !LivingProcess.Exists(id);
    }

    private static string NewName() => RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
}
