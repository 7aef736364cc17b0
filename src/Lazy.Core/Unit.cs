namespace LazyGraph;

/// <summary>The result of a task that has none: what <c>void</c> would be if it were a type.</summary>
public readonly record struct Unit
{
    /// <summary>The only value.</summary>
    public static readonly Unit Value;

    /// <inheritdoc/>
    public override string ToString() => "()";
}
