namespace LazyGraph.Arrays;

// Blocks of unknown lengths: the index of an element is not known before all blocks before it are there.
internal abstract unsafe partial class FixedReduction<T, TState, TResult, TFold>
{
    /// <summary>What is known of some elements, wherever they lie, for each of several outputs.</summary>
    private sealed record Counted(TState[] States, long Count) : ISized
    {
        public long SizeInBytes => (long)States.Length * sizeof(TState);
    }

    /// <summary>The same reduction with each block numbered from 0, and blocks merged in their order: the bits depend on the chunks.</summary>
    private sealed class UnnumberedReduction(FixedReduction<T, TState, TResult, TFold> reduction) : AxisReduction<T, Counted, TResult>
    {
        public override string Name => reduction.Name;

        public override Counted Start(TileScope scope, TileSource elements, in AxisExtent extent)
        {
            var stretch = reduction.Start(scope, elements, extent with { First = 0 });
            return new Counted(Join([stretch]).ToWhole(extent.Length, default), extent.Length);
        }

        public override Counted Combine(Counted[] parts)
        {
            var states = (TState[])parts[0].States.Clone();
            var count = parts[0].Count;
            foreach (var part in parts.AsSpan(1))
            {
                for (var i = 0; i < states.Length && part.Count > 0; i++)
                {
                    states[i] = count == 0 ? part.States[i] : TFold.Merge(states[i], count, part.States[i], part.Count);
                }

                count += part.Count;
            }

            return new Counted(states, count);
        }

        public override TResult[] Finish(Counted part, long length)
        {
            var results = new TResult[part.States.Length];
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = reduction.Result(part.States[i], part.Count);
            }

            return results;
        }
    }
}
