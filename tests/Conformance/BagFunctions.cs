namespace LazyGraph.Conformance;

/// <summary>The functions that cases of area <c>bag</c> name: the user's, none of the library's.</summary>
internal static class BagFunctions
{
    /// <summary>A function of a number, whatever it gives.</summary>
    public static Func<long, object?> OfNumber(string name) => name switch
    {
        "is_even" or "is_odd" or "is_positive" => Boxed(Predicate(name)),
        "pair_with_square" => x => (x, x * x),
        _ => Boxed(Number(name)),
    };

    /// <summary>A function of a number that gives a number.</summary>
    public static Func<long, long> Number(string name) => name switch
    {
        "inc" => x => x + 1,
        "double" => x => x * 2,
        "square" => x => x * x,
        "negate" => x => -x,
        "identity" => x => x,
        "mod3" => x => Modulo(x, 3),
        "mod5" => x => Modulo(x, 5),
        _ => throw Unknown(name),
    };

    public static Func<long, bool> Predicate(string name) => name switch
    {
        "is_even" => x => Modulo(x, 2) == 0,
        "is_odd" => x => Modulo(x, 2) == 1,
        "is_positive" => x => x > 0,
        _ => throw Unknown(name),
    };

    /// <summary>A function of two numbers, also of a result so far and a number.</summary>
    public static Func<long, long, long> Binary(string name) => name switch
    {
        "add" => (x, y) => x + y,
        "sub" => (x, y) => x - y,
        "mul" => (x, y) => x * y,
        "max2" => long.Max,
        "min2" => long.Min,
        "count_one" => (count, _) => count + 1,
        _ => throw Unknown(name),
    };

    /// <summary>A function of a pair that gives a number.</summary>
    public static Func<(long, long), long> OfPair(string name) => name switch
    {
        "first" => pair => pair.Item1,
        "second" => pair => pair.Item2,
        _ => throw Unknown(name),
    };

    /// <summary>A function of a result so far and a pair.</summary>
    public static Func<long, (long, long), long> WithPair(string name) => name switch
    {
        "add_second" => (sum, pair) => sum + pair.Item2,
        "count_one" => (count, _) => count + 1,
        _ => throw Unknown(name),
    };

    public static Func<string, object?> OfText(string name) => name switch
    {
        "upper" => text => text.ToUpperInvariant(),
        "length" => text => (long)text.Length,
        "identity" => text => text,
        _ => throw Unknown(name),
    };

    /// <summary>A function of numbers that gives one.</summary>
    public static Func<IEnumerable<long>, long> Aggregate(string name) => name switch
    {
        "sum" => Enumerable.Sum,
        "max" => Enumerable.Max,
        "min" => Enumerable.Min,
        "count" => Enumerable.LongCount,
        _ => throw Unknown(name),
    };

    /// <summary>A function of a partition that gives the new one.</summary>
    public static Func<IEnumerable<long>, IEnumerable<long>> OfPartition(string name) => name switch
    {
        "reverse_list" => Enumerable.Reverse,
        "running_sum_list" => items => [items.Sum()],
        "drop_negatives" => items => items.Where(item => item >= 0),
        _ => throw Unknown(name),
    };

    private static Func<T, object?> Boxed<T, TResult>(Func<T, TResult> function) => item => function(item);

    private static long Modulo(long x, long y) => ((x % y) + y) % y;

    private static NotSupportedException Unknown(string name) => new($"function '{name}' is not there yet");
}
