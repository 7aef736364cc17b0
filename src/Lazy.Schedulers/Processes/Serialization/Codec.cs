using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads the objects of exactly one type.</summary>
/// <remarks>A codec has no state of a message, so all threads share it.</remarks>
internal abstract class Codec(Type type)
{
    /// <summary>Gets the type of the objects.</summary>
    public Type Type { get; } = type;

    /// <summary>Gets whether an object gets a number in its message, so that it crosses once and others refer back to it.</summary>
    public virtual bool IsTracked => true;

    /// <summary>Gets whether the reader has the object before its content, so that the content may refer back to it.</summary>
    public virtual bool IsEarly => true;

    /// <summary>Gets whether an object deep in a message may be made at once and filled after all others: so a chain takes no stack.</summary>
    public virtual bool CanWait => false;

    /// <summary>Gets whether the content must be complete once it is read, because something is computed from it; then nothing in it may wait.</summary>
    public virtual bool NeedsContent => !IsEarly;

    /// <summary>Writes what follows the header that tells the type.</summary>
    public abstract void WriteObject(ObjectWriter writer, object value);

    /// <summary>Reads what <see cref="WriteObject"/> wrote.</summary>
    /// <param name="reader">What reads the message.</param>
    /// <param name="slot">The number of the object, for <see cref="ObjectReader.Register"/> as early as the object exists; -1 if it is not tracked.</param>
    public abstract object ReadObject(ObjectReader reader, int slot);

    /// <summary>Makes an object without content; only where it can wait.</summary>
    public virtual object MakeEmpty() => throw new NotSupportedException();

    /// <summary>Reads the content of what <see cref="MakeEmpty"/> made.</summary>
    public virtual void Fill(ObjectReader reader, object value) => throw new NotSupportedException();
}

/// <summary>Writes and reads the objects of exactly one type, without boxes where it is a struct.</summary>
internal abstract class Codec<T>() : Codec(typeof(T))
{
    // A box is tracked only if a cycle could lead through it.
    public override bool IsTracked => RuntimeHelpers.IsReferenceOrContainsReferences<T>();

    public override bool IsEarly => !typeof(T).IsValueType;

    public abstract void Write(ObjectWriter writer, T value);

    public abstract T Read(ObjectReader reader, int slot);

    public sealed override void WriteObject(ObjectWriter writer, object value) => Write(writer, (T)value);

    public override object ReadObject(ObjectReader reader, int slot) => Read(reader, slot)!;
}
