using System.Text.Json;
using LazyGraph.Execution;

namespace LazyGraph.Conformance;

/// <summary>What an operation of area <c>bag</c> gave, computed, and how it is compared.</summary>
internal abstract record BagAnswer
{
    public static BagAnswer Of<T>(Bag<T> bag, IGraphScheduler scheduler) => Of(bag, item => item, scheduler);

    /// <param name="bag">What the operation gave.</param>
    /// <param name="write">Puts an element into the form that a case writes it in.</param>
    /// <param name="scheduler">Computes it.</param>
    public static BagAnswer Of<T>(Bag<T> bag, Func<T, object?> write, IGraphScheduler scheduler)
    {
        var partitions = Delayed.Compute(bag.ToDelayed(), scheduler);
        return new Partitions(bag.PartitionCount, [.. partitions.Select(partition => partition.Select(write).ToArray())]);
    }

    public static BagAnswer Of<T>(Delayed<T> promise, IGraphScheduler scheduler) => new Value(promise.Compute(scheduler));

    /// <summary>Several bags, computed together.</summary>
    public static BagAnswer Of<T>(IReadOnlyList<Bag<T>> bags, IGraphScheduler scheduler)
    {
        var partitions = Delayed.Compute([.. bags.SelectMany(bag => bag.Partitions)], scheduler);
        var first = 0;
        var outputs = new List<BagAnswer>();
        foreach (var bag in bags)
        {
            outputs.Add(new Partitions(bag.PartitionCount, [.. partitions.AsEnumerable().Skip(first).Take(bag.PartitionCount).Select(partition => partition.Cast<object?>().ToArray())]));
            first += bag.PartitionCount;
        }

        return new Outputs(outputs);
    }

    /// <summary>Says what is wrong with it, or null.</summary>
    public abstract string? Judge(Case item, JsonElement expected);

    private sealed record Partitions(int Count, object?[][] Items) : BagAnswer
    {
        public override string? Judge(Case item, JsonElement expected)
        {
            if (expected.TryGetProperty("npartitions", out var count) && count.GetInt32() != Count)
            {
                return $"found {Count} partitions, expected {count.GetInt32()}";
            }

            if (expected.TryGetProperty("values", out var values))
            {
                return Comparison.OfMultiset(values, [.. Items.SelectMany(items => items)], areGroups: item.Op == "groupby");
            }

            var partitions = expected.GetProperty("partitions");
            if (partitions.GetArrayLength() != Items.Length)
            {
                return $"computed {Items.Length} partitions, expected {partitions.GetArrayLength()}";
            }

            return Items
                .Select((items, i) => (Number: i, Fault: item.Order == "exact" ? Comparison.OfValues(partitions[i], items) : Comparison.OfMultiset(partitions[i], items)))
                .Where(partition => partition.Fault is not null)
                .Select(partition => $"partition {partition.Number}: {partition.Fault}")
                .FirstOrDefault();
        }
    }

    private sealed record Value(object? Item) : BagAnswer
    {
        public override string? Judge(Case item, JsonElement expected) => Comparison.OfValue(expected.GetProperty("value"), Item, item.Tolerance);
    }

    private sealed record Outputs(IReadOnlyList<BagAnswer> Items) : BagAnswer
    {
        public override string? Judge(Case item, JsonElement expected)
        {
            var outputs = expected.GetProperty("outputs");
            return outputs.GetArrayLength() != Items.Count
                ? $"found {Items.Count} bags, expected {outputs.GetArrayLength()}"
                : Items.Select((answer, i) => answer.Judge(item, outputs[i]) is { } fault ? $"bag {i}: {fault}" : null).FirstOrDefault(fault => fault is not null);
        }
    }
}
