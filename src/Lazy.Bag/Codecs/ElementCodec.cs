using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>Writes elements of one type to a file and reads them back as they were.</summary>
/// <remarks>
/// Nothing is lost silently: a type with a member that can't be made again is refused when the codec is made, a value that
/// would be cut to its declared type when it is written. An object that occurs twice is written twice, and read as two.
/// The bytes are this machine's order: files are read where they were written. Codecs have no state and serve any thread.
/// </remarks>
internal abstract class ElementCodec<T> : ElementCodec, ISurrogated
{
    private static readonly (ElementCodec<T>? Codec, string? Refusal) Made = Make();

    /// <summary>Gets the codec of the type, or says why there is none.</summary>
    public static ElementCodec<T>? TryCreate(out string? refusal)
    {
        refusal = Made.Refusal;
        return Made.Codec;
    }

    /// <summary>Gets the codec of the type.</summary>
    /// <exception cref="NotSupportedException">A part of the type can't be written. The message tells the way to it.</exception>
    public static ElementCodec<T> Create() => Made.Codec ?? throw new NotSupportedException(Made.Refusal);

    public abstract void Write(ElementWriter writer, T value);

    public abstract T Read(ElementReader reader);

    /// <summary>Writes elements one behind the other. How many there are is not written.</summary>
    public virtual void WriteAll(ElementWriter writer, ReadOnlySpan<T> values)
    {
        foreach (var value in values)
        {
            Write(writer, value);
        }
    }

    /// <summary>Reads as many elements.</summary>
    public virtual T[] ReadAll(ElementReader reader, int count)
    {
        var values = new T[count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Read(reader);
        }

        return values;
    }

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing();

    private static (ElementCodec<T>? Codec, string? Refusal) Make()
    {
        try
        {
            return ((ElementCodec<T>)CodecBuilder.Build(typeof(T)), null);
        }
        catch (NotSupportedException refused)
        {
            return (null, refused.Message);
        }
    }

    // A codec has no state but its type's, and its code is made at run time.
    private sealed class Crossing : ISurrogate
    {
        public object Restore() => Create();
    }
}

/// <summary>A codec whose element type is not known to the code that holds it.</summary>
internal abstract class ElementCodec
{
    /// <summary>Sees to it that a value is no more than its declared type can tell.</summary>
    /// <exception cref="NotSupportedException">The value is of a derived type.</exception>
    protected static void RequireExactly(object value, Type declared)
    {
        if (value.GetType() != declared)
        {
            throw ElementRefusal.DerivedValue(value.GetType(), declared);
        }
    }
}
