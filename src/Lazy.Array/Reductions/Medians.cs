using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Builds medians. All elements of one must be together, so the axes are brought into one block each.</summary>
internal static class Medians
{
    public static LazyArray<T> Of<T>(LazyArray<T> array, bool skipsNaN, ReductionOptions options)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var name = skipsNaN ? "nanmedian" : "median";
        array.Chunks.RequireKnown(name);
        var axes = options.Axes;
        int[] kept = [.. Enumerable.Range(0, array.Rank).Except(axes)];
        var whole = Rechunking.To(array, new Chunks([.. Enumerable.Range(0, array.Rank).Select(axis => Array.IndexOf(axes, axis) < 0 ? array.Chunks.Axis(axis) : [array.Shape[axis]])]));
        int[] order = [.. kept, .. axes];
        var sorted = order.AsSpan().SequenceEqual(Enumerable.Range(0, array.Rank).ToArray()) ? whole : Views.Axes(whole, name, order);
        var chunks = new Chunks([.. kept.Select(axis => whole.Chunks.Axis(axis))]);
        var origin = ArrayOrigin.Of(name);
        var result = new LazyArray<T>(chunks, number => new MedianNode<T>(origin, sorted.Node(number), kept.Length, skipsNaN, new BlockPlace(chunks, number)));
        return options.KeepDims
            ? Views.Axes(result, name, [.. Enumerable.Range(0, array.Rank).Select(axis => Array.IndexOf(kept, axis))])
            : result;
    }
}
