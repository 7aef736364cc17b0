using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Draws elements at random, in one pass over each partition.</summary>
internal static class RandomDraw
{
    /// <summary>Each element gets a random number; those with the greatest are drawn, in the order of these numbers.</summary>
    public static Bag<T> WithoutRepetition<T>(Bag<T> bag, Step step, int count, long seed)
    {
        var pass = StepOrigin.OfPass<T, Ranking<T, ulong>>(step, null, (reader, sources) =>
        {
            var random = new SeededRandom(seed, ((Delayed<int>)sources[1]).Result);
            return Ranking<T, ulong>.Of(reader, count, _ => random.NextUInt64(), null);
        });
        return Build<T, Ranking<T, ulong>>(bag, step, pass, parts => Ranking<T, ulong>.Merge(parts, count, null), ranking => ranking.Items.Length == count
            ? ranking.Items
            : throw new InvalidOperationException($"Found {ranking.Items.Length} elements, expected at least the {count} to draw, each once. Draw fewer, or draw with repetition by RandomChoices."));
    }

    /// <summary>As many independent draws of one element each: every new element takes the place of each drawn one with probability 1/n.</summary>
    public static Bag<T> WithRepetition<T>(Bag<T> bag, Step step, int count, long seed)
    {
        var pass = StepOrigin.OfPass<T, Draws<T>>(step, null, (reader, sources) => Draw(reader, count, new SeededRandom(seed, ((Delayed<int>)sources[1]).Result)));
        return Build<T, Draws<T>>(bag, step, pass, parts => parts.Aggregate((first, second) => Together(first, second, seed)), draws => draws.Seen > 0 || count == 0
            ? draws.Items
            : throw new InvalidOperationException($"Found no elements, expected at least one to draw {count} times from. Ask Count first."));
    }

    private static Bag<T> Build<T, TPart>(Bag<T> bag, Step step, NodeOrigin pass, Func<TPart[], TPart> combine, Func<TPart, T[]> items)
    {
        Delayed<TPart>[] parts = [.. bag.Nodes.Select((partition, i) => new PassNode<T, TPart>(pass, [partition, ValueNode<int>.Literal(i)]))];
        var origin = StepOrigin.OfCall<TPart>(step, combine);
        var all = TreeReduction.Build<TPart, TPart>(parts, TreeReduction.DefaultSplitEvery, origin, origin);
        var elements = StepOrigin.OfPartitions<T>(step.Renamed("elements"), null, sources => new ArrayReader<T>(items(((Delayed<TPart>)sources[0]).Result)));
        return new PartitionedBag<T>([new PartitionNode<T>(elements, [all])]);
    }

    private static Draws<T> Draw<T>(PartitionReader<T> reader, int count, SeededRandom random)
    {
        var items = new T[count];
        var seen = 0L;
        while (reader.TryRead(out var item))
        {
            seen++;
            for (var i = Skipped(random, seen); i < count; i += 1 + Skipped(random, seen))
            {
                items[i] = item;
            }
        }

        return new Draws<T>(items, seen);
    }

    // How many draws keep their element before the next one changes: geometric, for each changes with probability 1/n.
    private static long Skipped(SeededRandom random, long n) =>
        n == 1 ? 0 : (long)Math.Min(int.MaxValue, Math.Log(1 - random.NextDouble()) / Math.Log(1 - (1.0 / n)));

    private static Draws<T> Together<T>(Draws<T> first, Draws<T> second, long seed)
    {
        var random = new SeededRandom(seed, -1 - first.Seen - second.Seen); // below zero: no partition's own stream
        var all = first.Seen + second.Seen;
        return new Draws<T>([.. first.Items.Zip(second.Items, (left, right) => all == 0 || random.NextInt64(all) < first.Seen ? left : right)], all);
    }

    private sealed record Draws<T>(T[] Items, long Seen) : ISized
    {
        public long SizeInBytes => ResultSize.Of(Items);
    }
}
