using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Finds what the elements of a block come to along an axis.</summary>
internal sealed class ScanTotalNode<T, TScan>(NodeOrigin origin, int axis, GraphNode source, BlockPlace sourcePlace) : UntypedCallNode<ScanTotal<T>>(origin, [source]), IRegionNode
    where T : unmanaged
    where TScan : IScan<T>
{
    private readonly GraphNode _source = source;
    private GraphNode[] _members = [];

    public override NodeKind Kind => NodeKind.Call;

    public bool CanBeMember => false;

    public bool IsCheap => false;

    public bool Accepts(GraphNode source) => true;

    public void Absorb(GraphNode[] members, GraphNode[] arguments)
    {
        _members = members;
        ReplaceArguments(arguments);
    }

    internal override unsafe void Execute(CancellationToken cancellationToken)
    {
        using var scope = TileScope.Begin(_members, cancellationToken);
        var elements = scope.Open(_source);
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

        Result = new(totals);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ScanTotalNode<T, TScan>(origin, axis, arguments[0], sourcePlace);
}
