using System.IO.Compression;
using System.Security.Cryptography;

namespace LazyGraph.Bags;

/// <summary>The contents of a gzip file, of all its members.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes a file that was cut off for one that ends there. So a member is put behind the file whose
/// contents are known. They come out at the end only if the file ended with a whole member: in a member that was cut off,
/// the bytes of the additional one are the wrong ones. It is compressed, so that they don't come out as they are, either.
/// </remarks>
internal sealed class GzipMembers : ForwardStream
{
    private const int BufferSize = 64 * 1024;

    // Few different bytes, so that they are coded, not stored.
    private static readonly byte[] Mark = [.. SHA256.HashData("the end of a gzip file"u8).Select(value => (byte)('a' + (value % 4)))];
    private static readonly byte[] MarkMember = Compress(Mark);

    private readonly EndMarkedStream _file;
    private readonly GZipStream _contents;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _next;
    private int _filled; // the last bytes in the buffer may be the mark, so they are held back
    private bool _isEnded;

    public GzipMembers(Stream file)
    {
        _file = new EndMarkedStream(file, MarkMember);
        _contents = new GZipStream(_file, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        while (!_isEnded && _filled - _next <= Mark.Length)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, Math.Max(_filled - _next - Mark.Length, 0));
        _buffer.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _contents.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] Compress(byte[] contents)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            stream.Write(contents);
        }

        return compressed.ToArray();
    }

    private void Fill()
    {
        _buffer.AsSpan(_next, _filled - _next).CopyTo(_buffer);
        (_next, _filled) = (0, _filled - _next);
        var count = _contents.Read(_buffer.AsSpan(_filled));
        _filled += count;
        if (count == 0)
        {
            if (_file.IsEmpty || !_buffer.AsSpan(0, _filled).EndsWith(Mark))
            {
                throw new InvalidDataException("the file ends before its contents do, or something else comes after them");
            }

            _isEnded = true;
        }
    }
}
