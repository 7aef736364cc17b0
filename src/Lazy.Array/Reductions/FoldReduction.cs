namespace LazyGraph.Arrays;

/// <summary>The states of the results of some blocks.</summary>
internal sealed class FoldPart<TState>(TState[] states, int[] shape, long length) : ISized
    where TState : unmanaged
{
    public TState[] States => states;

    /// <summary>Gets the shape of the results, without the reduced axes unless they stay.</summary>
    public int[] Shape => shape;

    /// <summary>Gets how many elements each result is made of.</summary>
    public long Length => length;

    public unsafe long SizeInBytes => (long)states.Length * sizeof(TState);
}

/// <summary>A reduction of one or several axes in one pass over a block, with one state for each result.</summary>
internal sealed unsafe class FoldReduction<T, TState, TResult, TFold>(TFold fold, int[] axes, bool keepDims) : BlockReduction<T, FoldPart<TState>, TResult>
    where T : unmanaged
    where TState : unmanaged
    where TResult : unmanaged
    where TFold : struct, IFold<T, TState, TResult>
{
    private const int TilesBetweenLooks = 64; // at the token

    public override string Name => fold.Name;

    public override FoldPart<TState> Start(TileScope scope, TileSource elements, BlockPlace place)
    {
        var walk = new FoldWalk(elements.Shape, axes);
        var states = new TState[walk.Outputs];
        Array.Fill(states, fold.Empty);
        if (elements.Count > 0 && !(states.Length == 1 && fold.TryAddAll(scope, elements, ref states[0])))
        {
            fixed (TState* target = states)
            {
                Add(scope, elements, walk, target);
            }
        }

        return new(states, ShapeOf(elements.Shape), walk.Length);
    }

    public override FoldPart<TState> Combine(FoldPart<TState>[] parts)
    {
        var states = (TState[])parts[0].States.Clone(); // the part may have other readers
        var length = parts[0].Length;
        foreach (var part in parts.AsSpan(1))
        {
            length += part.Length;
            for (var i = 0; i < states.Length; i++)
            {
                states[i] = fold.Join(states[i], part.States[i]);
            }
        }

        return new(states, parts[0].Shape, length);
    }

    public override Block<TResult> Finish(FoldPart<TState> part)
    {
        var results = new TResult[part.States.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = fold.Finish(part.States[i], part.Length);
        }

        return new Block<TResult>(results, part.Shape);
    }

    private int[] ShapeOf(int[] shape)
    {
        if (keepDims)
        {
            var kept = (int[])shape.Clone();
            foreach (var axis in axes)
            {
                kept[axis] = 1;
            }

            return kept;
        }

        return [.. shape.Where((_, axis) => Array.IndexOf(axes, axis) < 0)];
    }

    private void Add(TileScope scope, TileSource elements, FoldWalk walk, TState* states)
    {
        var buffer = scope.AllocateTile(elements.Kind);
        var adding = fold; // a field would be read again for each run
        var (column, offset) = (0, 0);
        for (var start = 0; start < elements.Count;)
        {
            if (start % (KernelExpression.TileLength * TilesBetweenLooks) == 0)
            {
                scope.Stop.ThrowIfCancellationRequested();
            }

            var count = Math.Min(KernelExpression.TileLength, elements.Count - start);
            var tile = (T*)elements.Read(start, count, buffer);
            for (var done = 0; done < count;)
            {
                var length = Math.Min(count - done, walk.Run - column);
                if (walk.IsRunReduced)
                {
                    adding.AddRun(tile + done, length, ref states[offset]);
                }
                else
                {
                    adding.AddRow(tile + done, length, states + offset + column);
                }

                done += length;
                column += length;
                if (column == walk.Run)
                {
                    column = 0;
                    offset = walk.Next(offset);
                }
            }

            start += count;
        }
    }
}
