using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace LazyGraph.Processes.Serialization;

/// <summary>Finds the codecs of the framework's collections.</summary>
internal static class CollectionCodecs
{
    // The codec has the same type parameters as the collection.
    private static readonly FrozenDictionary<Type, Type> Typed = new Dictionary<Type, Type>
    {
        [typeof(Nullable<>)] = typeof(NullableCodec<>),
        [typeof(Lazy<>)] = typeof(LazyCodec<>),
        [typeof(ArraySegment<>)] = typeof(ArraySegmentCodec<>),
        [typeof(Memory<>)] = typeof(MemoryCodec<>),
        [typeof(ReadOnlyMemory<>)] = typeof(ReadOnlyMemoryCodec<>),
        [typeof(List<>)] = typeof(ListCodec<>),
        [typeof(ObservableCollection<>)] = typeof(ObservableCollectionCodec<>),
        [typeof(Queue<>)] = typeof(QueueCodec<>),
        [typeof(Stack<>)] = typeof(StackCodec<>),
        [typeof(LinkedList<>)] = typeof(LinkedListCodec<>),
        [typeof(PriorityQueue<,>)] = typeof(PriorityQueueCodec<,>),
        [typeof(HashSet<>)] = typeof(HashSetCodec<>),
        [typeof(SortedSet<>)] = typeof(SortedSetCodec<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryCodec<,>),
        [typeof(SortedDictionary<,>)] = typeof(SortedDictionaryCodec<,>),
        [typeof(SortedList<,>)] = typeof(SortedListCodec<,>),
        [typeof(ConcurrentDictionary<,>)] = typeof(ConcurrentDictionaryCodec<,>),
        [typeof(ConcurrentQueue<>)] = typeof(ConcurrentQueueCodec<>),
        [typeof(ConcurrentStack<>)] = typeof(ConcurrentStackCodec<>),
        [typeof(ConcurrentBag<>)] = typeof(ConcurrentBagCodec<>),
        [typeof(ImmutableArray<>)] = typeof(ImmutableArrayCodec<>),
    }.ToFrozenDictionary();

    // A static method of the class makes the codec.
    private static readonly FrozenDictionary<Type, (Type Maker, string Method)> Made = new Dictionary<Type, (Type, string)>
    {
        [typeof(ImmutableList<>)] = (typeof(ImmutableCodecs<>), nameof(ImmutableCodecs<>.List)),
        [typeof(ImmutableQueue<>)] = (typeof(ImmutableCodecs<>), nameof(ImmutableCodecs<>.Queue)),
        [typeof(ImmutableStack<>)] = (typeof(ImmutableCodecs<>), nameof(ImmutableCodecs<>.Stack)),
        [typeof(ImmutableHashSet<>)] = (typeof(ImmutableCodecs<>), nameof(ImmutableCodecs<>.HashSet)),
        [typeof(ImmutableSortedSet<>)] = (typeof(ImmutableCodecs<>), nameof(ImmutableCodecs<>.SortedSet)),
        [typeof(ImmutableDictionary<,>)] = (typeof(ImmutableMapCodecs<,>), nameof(ImmutableMapCodecs<,>.Dictionary)),
        [typeof(ImmutableSortedDictionary<,>)] = (typeof(ImmutableMapCodecs<,>), nameof(ImmutableMapCodecs<,>.SortedDictionary)),
        [typeof(FrozenSet<>)] = (typeof(FrozenCodecs<>), nameof(FrozenCodecs<>.Set)),
        [typeof(FrozenDictionary<,>)] = (typeof(KeyedCodecs<,>), nameof(KeyedCodecs<,>.FrozenDictionary)),
    }.ToFrozenDictionary();

    public static Codec? Of(Type type)
    {
        if (type.IsConstructedGenericType && Typed.TryGetValue(type.GetGenericTypeDefinition(), out var codec))
        {
            return (Codec)Activator.CreateInstance(codec.MakeGenericType(type.GetGenericArguments()))!;
        }

        if (!FrameworkTypes.IsFramework(type))
        {
            return null;
        }

        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.IsConstructedGenericType && Made.TryGetValue(level.GetGenericTypeDefinition(), out var maker))
            {
                return Make(maker.Maker, maker.Method, level, type);
            }
        }

        return OfLinq(type);
    }

    private static Codec? OfLinq(Type type)
    {
        if (type.Namespace != "System.Linq" || type.IsInterface)
        {
            return null;
        }

        foreach (var level in type.GetInterfaces().Where(level => level.IsConstructedGenericType))
        {
            if (level.GetGenericTypeDefinition() == typeof(ILookup<,>))
            {
                return Make(typeof(KeyedCodecs<,>), nameof(KeyedCodecs<,>.Lookup), level, type);
            }

            if (level.GetGenericTypeDefinition() == typeof(IGrouping<,>))
            {
                return Make(typeof(KeyedCodecs<,>), nameof(KeyedCodecs<,>.Grouping), level, type);
            }
        }

        return null;
    }

    private static Codec Make(Type maker, string method, Type collection, Type type) =>
        (Codec)maker.MakeGenericType(collection.GetGenericArguments()).GetMethod(method)!.Invoke(null, [type])!;
}
