using System.Text.Json;
using LazyGraph.Execution;

namespace LazyGraph.Conformance;

/// <summary>Area <c>bag</c>: each operation is one call of the library, of a bag of just the partitions that the case gives.</summary>
internal static class BagOperations
{
    /// <summary>Says what is wrong with the library's answer, or null.</summary>
    public static string? Judge(Case item, IGraphScheduler scheduler)
    {
        BagAnswer answer;
        try
        {
            answer = Call(item, scheduler);
        }
        catch (Exception error) when (item.ExpectedError is { } expected && error is not NotSupportedException)
        {
            return IsOfClass(expected, error) ? null : $"failed by {error}, expected the error '{expected}'";
        }

        return item.ExpectedError is { } missing
            ? $"computed an answer, expected the error '{missing}'"
            : answer.Judge(item, item.Expect);
    }

    private static bool IsOfClass(string expected, Exception error) => expected switch
    {
        "partition-mismatch" => error is ArgumentException or TaskFailedException { InnerException: InvalidOperationException },
        "bad-argument" => error is ArgumentException,
        "empty-reduction" => error is TaskFailedException { InnerException: InvalidOperationException },
        "function-error" => error is TaskFailedException,
        _ => throw new NotSupportedException($"error '{expected}' is not there yet"),
    };

    private static BagAnswer Call(Case item, IGraphScheduler scheduler)
    {
        JsonElement[] inputs = item.Inputs;
        var splitEvery = SplitEvery(item);
        return item.Op switch
        {
            "from_sequence" => BagInputs.Holds(inputs[0], JsonValueKind.String)
                ? BagAnswer.Of(Bag.From(BagInputs.Sequence(inputs[0], BagInputs.Text), item.IntArg("npartitions"), item.IntArg("partition_size")), scheduler)
                : BagAnswer.Of(Bag.From(BagInputs.Sequence(inputs[0], BagInputs.Number), item.IntArg("npartitions"), item.IntArg("partition_size")), scheduler),
            "range" => BagAnswer.Of(Bag.Range(item.LongArg("n")!.Value, item.IntArg("npartitions")), scheduler),
            "concat" => BagAnswer.Of(Bag.Concat(inputs.Select(BagInputs.Numbers)), scheduler),
            "zip" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Zip(BagInputs.Numbers(inputs[1])), scheduler),
            "product" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Product(BagInputs.Numbers(inputs[1])), scheduler),
            "map" => Map(item, scheduler),
            "starmap" => BagAnswer.Of(BagInputs.Pairs(inputs[0]).StarMap(BagFunctions.Binary(item.TextArg("fn")!)), scheduler),
            "filter" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Filter(BagFunctions.Predicate(item.TextArg("fn")!)), scheduler),
            "remove" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Remove(BagFunctions.Predicate(item.TextArg("fn")!)), scheduler),
            "pluck" => Pluck(item, scheduler),
            "flatten" => BagAnswer.Of(BagInputs.Bag(inputs[0], list => BagInputs.List(list, BagInputs.Number)).Flatten(), scheduler),
            "unzip" => Unzip(item, scheduler),
            "map_partitions" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).MapPartitions(BagFunctions.OfPartition(item.TextArg("fn")!)), scheduler),
            "take" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Take(item.IntArg("k")!.Value, item.IntArg("npartitions") ?? 1), scheduler),
            "accumulate" => Accumulate(item, scheduler),
            "repartition" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Repartition(item.IntArg("npartitions"), item.LongArg("partition_size"), scheduler), scheduler),
            "join" => Join(item, scheduler),
            "foldby" => BagKeys.FoldBy(item, splitEvery, scheduler),
            "groupby" => BagKeys.GroupBy(item, scheduler),
            "frequencies" => BagKeys.Frequencies(item, splitEvery, scheduler),
            "distinct" => BagKeys.Distinct(item, splitEvery, scheduler),
            "topk" => BagKeys.TopK(item, splitEvery, scheduler),
            "fold" => Fold(item, splitEvery, scheduler),
            "reduction" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Reduction(BagFunctions.Aggregate(item.TextArg("perpartition")!), BagFunctions.Aggregate(item.TextArg("aggregate")!), splitEvery), scheduler),
            "sum" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Sum(splitEvery), scheduler),
            "count" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Count(splitEvery), scheduler),
            "any" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Any(IsTrue, splitEvery), scheduler),
            "all" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).All(IsTrue, splitEvery), scheduler),
            "min" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Min(splitEvery: splitEvery), scheduler),
            "max" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Max(splitEvery: splitEvery), scheduler),
            "mean" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Mean(splitEvery), scheduler),
            "var" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Var(item.IntArg("ddof") ?? 0, splitEvery), scheduler),
            "std" => BagAnswer.Of(BagInputs.Numbers(inputs[0]).Std(item.IntArg("ddof") ?? 0, splitEvery), scheduler),
            _ => throw new NotSupportedException($"operation '{item.Op}' is not there yet"),
        };
    }

    private static BagAnswer Map(Case item, IGraphScheduler scheduler)
    {
        var function = item.TextArg("fn")!;
        return item switch
        {
            { Inputs: [var first, var second] } => BagAnswer.Of(BagInputs.Numbers(first).Map(BagFunctions.Binary(function), BagInputs.Numbers(second)), scheduler),
            { Inputs: [var bag] } when item.LongArg("scalar") is { } scalar => BagAnswer.Of(BagInputs.Numbers(bag).Map(BagFunctions.Binary(function), scalar), scheduler),
            { Inputs: [var texts] } when BagInputs.Holds(texts, JsonValueKind.String) => BagAnswer.Of(BagInputs.Bag(texts, BagInputs.Text).Map(BagFunctions.OfText(function)), scheduler),
            _ => BagAnswer.Of(BagInputs.Numbers(item.Inputs[0]).Map(BagFunctions.OfNumber(function)), scheduler),
        };
    }

    private static BagAnswer Pluck(Case item, IGraphScheduler scheduler)
    {
        var bag = BagInputs.Bag(item.Inputs[0], element => element);
        return (item.Arg("key"), item.Arg("default")) switch
        {
            ({ ValueKind: JsonValueKind.Number } index, null) => BagAnswer.Of(bag.Pluck(index.GetInt32()), scheduler),
            ({ ValueKind: JsonValueKind.Number } index, { } otherwise) => BagAnswer.Of(bag.Pluck(index.GetInt32(), otherwise), scheduler),
            ({ ValueKind: JsonValueKind.String } name, null) => BagAnswer.Of(bag.Pluck(name.GetString()!), scheduler),
            ({ ValueKind: JsonValueKind.String } name, { } otherwise) => BagAnswer.Of(bag.Pluck(name.GetString()!, otherwise), scheduler),
            ({ ValueKind: JsonValueKind.Array } names, null) => BagAnswer.Of(bag.Pluck(BagInputs.List(names, BagInputs.Text)), scheduler),
            var other => throw new NotSupportedException($"the arguments '{other}' are not there yet"),
        };
    }

    private static BagAnswer Unzip(Case item, IGraphScheduler scheduler)
    {
        if (item.IntArg("n") != 2)
        {
            throw new NotSupportedException($"tuples of {item.IntArg("n")} are not there yet");
        }

        var (first, second) = BagInputs.Pairs(item.Inputs[0]).Unzip();
        return BagAnswer.Of([first, second], scheduler);
    }

    private static BagAnswer Accumulate(Case item, IGraphScheduler scheduler)
    {
        var bag = BagInputs.Numbers(item.Inputs[0]);
        var function = BagFunctions.Binary(item.TextArg("binop")!);
        return BagAnswer.Of(item.LongArg("initial") is { } initial ? bag.Accumulate(function, initial) : bag.Accumulate(function), scheduler);
    }

    // The other's element comes first in an answer.
    private static BagAnswer Join(Case item, IGraphScheduler scheduler) => BagAnswer.Of(
        BagInputs.Pairs(item.Inputs[0]).Join(
            BagInputs.Sequence(item.Inputs[1], BagInputs.Pair),
            BagFunctions.OfPair(item.TextArg("on_self")!),
            BagFunctions.OfPair(item.TextArg("on_other")!),
            (self, other) => (other, self)),
        scheduler);

    private static BagAnswer Fold(Case item, int? splitEvery, IGraphScheduler scheduler)
    {
        var bag = BagInputs.Numbers(item.Inputs[0]);
        var function = BagFunctions.Binary(item.TextArg("binop")!);
        var combine = item.TextArg("combine") is { } name ? BagFunctions.Binary(name) : null;
        return BagAnswer.Of(
            (combine, item.LongArg("initial")) switch
            {
                (null, null) => bag.Fold(function, splitEvery),
                (null, { } initial) => bag.Fold(function, initial, splitEvery),
                ({ } both, null) => bag.Fold(function, both, splitEvery),
                ({ } both, { } initial) => bag.Fold(function, both, initial, splitEvery),
            },
            scheduler);
    }

    // false asks for one step.
    private static int? SplitEvery(Case item) => item.Arg("split_every") switch
    {
        null => null,
        { ValueKind: JsonValueKind.False } => int.MaxValue,
        { } number => number.GetInt32(),
    };

    // What a number is worth where a truth value is wanted.
    private static bool IsTrue(long number) => number != 0;
}
