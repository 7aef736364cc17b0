using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>The elements of a block where a mask is true: one after the other (axis -1), or along one axis.</summary>
internal sealed class MaskNode<T>(NodeOrigin origin, int axis, GraphNode source, GraphNode mask, BlockPlace place) : BlockNode<T>(origin, [source, mask], place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    // Masks of several axes are read element by element beside the values; those of one axis choose whole rows.
    public override bool Accepts(GraphNode source) => axis < 0;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override Block<T> Run(TileScope scope) => axis < 0 ? Elements(scope) : Rows(scope);

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new MaskNode<T>(origin, axis, arguments[0], arguments[1], Place);

    private unsafe Block<T> Elements(TileScope scope)
    {
        var values = scope.Open(Sources[0]);
        var choices = scope.Open(Sources[1]);
        if (!values.Shape.AsSpan().SequenceEqual(choices.Shape))
        {
            throw new InvalidOperationException($"Found a mask block of shape {ArrayText.Shape(choices.Shape)} for one of shape {ArrayText.Shape(values.Shape)}, expected the same: the lengths, unknown when the expression was built, do not fit.");
        }

        var buffer = scope.AllocateTile(values.Kind);
        var mask = scope.AllocateTile(choices.Kind);
        var taken = new T[Math.Min(values.Count, KernelExpression.TileLength)];
        var count = 0;
        for (var start = 0; start < values.Count;)
        {
            scope.Stop.ThrowIfCancellationRequested();
            var length = Math.Min(KernelExpression.TileLength, values.Count - start);
            var elements = (T*)values.Read(start, length, buffer);
            var chosen = (bool*)choices.Read(start, length, mask);
            if (taken.Length - count < length)
            {
                Array.Resize(ref taken, (int)Math.Min(values.Count, Math.Max(2L * taken.Length, count + (long)length)));
            }

            for (var i = 0; i < length; i++)
            {
                taken[count] = elements[i];
                count += chosen[i] ? 1 : 0;
            }

            start += length;
        }

        Array.Resize(ref taken, count);
        return new Block<T>(taken, [count]);
    }

    private unsafe Block<T> Rows(TileScope scope)
    {
        var source = ((Delayed<Block<T>>)Sources[0]).Result;
        var mask = ((Delayed<Block<bool>>)Sources[1]).Result.ToArray();
        var (from, to) = (new int[source.ShapeArray.Length][], new int[source.ShapeArray.Length][]);
        for (var i = 0; i < from.Length; i++)
        {
            from[i] = i == axis ? [.. Enumerable.Range(0, mask.Length).Where(place => mask[place])] : Picks.Range(0, 1, source.ShapeArray[i]);
            to[i] = Picks.Range(0, 1, from[i].Length);
        }

        var block = Block<T>.Uninitialized(Array.ConvertAll(from, places => places.Length));
        fixed (T* target = block.Memory)
        {
            Picks.Copy((T*)source.Pin(scope), source.Strides, from, target, block.Strides, to);
        }

        return block;
    }
}

/// <summary>The elements of a block at places that another array names: along one axis, or, for axis -1, in row-major order.</summary>
internal sealed class TakeNode<T>(NodeOrigin origin, int axis, GraphNode source, GraphNode indices, BlockPlace place) : BlockNode<T>(origin, [source, indices], place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override unsafe Block<T> Run(TileScope scope)
    {
        var source = ((Delayed<Block<T>>)Sources[0]).Result;
        var indices = ((Delayed<Block<long>>)Sources[1]).Result.ToArray();
        var length = axis < 0 ? source.Count : source.ShapeArray[axis];
        if (axis < 0)
        {
            var elements = source.ToArray();
            return new Block<T>(Array.ConvertAll(indices, index => elements[PlaceOf(index)]), [indices.Length]);
        }

        var (from, to) = (new int[source.ShapeArray.Length][], new int[source.ShapeArray.Length][]);
        for (var i = 0; i < from.Length; i++)
        {
            from[i] = i == axis ? Array.ConvertAll(indices, PlaceOf) : Picks.Range(0, 1, source.ShapeArray[i]);
            to[i] = Picks.Range(0, 1, from[i].Length);
        }

        var block = Block<T>.Uninitialized(Array.ConvertAll(from, places => places.Length));
        fixed (T* target = block.Memory)
        {
            Picks.Copy((T*)source.Pin(scope), source.Strides, from, target, block.Strides, to);
        }

        return block;

        int PlaceOf(long index)
        {
            var found = index < 0 ? index + length : index;
            return found >= 0 && found < length ? (int)found : throw new InvalidOperationException($"Found index {index}{(axis < 0 ? string.Empty : $" for axis {axis}")}, expected one from {-length} to {length - 1}.");
        }
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new TakeNode<T>(origin, axis, arguments[0], arguments[1], Place);
}
