using System.IO.Compression;

namespace LazyGraph.Bags;

/// <summary>The contents of a compressed file. What is wrong with them is told with the file's name.</summary>
internal sealed class DecompressedStream : ForwardStream
{
    private readonly string _name;
    private readonly FileCompression _compression;
    private readonly EndMarkedStream? _file; // not of gzip, which tells by itself where it ends
    private readonly Stream _contents;

    public DecompressedStream(Stream file, string name, FileCompression compression)
    {
        (_name, _compression) = (name, compression);
        if (compression == FileCompression.GZip)
        {
            _contents = new GzipMembers(file);
            return;
        }

        _file = new EndMarkedStream(file, []);
        _contents = compression switch
        {
            FileCompression.ZLib => new ZLibStream(_file, CompressionMode.Decompress),
            FileCompression.Brotli => new BrotliStream(_file, CompressionMode.Decompress),
            _ => throw new InvalidOperationException($"Bug in LazyGraph: a file of compression {compression} is to be decompressed."),
        };
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = _contents.Read(buffer);
            return count > 0 || buffer.IsEmpty || _file is not { IsBeyondEnd: true }
                ? count
                : throw new InvalidDataException("the file ends before its contents do"); // who has all of them asks for no more
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException)
        {
            throw new InvalidDataException($"Found in {_name} what is no {_compression} file, or only a part of one, expected a whole one ({failure.Message.TrimEnd('.')}). Fetch or write it again; or say with the compression how it is really compressed.", failure);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _contents.Dispose();
        }

        base.Dispose(disposing);
    }
}
