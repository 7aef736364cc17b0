using System.Runtime.InteropServices;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Tests.Processes.Serialization;

/// <summary>Sends objects to another catalog, as a worker would have it, and reads them there.</summary>
internal static class Crossing
{
    private static readonly AssemblyCatalog Parent = AssemblyCatalog.OfThisProcess();
    private static readonly AssemblyCatalog Worker = AssemblyCatalog.Empty();
    private static readonly Lock Gate = new();

    public static T Of<T>(T value, IExternals? externals = null, bool allowsDelegates = false)
    {
        var writer = new ObjectWriter(Parent, externals);
        writer.WriteRoot(value);
        return (T)Read(writer, externals, allowsDelegates)!;
    }

    public static byte[] Bytes(object? value)
    {
        var writer = Writer();
        writer.WriteRoot(value);
        Assert.Empty(writer.Segments);
        return writer.Body.ToArray();
    }

    public static ObjectWriter Writer() => new(Parent, null);

    public static object? Read(ObjectWriter writer, IExternals? externals = null, bool allowsDelegates = false)
    {
        var reader = Reader(externals, allowsDelegates);
        var arrays = reader.ReadSegmentTable(writer.Body);
        Assert.Equal(writer.Segments.Count, arrays.Length);
        for (var i = 0; i < arrays.Length; i++)
        {
            Assert.Equal(writer.Segments[i].GetType(), arrays[i].GetType());
            Copy(writer.Segments[i], arrays[i]);
        }

        return reader.ReadRoot();
    }

    public static ObjectReader Reader(IExternals? externals = null, bool allowsDelegates = false)
    {
        Tell();
        return new ObjectReader(Worker, externals, allowsDelegates);
    }

    /// <summary>Tells the worker of the assemblies that the messages so far have named, as the pool does before it sends them.</summary>
    public static void Tell()
    {
        lock (Gate)
        {
            Worker.Add(Parent.DescribeFrom(Worker.Count));
        }
    }

    public static NotTransferableException Refused(object? value) => Assert.Throws<NotTransferableException>(() => Bytes(value));

    private static unsafe void Copy(Array from, Array to)
    {
        var bytes = from.LongLength * RawElements.Of(from.GetType().GetElementType()!).Size;
        fixed (byte* source = &MemoryMarshal.GetArrayDataReference(from), target = &MemoryMarshal.GetArrayDataReference(to))
        {
            Buffer.MemoryCopy(source, target, bytes, bytes);
        }
    }
}
