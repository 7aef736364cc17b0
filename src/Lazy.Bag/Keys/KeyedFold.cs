using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>A fold for each key: the functions of one <c>FoldBy</c>.</summary>
/// <remarks>Each partition folds into a table; tables of neighbours are combined by a tree. Elements never move.</remarks>
internal sealed class KeyedFold<T, TKey, TResult>(Func<T, TKey> key, Func<TResult, T, TResult> function, Func<T, TResult> start, Func<TResult, TResult, TResult> combine, Partial<TResult> combineInitial, IEqualityComparer<TKey>? comparer)
{
    public Bag<(TKey Key, TResult Value)> Build(Bag<T> bag, Step step, int? splitEvery)
    {
        var table = bag.Reduce<Table, Table>(step, function, Fold, Combine, Combine, splitEvery);
        var origin = StepOrigin.OfPartitions<(TKey, TResult)>(step.Renamed("results"), null, sources => new ArrayReader<(TKey, TResult)>(((Delayed<Table>)sources[0]).Result.ToArray()));
        return new PartitionedBag<(TKey Key, TResult Value)>([new PartitionNode<(TKey Key, TResult Value)>(origin, [table])]);
    }

    private Table Fold(PartitionReader<T> reader)
    {
        var table = new Table(comparer);
        table.Fold(reader, key, start, function);
        return table;
    }

    private Table Combine(Table[] parts)
    {
        // With an initial value, every step starts anew for each key. Without, the first table takes up the others.
        var table = combineInitial.HasValue ? new Table(comparer) : parts[0];
        foreach (var part in parts.AsSpan(combineInitial.HasValue ? 0 : 1))
        {
            for (var i = 0; i < part.Keys.Count; i++)
            {
                ref var value = ref table.Find(part.Keys[i], out var isNew);
                value = !isNew ? combine(value, part.Values[i])
                    : combineInitial.HasValue ? combine(combineInitial.Value, part.Values[i])
                    : part.Values[i];
            }
        }

        return table;
    }

    /// <summary>The keys, and what each one's elements have been folded to.</summary>
    private sealed class Table(IEqualityComparer<TKey>? comparer) : ISized
    {
        private TResult[] _values = new TResult[16];

        public KeyTable<TKey> Keys { get; } = KeyTable<TKey>.Create(comparer);

        public TResult[] Values => _values;

        public long SizeInBytes => Keys.Count == 0 ? 0 : Keys.Count * (16 + ResultSize.Of(Keys[0]) + ResultSize.Of(Values[0]));

        public void Fold(PartitionReader<T> reader, Func<T, TKey> key, Func<T, TResult> start, Func<TResult, T, TResult> function) =>
            Keys.Fold(reader, key, start, function, ref _values);

        public ref TResult Find(TKey key, out bool isNew)
        {
            var known = Keys.Count;
            var number = Keys.FindOrAdd(key);
            isNew = number == known;
            if (number == _values.Length)
            {
                Array.Resize(ref _values, _values.Length * 2);
            }

            return ref _values[number];
        }

        public (TKey Key, TResult Value)[] ToArray()
        {
            var all = new (TKey, TResult)[Keys.Count];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = (Keys[i], Values[i]);
            }

            return all;
        }
    }
}
