namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Gets the grid of the array's blocks, from which some can be taken: <c>x.Blocks[0, ..2]</c>.</summary>
    public BlockGrid<T> Blocks => new(this);
}
