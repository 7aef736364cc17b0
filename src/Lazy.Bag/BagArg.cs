using LazyGraph.Bags;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>A further argument of a function that is mapped over a bag: another bag, a promise or a plain value. Made by implicit conversion.</summary>
/// <typeparam name="T">The type of the function's parameter.</typeparam>
public readonly struct BagArg<T>
{
    private readonly Bag<T>? _bag;
    private readonly Delayed<T>? _value;

    private BagArg(Bag<T>? bag, Delayed<T>? value) => (_bag, _value) = (bag, value);

    /// <summary>Takes a plain value, the same for all elements.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator BagArg<T>(T value) => new(null, ValueNode<T>.Literal(value));

    /// <summary>Takes a promise, whose value is the same for all elements.</summary>
    /// <param name="promise">The promise.</param>
    public static implicit operator BagArg<T>(Delayed<T> promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return new(null, promise);
    }

    /// <summary>Takes the elements of a bag, each with the element at its place.</summary>
    /// <param name="bag">The bag.</param>
    public static implicit operator BagArg<T>(Bag<T> bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return new(bag, null);
    }

    /// <summary>Gets the argument's node for each partition of the bag that is mapped.</summary>
    internal GraphNode[] NodesFor<TFirst>(Bag<TFirst> first, string parameter)
    {
        if (_bag is null)
        {
            var value = _value ?? ValueNode<T>.Literal(default!); // a default argument is the default value
            return [.. Enumerable.Repeat<GraphNode>(value, first.PartitionCount)];
        }

        Bag<T>.CheckPartitions(first.PartitionCount, _bag.PartitionCount, parameter);
        return _bag.Nodes;
    }

    internal PartitionReader<T> Open(GraphNode node) =>
        _bag is null ? new RepeatReader<T>(PromisedValue.Of<T>(node)) : PartitionNode<T>.Open(node);
}
