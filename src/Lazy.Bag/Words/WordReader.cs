using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Reads the words of lines, as strings or, where the lines are UTF-8 in a file, counted in the file's bytes.</summary>
internal sealed class WordReader(PartitionReader<string> lines, bool lower) : PartitionReader<string>
{
    private string[] _words = [];
    private int _next;

    public override string? Position => lines.Position;

    /// <summary>Counts all words without making strings of them.</summary>
    /// <returns>False where the lines have no such bytes; nothing has been read then.</returns>
    public bool TryCount([NotNullWhen(true)] out WordTable? table)
    {
        if (lines is not TextLineReader { HasUtf8Bytes: true } text)
        {
            table = null;
            return false;
        }

        var counter = new WordCounter(lower);
        var (before, here) = (0L, 0L); // the bytes before the present chunk, and with it
        try
        {
            while (text.TryReadBytes(out var chunk))
            {
                (before, here) = (here, here + chunk.Length);
                counter.Add(chunk);
            }

            table = counter.Finish();
            return true;
        }
        catch (DecoderFallbackException failure)
        {
            throw text.BadBytesInChunk((int)(counter.BytesConsumed - before), failure.BytesUnknown ?? []);
        }
    }

    public override bool TryRead([MaybeNullWhen(false)] out string item)
    {
        while (_next == _words.Length)
        {
            if (!lines.TryRead(out var line))
            {
                item = null;
                return false;
            }

            if (line is null)
            {
                throw new InvalidOperationException("Found a null line, expected text to split into words. Filter null elements out first.");
            }

            _words = (lower ? line.ToLowerInvariant() : line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            _next = 0;
        }

        item = _words[_next++];
        return true;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        lines.StopOn(token);
    }

    protected override void Close() => lines.Dispose();
}
