namespace LazyGraph;

/// <summary>How the blocks of a cumulative sum or product learn what comes before them.</summary>
public enum CumulativeMethod
{
    /// <summary>From the block before: one short task after the other.</summary>
    Sequential,

    /// <summary>By a tree, as Blelloch has it: about twice as many short tasks, in few steps. For very many blocks along the axis.</summary>
    Blelloch,
}
