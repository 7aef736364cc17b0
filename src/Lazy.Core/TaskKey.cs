namespace LazyGraph;

/// <summary>The name of a task in one graph: its label, and which of the tasks with that label it is.</summary>
/// <remarks>A key serves display, profiles and errors; the identity of a node is the node itself.</remarks>
/// <param name="Name">The label, or the key that the user gave.</param>
/// <param name="Ordinal">The number among the graph's tasks of that name, in the order of execution, from 0.</param>
public readonly record struct TaskKey(string Name, int Ordinal)
{
    /// <summary>Returns the name, followed by <c>#</c> and the ordinal where it is not 0.</summary>
    public override string ToString() => Ordinal == 0 ? Name : FormattableString.Invariant($"{Name}#{Ordinal}");
}
