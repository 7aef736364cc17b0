using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Bags;

namespace LazyGraph;

/// <summary>Sums, means and variances of bags of numbers.</summary>
/// <remarks>The order of additions depends on the partitions alone, so results have the same bits under every scheduler.</remarks>
public static class BagNumbers
{
    /// <summary>Adds up integers, as long integers.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the sum; 0 for no elements. A sum that long cannot hold is an error, not a wrong number.</returns>
    public static Delayed<long> Sum(this Bag<int> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add<int, long>(bag, splitEvery, file, line);

    /// <summary>Adds up integers, as long integers.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the sum; 0 for no elements. A sum that long cannot hold is an error, not a wrong number.</returns>
    public static Delayed<long> Sum(this Bag<short> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add<short, long>(bag, splitEvery, file, line);

    /// <summary>Adds up integers, as long integers.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the sum; 0 for no elements. A sum that long cannot hold is an error, not a wrong number.</returns>
    public static Delayed<long> Sum(this Bag<sbyte> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add<sbyte, long>(bag, splitEvery, file, line);

    /// <summary>Adds up integers, as unsigned long integers.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the sum; 0 for no elements. A sum that ulong cannot hold is an error, not a wrong number.</returns>
    public static Delayed<ulong> Sum(this Bag<uint> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add<uint, ulong>(bag, splitEvery, file, line);

    /// <summary>Adds up integers, as unsigned long integers.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the sum; 0 for no elements. A sum that ulong cannot hold is an error, not a wrong number.</returns>
    public static Delayed<ulong> Sum(this Bag<ushort> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add<ushort, ulong>(bag, splitEvery, file, line);

    /// <summary>Adds up integers, as unsigned long integers.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the sum; 0 for no elements. A sum that ulong cannot hold is an error, not a wrong number.</returns>
    public static Delayed<ulong> Sum(this Bag<byte> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add<byte, ulong>(bag, splitEvery, file, line);

    /// <summary>Counts the elements that are true.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the count.</returns>
    public static Delayed<long> Sum(this Bag<bool> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Reduce<long, long>(new Step("sum", file, line), null, Count, Enumerable.Sum, Enumerable.Sum, splitEvery);

        static long Count(PartitionReader<bool> reader)
        {
            var count = 0L;
            while (reader.TryRead(out var item))
            {
                count += item ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>Adds up numbers in double precision, and rounds the sum once.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the sum; 0 for no elements.</returns>
    public static Delayed<float> Sum(this Bag<float> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add<float, double, float>(bag, sum => (float)sum, splitEvery, file, line);

    /// <summary>Adds up numbers in double precision, and rounds the sum once.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the sum; 0 for no elements.</returns>
    public static Delayed<Half> Sum(this Bag<Half> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add<Half, double, Half>(bag, sum => (Half)sum, splitEvery, file, line);

    /// <summary>Adds up numbers.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <returns>A promise of the sum; zero for no elements. An integer sum that <typeparamref name="T"/> cannot hold is an error, not a wrong number.</returns>
    public static Delayed<T> Sum<T>(this Bag<T> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : INumberBase<T> => Add<T, T>(bag, splitEvery, file, line);

    /// <summary>Computes the mean.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <returns>A promise of the mean. Integers are added up exactly. Computing it fails if there are no elements.</returns>
    public static Delayed<double> Mean<T>(this Bag<T> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(bag);
        var step = new Step("mean", file, line);
        return IsInteger<T>()
            ? Moments<T>.Mean<Int128>(bag, step, splitEvery)
            : Moments<T>.Mean<double>(bag, step, splitEvery);
    }

    /// <summary>Computes the mean of decimal numbers, exactly as decimals allow.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many sums make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the mean. Computing it fails if there are no elements.</returns>
    public static Delayed<decimal> Mean(this Bag<decimal> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Reduce<(decimal Sum, long Count), decimal>(
            new Step("mean", file, line),
            null,
            reader => Moments<decimal>.SumAndCount<decimal>(reader),
            Together,
            parts => Together(parts) is var (sum, count) && count > 0 ? sum / count : throw Moments<decimal>.NoElements("mean"),
            splitEvery);

        static (decimal Sum, long Count) Together((decimal Sum, long Count)[] parts) => (parts.Sum(part => part.Sum), parts.Sum(part => part.Count));
    }

    /// <summary>Computes the variance.</summary>
    /// <remarks>One pass, by the updating formulas of Welford, and of Chan, Golub and LeVeque for partitions, which do not cancel as the sum of squares does.</remarks>
    /// <param name="bag">The bag.</param>
    /// <param name="ddof">What is subtracted from the number of elements in the divisor: 0 for a population, 1 for a sample.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <returns>A promise of the variance. Computing it fails if there are not more than <paramref name="ddof"/> elements.</returns>
    public static Delayed<double> Var<T>(this Bag<T> bag, int ddof = 0, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(bag);
        return Moments<T>.Variance(bag, new Step("var", file, line), ddof, splitEvery, variance => variance);
    }

    /// <summary>Computes the standard deviation: the root of the variance.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="ddof">What is subtracted from the number of elements in the divisor: 0 for a population, 1 for a sample.</param>
    /// <param name="splitEvery">How many results make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <returns>A promise of the standard deviation. Computing it fails if there are not more than <paramref name="ddof"/> elements.</returns>
    public static Delayed<double> Std<T>(this Bag<T> bag, int ddof = 0, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(bag);
        return Moments<T>.Variance(bag, new Step("std", file, line), ddof, splitEvery, Math.Sqrt);
    }

    /// <summary>Tells whether any element is true.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many answers make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the answer; false for no elements.</returns>
    public static Delayed<bool> Any(this Bag<bool> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Any(item => item, splitEvery, null, file, line);
    }

    /// <summary>Tells whether all elements are true.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="splitEvery">How many answers make a group of the tree; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the answer; true for no elements.</returns>
    public static Delayed<bool> All(this Bag<bool> bag, int? splitEvery = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.All(item => item, splitEvery, null, file, line);
    }

    // One half is zero among integers.
    private static bool IsInteger<T>()
        where T : INumber<T> => T.IsZero(T.One / (T.One + T.One));

    private static Delayed<TSum> Add<T, TSum>(Bag<T> bag, int? splitEvery, string file, int line)
        where T : INumberBase<T>
        where TSum : INumberBase<TSum> => Add<T, TSum, TSum>(bag, sum => sum, splitEvery, file, line);

    private static Delayed<TResult> Add<T, TSum, TResult>(Bag<T> bag, Func<TSum, TResult> finish, int? splitEvery, string file, int line)
        where T : INumberBase<T>
        where TSum : INumberBase<TSum>
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Reduce<TSum, TResult>(new Step("sum", file, line), null, Moments<T>.Sum<TSum>, Moments<T>.AddAll, sums => finish(Moments<T>.AddAll(sums)), splitEvery);
    }
}
