namespace LazyGraph.Arrays;

/// <summary>Which of the boundaries it is.</summary>
internal enum BoundaryKind
{
    None,
    Reflect,
    Periodic,
    Nearest,
    Constant,
}
