using LazyGraph.Processes.Serialization;

namespace LazyGraph.Tests.Processes.Serialization;

/// <summary>Writes an object and reads it back, with a catalog of assemblies that knows only what it was told.</summary>
internal static class Sent
{
    public static T Of<T>(T value, bool allowsDelegates = true)
    {
        var (body, segments) = Written(value);
        return (T)Read(body, segments, allowsDelegates)!;
    }

    public static (byte[] Body, Array[] Segments) Written(object? value)
    {
        var writer = new ObjectWriter(AssemblyCatalog.OfThisProcess(), null);
        writer.WriteRoot(value);
        return (writer.Body.ToArray(), [.. writer.Segments]);
    }

    public static object? Read(byte[] body, Array[] segments, bool allowsDelegates = true)
    {
        var catalog = AssemblyCatalog.Empty();
        catalog.Add(AssemblyCatalog.OfThisProcess().DescribeFrom(0));
        var reader = new ObjectReader(catalog, null, allowsDelegates);
        var filled = reader.ReadSegmentTable(body);
        for (var i = 0; i < filled.Length; i++)
        {
            Buffer.BlockCopy(segments[i], 0, filled[i], 0, Buffer.ByteLength(segments[i]));
        }

        return reader.ReadRoot();
    }

    public static NotTransferableException Refused(object value) => Assert.Throws<NotTransferableException>(() => Written(value));
}
