using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LazyGraph.Bags;

/// <summary>Writes a partition to a file of JSON lines.</summary>
internal static class JsonLineWriter
{
    private const int BufferSize = 64 * 1024;

    public static string WriteAll<T>(PartitionReader<T> items, string path, FileCompression compression, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var file = new FileInProgress(path, compression);
        var buffer = new ArrayBufferWriter<byte>(BufferSize);

        // The writer decides on indentation, not the options: a value never has more than one line.
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = type.Options.Encoder, MaxDepth = type.Options.MaxDepth }))
        {
            while (items.TryRead(out var item))
            {
                cancellationToken.ThrowIfCancellationRequested();
                JsonSerializer.Serialize(writer, item, type);
                writer.Flush();
                writer.Reset();
                buffer.Write("\n"u8);
                if (buffer.WrittenCount >= BufferSize)
                {
                    file.Write(buffer.WrittenSpan);
                    buffer.ResetWrittenCount();
                }
            }
        }

        file.Write(buffer.WrittenSpan);
        cancellationToken.ThrowIfCancellationRequested();
        file.Complete();
        return path;
    }
}
