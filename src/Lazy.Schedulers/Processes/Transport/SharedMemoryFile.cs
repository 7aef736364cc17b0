using Microsoft.Win32.SafeHandles;

namespace LazyGraph.Processes.Transport;

/// <summary>The memory of arrays in a file that several workers read: in shared memory if there is room, else in the temporary folder.</summary>
/// <remarks>Written once by its owner, who removes it by disposing of it. When the parent is killed, the workers remove the folder it lies in.</remarks>
internal sealed class SharedMemoryFile : IDisposable
{
    private const string Memory = "/dev/shm";

    // What others need of the shared memory, or of the disk, is left.
    private const long Reserve = 64 << 20;

    private SharedMemoryFile(string path, long length) => (Path, Length) = (path, length);

    public string Path { get; }

    public long Length { get; }

    /// <summary>Makes the folder of a pool's shared files.</summary>
    public static PrivateFolder CreateFolder()
    {
        try
        {
            return Directory.Exists(Memory) ? PrivateFolder.CreateIn(Memory) : PrivateFolder.Create();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PrivateFolder.Create();
        }
    }

    /// <summary>Writes arrays, whose elements hold no references, one after the other to a file in the first of the folders that has room.</summary>
    /// <returns>The file, or null if no folder has room.</returns>
    public static SharedMemoryFile? TryWrite(IReadOnlyList<Array> arrays, params ReadOnlySpan<PrivateFolder> folders)
    {
        var length = ArrayBytes.TotalOf(arrays);
        foreach (var folder in folders)
        {
            var path = folder.NewPath();
            if (HasRoom(folder, length) && TryWrite(arrays, path))
            {
                return new SharedMemoryFile(path, length);
            }
        }

        return null;
    }

    /// <summary>Writes arrays to a new file, which is nobody's: whoever gave the path removes it.</summary>
    /// <exception cref="IOException">There is no room. Nothing is left.</exception>
    public static void Write(string path, IReadOnlyList<Array> arrays)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            WriteArrays(file, arrays);
        }
        catch
        {
            Delete(path);
            throw;
        }
    }

    /// <summary>Reads arrays as they were written.</summary>
    /// <exception cref="InvalidFrameException">The file is shorter or longer than the arrays.</exception>
    public static void Read(string path, IReadOnlyList<Array> arrays)
    {
        using var file = File.OpenHandle(path);
        var position = 0L;
        foreach (var array in arrays)
        {
            position = ReadArray(file, array, position);
        }

        if (position != RandomAccess.GetLength(file))
        {
            throw new InvalidFrameException($"Found a shared file of {RandomAccess.GetLength(file)} bytes, expected {position}.");
        }
    }

    public void Dispose() => Delete(Path);

    private static long ReadArray(SafeFileHandle file, Array array, long position)
    {
        var offset = 0L;
        while (ArrayBytes.Piece(array, offset) is { IsEmpty: false } piece)
        {
            var count = RandomAccess.Read(file, piece, position + offset);
            offset += count > 0 ? count : throw new InvalidFrameException($"Found a shared file of {position + offset} bytes, expected more.");
        }

        return position + offset;
    }

    private static void WriteArrays(SafeFileHandle file, IReadOnlyList<Array> arrays)
    {
        var position = 0L;
        foreach (var array in arrays)
        {
            var offset = 0L;
            while (ArrayBytes.Piece(array, offset) is { IsEmpty: false } piece)
            {
                RandomAccess.Write(file, piece, position);
                offset += piece.Length;
                position += piece.Length;
            }
        }
    }

    /// <summary>Gets whether a folder has room for some bytes, and others still have some then.</summary>
    public static bool HasRoom(PrivateFolder folder, long length)
    {
        try
        {
            return new DriveInfo(folder.Path).AvailableFreeSpace - Reserve >= length;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The room may have gone since it was looked at.
    private static bool TryWrite(IReadOnlyList<Array> arrays, string path)
    {
        try
        {
            Write(path, arrays);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes a file, if it is there.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Its folder has gone with it.
        }
    }
}
