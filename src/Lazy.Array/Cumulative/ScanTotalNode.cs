using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Finds what the elements of a block come to along an axis.</summary>
internal sealed class ScanTotalNode<T, TScan>(NodeOrigin origin, int axis, GraphNode source, BlockPlace sourcePlace) : RegionNode<ScanTotal<T>>(origin, [source])
    where T : unmanaged
    where TScan : IScan<T>
{
    private protected override unsafe ScanTotal<T> Run(TileScope scope)
    {
        var elements = scope.Open(Sources[0]);
        var extent = ReductionShape.ExtentOf(elements.Shape, axis, sourcePlace);
        var totals = new T[extent.Outer * extent.Inner];
        Array.Fill(totals, TScan.Identity);
        var buffer = scope.AllocateTile(elements.Kind);
        var walk = new ScanWalk(scope, extent, elements.Count);
        fixed (T* target = totals)
        {
            while (walk.MoveNext())
            {
                var run = (T*)elements.Read(walk.Start, walk.Count, buffer);
                if (extent.Inner == 1)
                {
                    TScan.Total(run, walk.Count, ref target[walk.Outer]);
                }
                else
                {
                    var row = new Span<T>(target + ((long)walk.Outer * extent.Inner) + walk.Column, walk.Count);
                    TScan.Join(row, new ReadOnlySpan<T>(run, walk.Count), row);
                }
            }
        }

        return new(totals);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ScanTotalNode<T, TScan>(origin, axis, arguments[0], sourcePlace);
}
