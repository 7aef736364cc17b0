using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads items in a row, as their memory where they are plain numbers.</summary>
internal static class ElementSpan<T>
{
    /// <summary>Gets how many bytes of a message one item takes at least: what bounds a length before memory is taken for it.</summary>
    public static int LeastBytes => ValueOf<T>.IsRaw ? Unsafe.SizeOf<T>() : 1;

    public static void Write(ObjectWriter writer, ReadOnlySpan<T> items)
    {
        if (ValueOf<T>.IsRaw)
        {
            WriteMemory(writer, items);
            return;
        }

        if (writer.Path is { } path)
        {
            for (var i = 0; i < items.Length; i++)
            {
                path.Index(i);
                ValueOf<T>.Write(writer, items[i]);
            }

            return;
        }

        foreach (var item in items)
        {
            ValueOf<T>.Write(writer, item);
        }
    }

    public static void Read(ObjectReader reader, Span<T> items)
    {
        if (ValueOf<T>.IsRaw)
        {
            var bytes = MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), items.Length * Unsafe.SizeOf<T>());
            reader.ReadRaw(bytes.Length).CopyTo(bytes);
            return;
        }

        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ValueOf<T>.Read(reader);
        }
    }

    /// <summary>Writes how many items there are, and the items.</summary>
    public static void WriteCounted(ObjectWriter writer, ReadOnlySpan<T> items)
    {
        writer.WriteUInt32((uint)items.Length);
        Write(writer, items);
    }

    /// <summary>Reads what <see cref="WriteCounted"/> wrote.</summary>
    public static T[] ReadCounted(ObjectReader reader)
    {
        var items = new T[reader.ReadLength(LeastBytes)];
        Read(reader, items);
        return items;
    }

    private static void WriteMemory(ObjectWriter writer, ReadOnlySpan<T> items)
    {
        var size = (long)items.Length * Unsafe.SizeOf<T>();
        if (size > Array.MaxLength)
        {
            throw new TransferRefusal(typeof(T[]), "more than 2 GB in one list", "Hold large data in arrays, which have no such limit.");
        }

        writer.WriteRaw(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), (int)size));
    }
}
