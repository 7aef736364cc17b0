using LazyGraph.Graphs;

namespace LazyGraph;

public static partial class Delayed
{
    /// <summary>Promises one element of a promised array; an index out of range fails when it is computed.</summary>
    /// <param name="promise">The promise of the array.</param>
    /// <param name="index">The index, plain or promised.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>A promise of the element. Pure: the same item of the same promise is computed once.</returns>
    public static Delayed<T> Item<T>(this Delayed<T[]> promise, Arg<int> index) => ItemOf(promise, index, static (items, i) => items[i]);

    /// <inheritdoc cref="Item{T}(Delayed{T[]}, Arg{int})"/>
    public static Delayed<T> Item<T>(this Delayed<List<T>> promise, Arg<int> index) => ItemOf(promise, index, static (items, i) => items[i]);

    /// <inheritdoc cref="Item{T}(Delayed{T[]}, Arg{int})"/>
    public static Delayed<T> Item<T>(this Delayed<IReadOnlyList<T>> promise, Arg<int> index) => ItemOf(promise, index, static (items, i) => items[i]);

    /// <summary>Promises one character of a promised string.</summary>
    /// <param name="promise">The promise of the string.</param>
    /// <param name="index">The index, plain or promised.</param>
    /// <returns>A promise of the character.</returns>
    public static Delayed<char> Item(this Delayed<string> promise, Arg<int> index) => ItemOf(promise, index, static (text, i) => text[i]);

    /// <summary>Promises the value of one key of a promised dictionary; a missing key fails when it is computed.</summary>
    /// <param name="promise">The promise of the dictionary.</param>
    /// <param name="key">The key, plain or promised.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <returns>A promise of the value.</returns>
    public static Delayed<TValue> Item<TKey, TValue>(this Delayed<Dictionary<TKey, TValue>> promise, Arg<TKey> key)
        where TKey : notnull => ItemOf(promise, key, static (items, k) => items[k]);

    /// <inheritdoc cref="Item{TKey, TValue}(Delayed{Dictionary{TKey, TValue}}, Arg{TKey})"/>
    public static Delayed<TValue> Item<TKey, TValue>(this Delayed<IReadOnlyDictionary<TKey, TValue>> promise, Arg<TKey> key)
        where TKey : notnull => ItemOf(promise, key, static (items, k) => items[k]);

    private static Delayed<T> ItemOf<TItems, TKey, T>(Delayed<TItems> promise, Arg<TKey> key, Func<TItems, TKey, T> item)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return new CallNode<TItems, TKey, T>(ItemOrigins<TItems, TKey, T>.For(item), promise, key.Node);
    }

    private static class ItemOrigins<TItems, TKey, T>
    {
        private static NodeOrigin? _origin;

        // One function for each combination of types: the static lambda of the overload that takes them.
        public static NodeOrigin For(Func<TItems, TKey, T> item) =>
            _origin ??= new NodeOrigin(item, "item", null, ResultTraits<T>.Traits | NodeTraits.Pure, item) { IsOperator = true };
    }
}
