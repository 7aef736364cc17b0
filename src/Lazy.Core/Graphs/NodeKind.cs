namespace LazyGraph.Graphs;

/// <summary>What a node does.</summary>
public enum NodeKind
{
    /// <summary>Calls a function.</summary>
    Call,

    /// <summary>Collects the results of many nodes in an array.</summary>
    Gather,

    /// <summary>Calls a function that returns a promise: the graph grows while it runs.</summary>
    Grow,

    /// <summary>Chooses one of two promises.</summary>
    If,

    /// <summary>Waits for other nodes and has no value.</summary>
    Checkpoint,

    /// <summary>A value that was known when the graph was built, or that was persisted.</summary>
    Value,

    /// <summary>A plain value that was given as an argument.</summary>
    Literal,
}
