using System.Text;

namespace LazyGraph.Bags;

/// <summary>Encodings that fail on what is not theirs, instead of replacing it.</summary>
internal static class ThrowingEncoding
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding? Of(Encoding? encoding)
    {
        if (encoding is null)
        {
            return null;
        }

        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = DecoderFallback.ExceptionFallback;
        copy.EncoderFallback = EncoderFallback.ExceptionFallback;
        return copy;
    }
}
