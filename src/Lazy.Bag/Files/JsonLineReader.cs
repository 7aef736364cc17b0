using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LazyGraph.Bags;

/// <summary>Reads a JSON value of each line that is not empty.</summary>
internal sealed class JsonLineReader<T>(TextLineReader lines, JsonTypeInfo<T> type) : PartitionReader<T>
{
    public override string? Position => lines.Position;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        var isUtf8 = lines.HasUtf8Bytes;
        while (lines.TryReadLine(out var line))
        {
            if (isUtf8)
            {
                if (!line.Trim(" \t"u8).IsEmpty)
                {
                    item = Read(line);
                    return true;
                }
            }
            else if (lines.Decode(line) is var text && !string.IsNullOrWhiteSpace(text))
            {
                item = Read(text);
                return true;
            }
        }

        item = default;
        return false;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        lines.StopOn(token);
    }

    protected override void Close() => lines.Dispose();

    // Null where the type has it, as JSON says.
    private T Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type)!;
        }
        catch (JsonException failure)
        {
            throw Describe(failure);
        }
    }

    private T Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type)!;
        }
        catch (JsonException failure)
        {
            throw Describe(failure);
        }
    }

    private InvalidDataException Describe(JsonException failure)
    {
        // The serialiser knows of one line only, and counts it from 0.
        var message = failure.Message;
        var end = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        var reason = (end < 0 ? message : message[..end]).TrimEnd(' ', '|', '.');
        var at = failure.BytePositionInLine is { } column ? FormattableString.Invariant($", at byte {column} of the line") : string.Empty;
        return new InvalidDataException($"Found in {lines.Position} no JSON value of {Graphs.TypeName.Of(typeof(T))}, expected one on each line that is not empty ({reason}{at}). Correct the line, or read the file with ReadText and filter first.", failure);
    }
}
