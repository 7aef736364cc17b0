using System.Text;

namespace LazyGraph.Bags;

/// <summary>How the text of some files is to be read.</summary>
/// <param name="Encoding">The encoding; null for what the byte order mark says, or UTF-8.</param>
/// <param name="Delimiter">What ends a line; null for CR, LF and CRLF.</param>
internal sealed record TextFormat(Encoding? Encoding, string? Delimiter)
{
    /// <summary>The most bytes that a byte order mark has.</summary>
    public const int LongestMark = 4;

    /// <summary>Finds the encoding by the first bytes of a file, and how many of these are a byte order mark.</summary>
    public (Encoding Encoding, int MarkLength) Detect(ReadOnlySpan<byte> head)
    {
        if (Encoding is not null)
        {
            return (Encoding, !Encoding.Preamble.IsEmpty && head.StartsWith(Encoding.Preamble) ? Encoding.Preamble.Length : 0);
        }

        // UTF-32 little-endian begins as UTF-16 does, so it comes first.
        return head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (ThrowingEncoding.Utf8, 3),
            [0xFF, 0xFE, 0, 0] => (new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true), 4),
            [0, 0, 0xFE, 0xFF] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true), 4),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2),
            _ => (ThrowingEncoding.Utf8, 0),
        };
    }
}
