using System.Collections.Concurrent;

namespace LazyGraph.Conformance;

/// <summary>The functions that a program of area <c>delayed</c> calls: the user's, lifted, and counting their calls in this process.</summary>
internal sealed class ProgramFunctions
{
    // Static, so that the functions capture nothing: they are called in other processes, too. One program runs at a time.
    private static readonly ConcurrentDictionary<string, int> CountedCalls = [];

    public ProgramFunctions(bool pure)
    {
        CountedCalls.Clear();
        Inc = Delayed.Func((long x) => Counted("inc", x + 1), "inc", pure);
        Double = Delayed.Func((long x) => Counted("double", x * 2), "double", pure);
        Square = Delayed.Func((long x) => Counted("square", x * x), "square", pure);
        Neg = Delayed.Func((long x) => Counted("neg", -x), "neg", pure);
        Fail = Delayed.Func((long x) => Counted("fail", x) == x ? throw new UserFunctionException() : x, "fail", pure);
        Add = Delayed.Func((long x, long y) => Counted("add", x + y), "add", pure);
        Sub = Delayed.Func((long x, long y) => Counted("sub", x - y), "sub", pure);
        Mul = Delayed.Func((long x, long y) => Counted("mul", x * y), "mul", pure);
        Max2 = Delayed.Func((long x, long y) => Counted("max2", long.Max(x, y)), "max2", pure);
        DivMod = Delayed.Func((long x, long y) => Counted("divmod", FloorDivide(x, y)), "divmod", pure);
        Poly = Delayed.Func((long x, long a, long b) => Counted("poly", (a * x) + b), "poly", pure);
        Pair = Delayed.Func((object? x, object? y) => Counted("pair", new[] { x, y }), "pair", pure);
        SumList = Delayed.Func((object?[] items) => Counted("sum_list", items.Sum(item => (long)item!)), "sum_list", pure);
        SumValues = Delayed.Func((Dictionary<string, object?> map) => Counted("sum_values", map.Values.Sum(item => (long)item!)), "sum_values", pure);

        // Parts of a call and no calls themselves, so not counted, and as pure as can be: the argument of sum_values, an index.
        Object = Delayed.Func((string[] keys, object?[] values) => keys.Zip(values).ToDictionary(item => item.First, item => item.Second), "object", pure: true);
        Index = Delayed.Func((long position) => checked((int)position), "index", pure: true);
    }

    /// <summary>Gets the names of those that count as calls.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>
    {
        "inc", "double", "square", "neg", "fail", "add", "sub", "mul", "max2", "divmod", "poly", "pair", "sum_list", "sum_values",
    };

    public static IReadOnlyDictionary<string, int> Calls => CountedCalls;

    public DelayedFunc<long, long> Inc { get; }

    public DelayedFunc<long, long> Double { get; }

    public DelayedFunc<long, long> Square { get; }

    public DelayedFunc<long, long> Neg { get; }

    public DelayedFunc<long, long> Fail { get; }

    public DelayedFunc<long, long, long> Add { get; }

    public DelayedFunc<long, long, long> Sub { get; }

    public DelayedFunc<long, long, long> Mul { get; }

    public DelayedFunc<long, long, long> Max2 { get; }

    public DelayedFunc<long, long, (long, long)> DivMod { get; }

    public DelayedFunc<long, long, long, long> Poly { get; }

    public DelayedFunc<object?, object?, object?[]> Pair { get; }

    public DelayedArrayFunc<object?, long> SumList { get; }

    public DelayedFunc<Dictionary<string, object?>, long> SumValues { get; }

    public DelayedArraysFunc<string, object?, Dictionary<string, object?>> Object { get; }

    public DelayedFunc<long, int> Index { get; }

    private static T Counted<T>(string function, T result)
    {
        CountedCalls.AddOrUpdate(function, 1, static (_, calls) => calls + 1);
        return result;
    }

    private static (long Quotient, long Remainder) FloorDivide(long x, long y)
    {
        var (quotient, remainder) = Math.DivRem(x, y);
        return remainder != 0 && (remainder < 0) != (y < 0) ? (quotient - 1, remainder + y) : (quotient, remainder);
    }
}

/// <summary>What the function <c>fail</c> throws.</summary>
internal sealed class UserFunctionException() : Exception("The function fails by design.");
