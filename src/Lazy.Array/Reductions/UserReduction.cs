using System.Numerics.Tensors;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Builds reductions of all axes by functions of the user's own.</summary>
internal static class UserReduction
{
    public static Delayed<TResult> Whole<T, TPart, TResult>(LazyArray<T> array, Func<Tensor<T>, TPart> chunk, Func<TPart[], TResult> aggregate, Func<TPart[], TPart>? combine, int group, string file, int line)
        where T : unmanaged
    {
        var start = new NodeOrigin(chunk, "reduction", null, ResultTraits<TPart>.Traits, new Func<Block<T>[], TPart>(blocks => chunk(blocks[0].ToTensor())), file, line);
        var join = new NodeOrigin(combine, "reduction", null, ResultTraits<TPart>.Traits, combine, file, line);
        var finish = new NodeOrigin(aggregate, "reduction", null, ResultTraits<TResult>.Traits, aggregate, file, line);
        var parts = Array.ConvertAll(array.Nodes, block => (Delayed<TPart>)new CombineNode<Block<T>, TPart>(start, [block]));
        return TreeReduction.Build<TPart, TResult>(parts, group, join, finish);
    }
}

/// <summary>A reduction by functions of the user's own on tensors.</summary>
internal sealed class TensorReduction<T, TPart, TResult>(Func<Tensor<T>, int[], Tensor<TPart>> chunk, Func<Tensor<TPart>, int[], Tensor<TResult>> aggregate, Func<Tensor<TPart>, int[], Tensor<TPart>>? combine, int[] axes, bool keepDims) : BlockReduction<T, Block<TPart>, TResult>
    where T : unmanaged
    where TPart : unmanaged
    where TResult : unmanaged
{
    public override string Name => "reduction";

    public override unsafe Block<TPart> Start(TileScope scope, TileSource elements, BlockPlace place)
    {
        var block = Block<T>.Uninitialized(elements.Shape);
        elements.CopyTo(0, elements.Count, (byte*)scope.Pin(block.Memory, 0));
        return Call(chunk, block, nameof(chunk));
    }

    public override Block<TPart> Combine(Block<TPart>[] parts) => combine is null ? Join(parts) : Call(combine, Join(parts), nameof(combine));

    public override Block<TResult> Finish(Block<TPart> part)
    {
        var results = Call(aggregate, part, nameof(aggregate));
        return keepDims ? results : new Block<TResult>(results.Memory, [.. results.ShapeArray.Where((_, axis) => Array.IndexOf(axes, axis) < 0)]);
    }

    private Block<TTo> Call<TFrom, TTo>(Func<Tensor<TFrom>, int[], Tensor<TTo>> function, Block<TFrom> block, string name)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        var result = function(block.ToTensor(), (int[])axes.Clone());
        var shape = new int[block.ShapeArray.Length];
        for (var axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = Array.IndexOf(axes, axis) >= 0 ? 1 : block.ShapeArray[axis];
        }

        if (result is null || result.FlattenedLength != BlockLayout.Count(shape) || (shape.Length > 0 && !result.Lengths.SequenceEqual(Array.ConvertAll(shape, length => (nint)length))))
        {
            throw new InvalidOperationException($"Found a result of shape {(result is null ? "null" : $"({string.Join(", ", result.Lengths.ToArray())})")} from {name}, expected {ArrayText.Shape(shape)}: the reduced axes stay, with a length of 1.");
        }

        var memory = new TTo[BlockLayout.Count(shape)];
        result.FlattenTo(memory);
        return new Block<TTo>(memory, shape);
    }

    // Side by side along the first axis.
    private unsafe Block<TPart> Join(Block<TPart>[] parts)
    {
        if (parts.Length == 1 || axes.Length == 0)
        {
            return parts[0];
        }

        var shape = (int[])parts[0].ShapeArray.Clone();
        shape[axes[0]] = parts.Sum(part => part.ShapeArray[axes[0]]);
        var strides = BlockLayout.RowMajor(shape);
        var joined = Block<TPart>.Uninitialized(shape);
        fixed (TPart* target = joined.Memory)
        {
            var offset = 0;
            foreach (var part in parts)
            {
                part.CopyTo(target + ((long)offset * strides[axes[0]]), strides);
                offset += part.ShapeArray[axes[0]];
            }
        }

        return joined;
    }
}
