using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Spills partitions: arrays of any elements that have a codec.</summary>
/// <remarks>An element that its codec refuses only when it sees the value, say one of a derived type, keeps its partition in memory.</remarks>
internal sealed class PartitionSpiller : ISpiller
{
    public static readonly PartitionSpiller Instance = new();

    private static readonly ConditionalWeakTable<Type, Partitions> Known = []; // by the type of the array; keeps no unloaded type

    private PartitionSpiller()
    {
    }

    public bool CanSpill(object result) => result is Array && PartitionsOf(result.GetType()).CanSpill;

    public void Write(object result, Stream stream)
    {
        using var writer = new ElementWriter(stream);
        PartitionsOf(result.GetType()).Write(writer, result);
        writer.Flush();
    }

    public object Read(Type resultType, Stream stream)
    {
        using var reader = new ElementReader(stream);
        return PartitionsOf(resultType).Read(reader);
    }

    private static Partitions PartitionsOf(Type array) => Known.GetValue(array, Make);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Arrays for which there is no code stay in memory.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The codec asks nothing of its type argument.")]
    private static Partitions Make(Type array)
    {
        if (!array.IsSZArray)
        {
            return new Partitions();
        }

        try
        {
            return (Partitions)Activator.CreateInstance(typeof(Partitions<>).MakeGenericType(array.GetElementType()!))!; // an array has elements; a class is never null
        }
        catch (NotSupportedException) when (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return new Partitions();
        }
    }

    private class Partitions
    {
        public virtual bool CanSpill => false;

        public virtual void Write(ElementWriter writer, object array) => throw new NotSupportedException($"Bug in LazyGraph: a {array.GetType()} was to be spilled.");

        public virtual object Read(ElementReader reader) => throw new NotSupportedException("Bug in LazyGraph: what was never spilled was to be read.");
    }

    private sealed class Partitions<T> : Partitions
    {
        // What is read back are other objects. Where objects equal only themselves, that would change results.
        private readonly ElementCodec<T>? _codec = EqualToItself.Find(typeof(T)) is null ? ElementCodec<T>.TryCreate(out _) : null;

        public override bool CanSpill => _codec is not null;

        public override void Write(ElementWriter writer, object array)
        {
            var items = (T[])array;
            writer.WriteCount((uint)items.Length);
            ElementCodec<T>.Create().WriteAll(writer, items);
        }

        public override object Read(ElementReader reader) => ElementCodec<T>.Create().ReadAll(reader, (int)reader.ReadCount());
    }
}
