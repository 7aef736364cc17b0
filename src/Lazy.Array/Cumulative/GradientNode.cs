using System.Numerics;
using System.Numerics.Tensors;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A block of slopes along an axis.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="axis">The axis.</param>
/// <param name="spacing">How far apart neighbours are.</param>
/// <param name="edgeOrder">How exact the ends of the axis are: 1 or 2.</param>
/// <param name="sources">The block itself and those around it along the axis, in order.</param>
/// <param name="starts">Where these begin on the axis.</param>
/// <param name="place">Which block it is.</param>
internal sealed unsafe class GradientNode<T>(NodeOrigin origin, int axis, double spacing, int edgeOrder, GraphNode[] sources, long[] starts, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged, INumberBase<T>
{
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => throw new InvalidOperationException("Bug in LazyGraph: slopes are a task of their own.");

    private protected override Block<T> Run(TileScope scope)
    {
        var shape = Place.Shape;
        var block = Block<T>.Uninitialized(shape);
        var extent = ReductionShape.ExtentOf(shape, axis, Place);
        if (block.Count == 0)
        {
            return block;
        }

        var memory = (nint*)scope.Allocate(Sources.Length * sizeof(nint));
        for (var i = 0; i < Sources.Length; i++)
        {
            var tiles = scope.Open(Sources[i]);
            var whole = tiles.Contiguous;
            if (whole == null)
            {
                whole = scope.Allocate(Math.Max(1, (long)tiles.Count) * sizeof(T));
                tiles.CopyTo(0, tiles.Count, whole);
            }

            memory[i] = (nint)whole;
        }

        var results = (T*)scope.Pin(block.Memory, 0);
        var own = Array.IndexOf(starts, extent.First);
        while (LengthOf(own) != extent.Length)
        {
            own++; // an empty block begins where the next one does
        }

        var width = extent.Inner;
        for (var outer = 0; outer < extent.Outer; outer++)
        {
            scope.Stop.ThrowIfCancellationRequested();
            var target = results + ((long)outer * extent.Length * width);
            var middle = (extent.Length - 2) * width;
            if (middle > 0)
            {
                var source = (T*)memory[own] + ((long)outer * extent.Length * width);
                Slope(source, source + (2 * width), target + width, middle, 2 * spacing);
            }

            Row(memory, outer, extent, 0, target);
            Row(memory, outer, extent, extent.Length - 1, target + ((long)(extent.Length - 1) * width));
        }

        return block;
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new GradientNode<T>(origin, axis, spacing, edgeOrder, arguments.ToArray(), starts, Place);

    private static void Slope(T* before, T* after, T* target, int count, double distance)
    {
        var slopes = new Span<T>(target, count);
        TensorPrimitives.Subtract(new ReadOnlySpan<T>(after, count), new ReadOnlySpan<T>(before, count), slopes);
        TensorPrimitives.Divide(slopes, T.CreateChecked(distance), slopes);
    }

    private int LengthOf(int source) => ((Delayed<Block<T>>)Sources[source]).Result.ShapeArray[axis];

    // A row whose neighbours may lie in other blocks, or be missing.
    private void Row(nint* memory, int outer, in AxisExtent extent, int row, T* target)
    {
        var width = extent.Inner;
        var index = extent.First + row;
        var last = Place.Chunks.Shape[axis] - 1;
        if (index > 0 && index < last)
        {
            Slope(RowAt(memory, outer, width, index - 1), RowAt(memory, outer, width, index + 1), target, width, 2 * spacing);
        }
        else if (edgeOrder == 1)
        {
            var first = index == 0 ? 0 : last - 1;
            Slope(RowAt(memory, outer, width, first), RowAt(memory, outer, width, first + 1), target, width, spacing);
        }
        else
        {
            // The slope of the parabola through the last three.
            var first = index == 0 ? 0 : last - 2;
            var a = RowAt(memory, outer, width, first);
            var b = RowAt(memory, outer, width, first + 1);
            var c = RowAt(memory, outer, width, first + 2);
            var sign = index == 0 ? 1 : -1;
            var (near, middle, far) = (T.CreateChecked(-1.5 * sign / spacing), T.CreateChecked(2.0 * sign / spacing), T.CreateChecked(-0.5 * sign / spacing));
            for (var i = 0; i < width; i++)
            {
                target[i] = index == 0 ? (near * a[i]) + (middle * b[i]) + (far * c[i]) : (far * a[i]) + (middle * b[i]) + (near * c[i]);
            }
        }
    }

    private T* RowAt(nint* memory, int outer, int width, long index)
    {
        var source = starts.Length - 1;
        while (starts[source] > index)
        {
            source--;
        }

        return (T*)memory[source] + ((((long)outer * LengthOf(source)) + (index - starts[source])) * width);
    }
}
