using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>The ordered scan: a chain of tasks through the partitions, each of which hands the last result on to the next.</summary>
internal static class Scan
{
    /// <param name="bag">The elements.</param>
    /// <param name="step">The name of the operation.</param>
    /// <param name="function">The result so far and an element make the next result.</param>
    /// <param name="start">Makes the first result of the first element, where there is no initial one.</param>
    /// <param name="initial">The initial result, which comes first.</param>
    public static Bag<TResult> Build<T, TResult>(Bag<T> bag, Step step, Func<TResult, T, TResult> function, Func<T, TResult>? start, Partial<TResult> initial)
    {
        var pass = StepOrigin.OfPass<T, Stretch<TResult>>(step, function, (reader, sources) => Run(reader, ((Delayed<Stretch<TResult>>)sources[1]).Result, function, start));
        var items = StepOrigin.OfPartitions<TResult>(step.Renamed("results"), null, sources => new ArrayReader<TResult>(((Delayed<Stretch<TResult>>)sources[0]).Result.Items));
        var partitions = new Delayed<TResult[]>[bag.PartitionCount];
        Delayed<Stretch<TResult>> before = ValueNode<Stretch<TResult>>.Literal(new Stretch<TResult>(initial.HasValue ? [initial.Value] : [], initial, IsInitial: true));
        for (var i = 0; i < partitions.Length; i++)
        {
            before = new PassNode<T, Stretch<TResult>>(pass, [bag.Nodes[i], before]);
            partitions[i] = new PartitionNode<TResult>(items, [before]);
        }

        return new PartitionedBag<TResult>(partitions);
    }

    private static Stretch<TResult> Run<T, TResult>(PartitionReader<T> reader, Stretch<TResult> before, Func<TResult, T, TResult> function, Func<T, TResult>? start)
    {
        var results = default(ArrayBuilder<TResult>);
        var last = before.Last;
        if (before.IsInitial && last.HasValue)
        {
            results.Add(last.Value);
        }

        while (reader.TryRead(out var item))
        {
            last = new Partial<TResult>(last.HasValue ? function(last.Value, item) : start!(item)); // without an initial result there is a start
            results.Add(last.Value);
        }

        return new Stretch<TResult>(results.ToArray(), last, IsInitial: false);
    }

    /// <summary>The results of one partition, and the last of all so far.</summary>
    private sealed record Stretch<TResult>(TResult[] Items, Partial<TResult> Last, bool IsInitial) : ISized
    {
        public long SizeInBytes => Execution.ResultSize.Of(Items);
    }
}
