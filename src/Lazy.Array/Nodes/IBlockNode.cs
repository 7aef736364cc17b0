namespace LazyGraph.Arrays;

/// <summary>A task that makes a block, whatever the type of its elements.</summary>
internal interface IBlockNode
{
    /// <summary>Opens its elements so that they are computed as they are read.</summary>
    TileSource OpenComputed(TileScope scope);
}
