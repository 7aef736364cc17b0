using System.Text.Json;
using LazyGraph.Execution;

namespace LazyGraph.Conformance;

/// <summary>The operations of area <c>bag</c> that compare elements or their keys.</summary>
internal static class BagKeys
{
    public static BagAnswer GroupBy(Case item, IGraphScheduler scheduler) =>
        BagAnswer.Of(BagInputs.Numbers(item.Inputs[0]).GroupBy(BagFunctions.OfNumber(item.TextArg("key")!)), group => (group.Key, group.ToArray()), scheduler);

    public static BagAnswer Frequencies(Case item, int? splitEvery, IGraphScheduler scheduler)
    {
        return BagInputs.Holds(item.Inputs[0], JsonValueKind.String) ? Of(BagInputs.Text) : Of(BagInputs.Number);

        BagAnswer Of<T>(Func<JsonElement, T> decode) =>
            BagAnswer.Of(BagInputs.Bag(item.Inputs[0], decode).Frequencies(splitEvery: splitEvery), frequency => (frequency.Value, frequency.Count), scheduler);
    }

    public static BagAnswer Distinct(Case item, int? splitEvery, IGraphScheduler scheduler)
    {
        return BagInputs.Holds(item.Inputs[0], JsonValueKind.String) ? Of(BagInputs.Text) : Of(BagInputs.Number);

        BagAnswer Of<T>(Func<JsonElement, T> decode) =>
            BagAnswer.Of(BagInputs.Bag(item.Inputs[0], decode).Distinct(splitEvery: splitEvery), scheduler);
    }

    public static BagAnswer TopK(Case item, int? splitEvery, IGraphScheduler scheduler)
    {
        var (count, key) = (item.IntArg("k")!.Value, item.TextArg("key"));
        return key switch
        {
            null => BagAnswer.Of(BagInputs.Numbers(item.Inputs[0]).TopK(count, splitEvery: splitEvery), scheduler),
            "first" or "second" => BagAnswer.Of(BagInputs.Pairs(item.Inputs[0]).TopK(count, BagFunctions.OfPair(key), splitEvery: splitEvery), scheduler),
            _ => BagAnswer.Of(BagInputs.Numbers(item.Inputs[0]).TopK(count, BagFunctions.Number(key), splitEvery: splitEvery), scheduler),
        };
    }

    public static BagAnswer FoldBy(Case item, int? splitEvery, IGraphScheduler scheduler)
    {
        var (key, binop) = (item.TextArg("key")!, item.TextArg("binop")!);
        if (key is "first" or "second")
        {
            return Initial(BagInputs.Pairs(item.Inputs[0]), BagFunctions.OfPair(key), BagFunctions.WithPair(binop));
        }

        var numbers = BagInputs.Numbers(item.Inputs[0]);
        return item.LongArg("initial") is null
            ? BagAnswer.Of(numbers.FoldBy(BagFunctions.OfNumber(key), BagFunctions.Binary(binop), splitEvery: splitEvery), scheduler)
            : Initial(numbers, BagFunctions.OfNumber(key), BagFunctions.Binary(binop));

        BagAnswer Initial<T, TKey>(Bag<T> bag, Func<T, TKey> keyOf, Func<long, T, long> function)
        {
            var (initial, combine) = (item.LongArg("initial")!.Value, BagFunctions.Binary(item.TextArg("combine") ?? binop));
            return BagAnswer.Of(
                item.LongArg("combine_initial") is { } combineInitial
                    ? bag.FoldBy(keyOf, function, initial, combine, combineInitial, splitEvery: splitEvery)
                    : bag.FoldBy(keyOf, function, initial, combine, splitEvery: splitEvery),
                scheduler);
        }
    }
}
