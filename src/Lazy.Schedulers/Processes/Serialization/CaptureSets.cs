namespace LazyGraph.Processes.Serialization;

/// <summary>Which fields of the closure objects of a message are written: those that a delegate of the message reaches.</summary>
/// <remarks>Sets only grow, also from one pass over the message to the next, so that starting over comes to an end.</remarks>
internal sealed class CaptureSets
{
    private readonly Dictionary<object, bool[]> _sets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds fields, by their place in <see cref="ObjectShape.Fields"/>, to the set of a closure object.</summary>
    /// <returns>Whether the set grew.</returns>
    public bool Widen(object closure, ReadOnlySpan<bool> fields)
    {
        if (!_sets.TryGetValue(closure, out var set))
        {
            _sets.Add(closure, fields.ToArray());
            return true;
        }

        var grew = false;
        for (var i = 0; i < set.Length; i++)
        {
            grew |= fields[i] && !set[i];
            set[i] |= fields[i];
        }

        return grew;
    }

    /// <summary>Gets the fields to write, or null if no delegate has said: then all.</summary>
    public bool[]? Of(object closure) => _sets.GetValueOrDefault(closure);

    public void Clear() => _sets.Clear();
}
