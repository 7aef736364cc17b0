using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Immutable arrays: the array behind them, which may be null.</summary>
internal sealed class ImmutableArrayCodec<T> : Codec<ImmutableArray<T>>
{
    public override void Write(ObjectWriter writer, ImmutableArray<T> value) => writer.WriteReference(ImmutableCollectionsMarshal.AsArray(value));

    public override ImmutableArray<T> Read(ObjectReader reader, int slot) => ImmutableCollectionsMarshal.AsImmutableArray((T[]?)reader.ReadReference());
}

/// <summary>The other immutable collections of one type of item.</summary>
internal static class ImmutableCodecs<T>
{
    public static Codec List(Type type) => new FinishedCodec<ImmutableList<T>, T>(type, static _ => [], static list => list, static (_, items) => [.. items]);

    public static Codec Queue(Type type) => new FinishedCodec<ImmutableQueue<T>, T>(type, static _ => [], static queue => queue, static (_, items) => ImmutableQueue.Create(items));

    public static Codec Stack(Type type) => new FinishedCodec<ImmutableStack<T>, T>(type, static _ => [], static stack => stack.Reverse(), static (_, items) => ImmutableStack.Create(items));

    public static Codec HashSet(Type type) => new FinishedCodec<ImmutableHashSet<T>, T>(
        type, static set => [set.KeyComparer], static set => set, static (comparers, items) => ImmutableHashSet.Create((IEqualityComparer<T>?)comparers[0], items));

    public static Codec SortedSet(Type type) => new FinishedCodec<ImmutableSortedSet<T>, T>(
        type, static set => [set.KeyComparer], static set => set, static (comparers, items) => ImmutableSortedSet.Create((IComparer<T>?)comparers[0], items));
}

/// <summary>The immutable collections of pairs.</summary>
internal static class ImmutableMapCodecs<TKey, TValue>
    where TKey : notnull
{
    public static Codec Dictionary(Type type) => new FinishedCodec<ImmutableDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>(
        type,
        static map => [map.KeyComparer, map.ValueComparer],
        static map => map,
        static (comparers, items) => ImmutableDictionary.CreateRange((IEqualityComparer<TKey>?)comparers[0], (IEqualityComparer<TValue>?)comparers[1], items),
        static (writer, items) => Pairs.Write<TKey, TValue>(writer, items));

    public static Codec SortedDictionary(Type type) => new FinishedCodec<ImmutableSortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>(
        type,
        static map => [map.KeyComparer, map.ValueComparer],
        static map => map,
        static (comparers, items) => ImmutableSortedDictionary.CreateRange((IComparer<TKey>?)comparers[0], (IEqualityComparer<TValue>?)comparers[1], items),
        static (writer, items) => Pairs.Write<TKey, TValue>(writer, items));
}
