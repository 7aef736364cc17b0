namespace LazyGraph.Arrays;

/// <summary>The best element of some blocks, and its number among all elements of the array, row by row; -1 if there is none.</summary>
internal sealed class ArgPart<T>(T best, long index)
{
    public T Best => best;

    public long Index => index;
}

/// <summary>Where in the whole array the best element is: the first of equal ones, row by row, however the array is cut.</summary>
internal sealed unsafe class ArgReduction<T, TOrder>(string name, bool refusesNaN, int rankOfResult) : BlockReduction<T, ArgPart<T>, long>
    where T : unmanaged
    where TOrder : IExtreme<T>
{
    public override string Name => name;

    public override ArgPart<T> Start(TileScope scope, TileSource elements, BlockPlace place)
    {
        var buffer = scope.AllocateTile(elements.Kind);
        var (best, index) = (TOrder.Worst, -1);
        for (var start = 0; start < elements.Count;)
        {
            var count = Math.Min(KernelExpression.TileLength, elements.Count - start);
            var tile = (T*)elements.Read(start, count, buffer);
            var ofTile = count == 1 ? tile[0] : TOrder.Of(new ReadOnlySpan<T>(tile, count));
            if (index < 0 || TOrder.IsBetter(ofTile, best))
            {
                best = ofTile;
                index = start + ArgFold.IndexOf<T, TOrder>(tile, count, ofTile);
            }

            start += count;
        }

        scope.Stop.ThrowIfCancellationRequested();
        return new(best, index < 0 ? -1 : NumberOf(index, elements.Shape, place));
    }

    public override ArgPart<T> Combine(ArgPart<T>[] parts)
    {
        var best = parts[0];
        foreach (var part in parts.AsSpan(1))
        {
            if (part.Index >= 0 && (best.Index < 0 || TOrder.IsBetter(part.Best, best.Best) || (part.Index < best.Index && !TOrder.IsBetter(best.Best, part.Best))))
            {
                best = part;
            }
        }

        return best;
    }

    public override Block<long> Finish(ArgPart<T> part)
    {
        EmptyReduction.Refuse(part.Index + 1, name);
        ArgFold.RefuseNaN(part.Best, refusesNaN, name);
        var shape = new int[rankOfResult];
        Array.Fill(shape, 1);
        return new Block<long>([part.Index], shape);
    }

    private static long NumberOf(int index, int[] shape, BlockPlace place)
    {
        var origin = place.Origin;
        var (number, size) = (0L, 1L);
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            (index, var position) = Math.DivRem(index, shape[axis]);
            number += (origin[axis] + position) * size;
            size *= place.Chunks.Shape[axis];
        }

        return number;
    }
}
