using System.Runtime.CompilerServices;
using LazyGraph.Bags;

namespace LazyGraph;

public abstract partial class Bag<T>
{
    /// <summary>Brings the elements of each key together, wherever they are: one group a key.</summary>
    /// <remarks>
    /// All elements move, so prefer <see cref="FoldBy{TKey}"/> or <see cref="Frequencies"/> where a result for each key is all that is
    /// wanted. Within a group elements keep their order. With <see cref="ShuffleMethod.Tasks"/> groups come in the order in which their
    /// keys were first seen, and all elements are held in memory; see <see cref="ShuffleMethod.Disk"/> for more than fits.
    /// </remarks>
    /// <param name="key">Gives an element's key, which may be null.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="partitions">The number of partitions of the result; as many as this bag has if not given.</param>
    /// <param name="method">How the elements move.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <returns>The bag of the groups.</returns>
    /// <exception cref="NotSupportedException">Elements or keys cannot be written to files, and <paramref name="method"/> wants that.</exception>
    public Bag<BagGroup<TKey, T>> GroupBy<TKey>(Func<T, TKey> key, IEqualityComparer<TKey>? comparer = null, int? partitions = null, ShuffleMethod method = ShuffleMethod.Tasks, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        GroupBy(key, element => element, comparer, partitions, method, source, file, line);

    /// <summary>Brings something of the elements of each key together: one group a key.</summary>
    /// <remarks>See the overload without <paramref name="element"/>.</remarks>
    /// <param name="key">Gives an element's key, which may be null.</param>
    /// <param name="element">Gives what of an element goes into its group.</param>
    /// <param name="comparer">When keys are the same; the type's own equality if not given.</param>
    /// <param name="partitions">The number of partitions of the result; as many as this bag has if not given.</param>
    /// <param name="method">How the elements move.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TElement">The type of the groups' elements.</typeparam>
    /// <returns>The bag of the groups.</returns>
    /// <exception cref="NotSupportedException">Elements or keys cannot be written to files, and <paramref name="method"/> wants that.</exception>
    public Bag<BagGroup<TKey, TElement>> GroupBy<TKey, TElement>(Func<T, TKey> key, Func<T, TElement> element, IEqualityComparer<TKey>? comparer = null, int? partitions = null, ShuffleMethod method = ShuffleMethod.Tasks, [CallerArgumentExpression(nameof(key))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(element);
        var number = partitions ?? PartitionCount;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number, nameof(partitions));
        var step = Step.Of("group by", null, source, file, line);
        return method switch
        {
            ShuffleMethod.Tasks => GroupingByTasks.Build(this, step, key, element, comparer, number),
            ShuffleMethod.Disk => GroupingByDisk.Build(this, step, key, element, comparer, number),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Expected ShuffleMethod.Tasks or ShuffleMethod.Disk."),
        };
    }
}
