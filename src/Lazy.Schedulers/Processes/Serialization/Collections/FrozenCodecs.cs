using System.Collections.Frozen;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>Frozen collections, whose classes depend on the items: they are frozen again on the other side.</summary>
internal static class FrozenCodecs<T>
{
    public static Codec Set(Type type) => new FinishedCodec<FrozenSet<T>, T>(
        type, static set => [set.Comparer], static set => set, static (comparers, items) => items.ToFrozenSet((IEqualityComparer<T>?)comparers[0]));
}

/// <summary>Frozen dictionaries, and what LINQ makes of keys and elements.</summary>
internal static class KeyedCodecs<TKey, TValue>
    where TKey : notnull
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    public static Codec FrozenDictionary(Type type) => new FinishedCodec<FrozenDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>(
        type,
        static map => [map.Comparer],
        static map => map,
        static (comparers, items) => items.ToFrozenDictionary((IEqualityComparer<TKey>?)comparers[0]),
        static (writer, items) => Pairs.Write<TKey, TValue>(writer, items));

    public static Codec Lookup(Type type)
    {
        // LINQ doesn't tell a lookup's comparer.
        var comparer = FieldOf(type, "_comparer");
        return new FinishedCodec<ILookup<TKey, TValue>, KeyValuePair<TKey, TValue>>(
            type,
            lookup => [comparer?.GetValue(lookup)],
            static lookup => lookup.SelectMany(static group => group.Select(value => KeyValuePair.Create(group.Key, value))),
            static (comparers, items) => items.ToLookup(static item => item.Key, static item => item.Value, (IEqualityComparer<TKey>?)comparers[0]),
            static (writer, items) => Pairs.Write<TKey, TValue>(writer, items));
    }

    public static Codec Grouping(Type type) => new FinishedCodec<IGrouping<TKey, TValue>, KeyValuePair<TKey, TValue>>(
        type,
        static _ => [],
        static group => group.Select(value => KeyValuePair.Create(group.Key, value)),
        static (_, items) => items.ToLookup(static item => item.Key, static item => item.Value).First(),
        static (writer, items) => Pairs.Write<TKey, TValue>(writer, items));

    private static FieldInfo? FieldOf(Type type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.GetField(name, Hidden) is { } field)
            {
                return field;
            }
        }

        return null;
    }
}
