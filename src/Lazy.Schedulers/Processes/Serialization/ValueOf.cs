using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads a variable of type T: a struct in place, a string with its text, anything else as a reference.</summary>
internal static class ValueOf<T>
{
    // Only asked for where T is a struct: the type of a variable of a class says nothing about the object.
    private static readonly Codec<T>? Codec = typeof(T).IsValueType ? Codecs.Of(typeof(T)) as Codec<T> ?? new RefusedValueCodec<T>() : null;

    /// <summary>Whether a variable crosses as the bytes of its memory.</summary>
    public static readonly bool IsRaw = RawTypes.IsRaw(typeof(T));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ObjectWriter writer, T value)
    {
        if (typeof(T).IsValueType)
        {
            Codec!.Write(writer, value);
        }
        else if (typeof(T) == typeof(string))
        {
            writer.WriteString((string?)(object?)value);
        }
        else
        {
            writer.WriteReference(value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read(ObjectReader reader)
    {
        if (typeof(T).IsValueType)
        {
            return Codec!.Read(reader, -1);
        }

        if (typeof(T) == typeof(string))
        {
            return (T)(object)reader.ReadString()!;
        }

        return (T)reader.ReadReference()!;
    }
}
