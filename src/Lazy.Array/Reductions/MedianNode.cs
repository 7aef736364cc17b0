using System.Numerics;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>The median of each stretch of elements that lie side by side.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="source">A block of the elements; the axes of which the median is taken are its last ones.</param>
/// <param name="kept">The number of the other axes.</param>
/// <param name="skipsNaN">Whether NaN does not count; else the median of elements with NaN among them is NaN.</param>
/// <param name="place">Which block of the result it is.</param>
internal sealed class MedianNode<T>(NodeOrigin origin, GraphNode source, int kept, bool skipsNaN, BlockPlace place) : BlockNode<T>(origin, [source], place)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public override bool CanBeMember => false;

    public override TileSource OpenComputed(TileScope scope) => throw new InvalidOperationException("Bug in LazyGraph: medians are a task of their own.");

    private protected override unsafe Block<T> Run(TileScope scope)
    {
        var elements = scope.Open(Sources[0]);
        var shape = elements.Shape[..kept];
        var results = new T[BlockLayout.Count(shape)];
        var length = BlockLayout.Count(elements.Shape.AsSpan(kept));
        var memory = (T*)scope.Allocate(Math.Max(1, (long)length) * sizeof(T));
        for (var i = 0; i < results.Length; i++)
        {
            scope.Stop.ThrowIfCancellationRequested();
            elements.CopyTo(i * length, length, (byte*)memory);
            results[i] = Selecting.Median(new Span<T>(memory, length), skipsNaN);
        }

        return new Block<T>(results, shape);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new MedianNode<T>(origin, arguments[0], kept, skipsNaN, Place);
}
