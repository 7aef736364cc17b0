using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>The elements of an array that crosses as its memory.</summary>
internal abstract class RawElements
{
    private static readonly ConcurrentDictionary<Type, RawElements> Known = new();

    /// <summary>Gets how many bytes one takes.</summary>
    public abstract int Size { get; }

    public static RawElements Of(Type element) =>
        Known.GetOrAdd(element, static element => (RawElements)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(element))!);

    /// <summary>Makes an array whose elements are whatever was in the memory.</summary>
    public abstract Array Allocate(int length);

    private sealed class Typed<T> : RawElements
    {
        public override int Size => Unsafe.SizeOf<T>();

        public override Array Allocate(int length) => GC.AllocateUninitializedArray<T>(length);
    }
}
