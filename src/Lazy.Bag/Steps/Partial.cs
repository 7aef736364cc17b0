using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>What one partition adds to a result; nothing, if it is empty.</summary>
[NamedByArgument]
internal readonly struct Partial<T>(T value)
{
    public bool HasValue { get; } = true;

    public T Value { get; } = value;

    /// <summary>Gets the values of those that have one.</summary>
    public static IEnumerable<T> ValuesOf(Partial<T>[] parts) => parts.Where(part => part.HasValue).Select(part => part.Value);
}
