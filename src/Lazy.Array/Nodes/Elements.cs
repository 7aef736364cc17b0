using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>From blocks to values.</summary>
internal static class Elements
{
    /// <summary>Promises the only element of a block.</summary>
    public static Delayed<T> ToElement<T>(this Delayed<Block<T>> block)
        where T : unmanaged
    {
        // The block's own name: what it holds is this very value.
        var origin = new NodeOrigin(null, block.Label, null, NodeTraits.Regional) { IsOperator = block.ArgumentCount > 0 || block.Origin.Site is not null };
        return new ElementNode<T>(origin, [block]);
    }
}
