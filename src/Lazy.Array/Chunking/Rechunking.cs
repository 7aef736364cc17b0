using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Cuts an array in another way.</summary>
internal static class Rechunking
{
    /// <summary>Cuts it, by as many stages as keep the number of pieces low. The array itself if it is cut so.</summary>
    /// <exception cref="ArgumentException">The chunks have another shape, or would change an axis of unknown length.</exception>
    public static LazyArray<T> To<T>(LazyArray<T> array, Chunks target, long blockBytes = RechunkPlan.DefaultBlockBytes)
        where T : unmanaged
    {
        foreach (var stage in RechunkPlan.Stages(array.Chunks, target, Unsafe.SizeOf<T>(), blockBytes: blockBytes))
        {
            array = InOneStage(array, stage);
        }

        return array;
    }

    /// <inheritdoc cref="To{T}(LazyArray{T}, Chunks, long)"/>
    public static ILazyArray To(ILazyArray array, Chunks target) => array.Chunks == target ? array : array.Accept(new Cutter(target));

    private static LazyArray<T> InOneStage<T>(LazyArray<T> array, Chunks target)
        where T : unmanaged
    {
        var origin = ArrayOrigin.Of("rechunk");
        var pieces = new RechunkPieces(array.Chunks, target);
        return new LazyArray<T>(target, number => Make(array, pieces.Of(number), origin, new BlockPlace(target, number)));
    }

    private static Delayed<Block<T>> Make<T>(LazyArray<T> array, RechunkPiece[] pieces, NodeOrigin origin, BlockPlace place)
        where T : unmanaged
    {
        if (pieces is [var only])
        {
            // A whole block is that block, and a part of one is looked at, not copied.
            var source = array.Node(only.Block);
            var lengths = Narrow(only.Length);
            return only.Length.AsSpan().SequenceEqual(array.Chunks.BlockShape(only.Block))
                ? source
                : new ViewNode<T>(origin, source, new ViewMap([.. Enumerable.Range(0, lengths.Length)], Narrow(only.Start), Ones(lengths.Length), lengths), place);
        }

        var sources = new GraphNode[pieces.Length];
        var copied = new BlockPiece[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            sources[i] = array.Node(piece.Block);
            copied[i] = new BlockPiece(i, Narrow(piece.Start), Ones(piece.Start.Length), Narrow(piece.Target), Narrow(piece.Length));
        }

        return new PiecesNode<T>(origin, sources, copied, place);
    }

    // Within a block, so an int.
    private static int[] Narrow(long[] places) => Array.ConvertAll(places, place => checked((int)place));

    private static int[] Ones(int count)
    {
        var ones = new int[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private sealed class Cutter(Chunks target) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => Rechunking.To(array, target);
    }
}
