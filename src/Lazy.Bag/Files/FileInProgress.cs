using System.IO.Compression;

namespace LazyGraph.Bags;

/// <summary>A file that is being written under another name beside its own, which it gets when it is complete.</summary>
/// <remarks>Disposing of it before that removes it, and whatever has been there under its name is as it was.</remarks>
internal sealed class FileInProgress : ForwardWriteStream
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _file;
    private readonly Stream _contents;
    private readonly byte[] _emptyContents;
    private bool _hasBytes;
    private bool _isClosed;

    public FileInProgress(string path, FileCompression compression)
    {
        _path = path;
        var folder = Path.GetDirectoryName(path) ?? throw new IOException($"Found \"{path}\", expected the name of a file.");
        try
        {
            Directory.CreateDirectory(folder);

            // In the same folder, so that renaming copies nothing; with a dot, so that no pattern finds it.
            _temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
            _file = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Describe(failure);
        }

        _emptyContents = compression switch
        {
            FileCompression.GZip => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            FileCompression.ZLib => [0x78, 0x9C, 3, 0, 0, 0, 0, 1],
            FileCompression.Brotli => [0x06],
            _ => [],
        };
        _contents = compression switch
        {
            FileCompression.GZip => new GZipStream(_file, CompressionLevel.Optimal, leaveOpen: true),
            FileCompression.ZLib => new ZLibStream(_file, CompressionLevel.Optimal, leaveOpen: true),
            FileCompression.Brotli => new BrotliStream(_file, CompressionLevel.Fastest, leaveOpen: true),
            _ => _file,
        };
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return;
        }

        _hasBytes = true;
        try
        {
            _contents.Write(buffer);
        }
        catch (IOException failure)
        {
            throw Describe(failure);
        }
    }

    /// <summary>Gives the file its name. Everything has been written.</summary>
    public void Complete()
    {
        try
        {
            if (_hasBytes)
            {
                _contents.Dispose();
            }
            else
            {
                // The compressing streams write nothing for nothing, and that is no compressed file.
                _file.Write(_emptyContents);
            }

            _file.Dispose();
            File.Move(_temporary, _path, overwrite: true);
            _isClosed = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Describe(failure);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            CloseQuietly(_contents);
            CloseQuietly(_file);
            try
            {
                File.Delete(_temporary);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // The failure that is on its way is the one to tell.
            }
        }

        base.Dispose(disposing);
    }

    // A compressing stream writes its last bytes now, and the disk may be full.
    private static void CloseQuietly(Stream stream)
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
        }
    }

    private IOException Describe(Exception failure) =>
        new($"Writing {_path} failed: {failure.Message} Nothing of it is left, and a file that was there before is unchanged. Make room or give another folder, and compute again.", failure);
}
