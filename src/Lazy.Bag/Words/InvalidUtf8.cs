using System.Buffers;
using System.Globalization;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Finds and tells bytes that are not UTF-8.</summary>
internal static class InvalidUtf8
{
    /// <summary>Gets the length of the text without a character at the end whose last bytes are still to come.</summary>
    public static int LengthOfWholeCharacters(ReadOnlySpan<byte> text)
    {
        for (var i = text.Length - 1; i >= 0 && i >= text.Length - 3; i--)
        {
            if (text[i] >= 0xC0)
            {
                return Rune.DecodeFromUtf8(text[i..], out _, out _) == OperationStatus.NeedMoreData ? i : text.Length;
            }

            if (text[i] < 0x80)
            {
                break;
            }
        }

        return text.Length;
    }

    /// <summary>Gets the number of bytes before the first that is not valid.</summary>
    public static int LengthOfValid(ReadOnlySpan<byte> text)
    {
        var valid = 0;
        while (valid < text.Length && Rune.DecodeFromUtf8(text[valid..], out _, out var length) == OperationStatus.Done)
        {
            valid += length;
        }

        return valid;
    }

    /// <summary>Makes the exception for a text that goes on with bytes that are not valid.</summary>
    /// <param name="text">The text from the first bad byte on.</param>
    /// <param name="offset">Where this byte is, from the beginning of all.</param>
    public static DecoderFallbackException Exception(ReadOnlySpan<byte> text, long offset)
    {
        var status = Rune.DecodeFromUtf8(text, out _, out var length);
        var bad = text[..length].ToArray();
        var found = string.Join(' ', Array.ConvertAll(bad, value => value.ToString("X2", CultureInfo.InvariantCulture)));
        var end = status == OperationStatus.NeedMoreData ? " and then the end of the text" : "";
        return new DecoderFallbackException(
            string.Create(CultureInfo.InvariantCulture, $"Cannot read the bytes at offset {offset} as text: found {found}{end}, expected UTF-8. If the text is in another encoding, name it."),
            bad,
            (int)Math.Min(offset, int.MaxValue));
    }
}
