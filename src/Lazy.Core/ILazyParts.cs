namespace LazyGraph;

/// <summary>A collection that is computed in parts, each of which is a promise: a bag's partitions, an array's blocks.</summary>
/// <typeparam name="TPart">The type of a computed part.</typeparam>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
public interface ILazyParts<TPart, out TCollection>
{
    /// <summary>Gets the promises of the parts, in order.</summary>
    IReadOnlyList<Delayed<TPart>> Parts { get; }

    /// <summary>Makes the same collection over other promises of its parts.</summary>
    /// <param name="parts">As many promises as there are <see cref="Parts"/>.</param>
    /// <returns>The collection.</returns>
    TCollection WithParts(IReadOnlyList<Delayed<TPart>> parts);
}
