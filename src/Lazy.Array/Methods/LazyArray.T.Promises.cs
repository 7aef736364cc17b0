using System.Numerics.Tensors;
using LazyGraph.Arrays;
using LazyGraph.Graphs;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Gets a promise of the elements of each block, to be used with functions of one's own.</summary>
    /// <returns>The promises in the order of the grid of blocks, row by row: the grid has as many blocks along an axis as <see cref="Chunks"/> has lengths there.</returns>
    public IReadOnlyList<Delayed<Tensor<T>>> ToDelayed()
    {
        var origin = new NodeOrigin(null, "to_delayed", null, NodeTraits.HoldsMemory) { IsOperator = true };
        return Array.ConvertAll(Nodes, Delayed<Tensor<T>> (node) => new TensorNode<T>(origin, [node]));
    }
}
