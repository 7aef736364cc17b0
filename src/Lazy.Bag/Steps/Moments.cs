using System.Numerics;

namespace LazyGraph.Bags;

/// <summary>Sums, means and variances of the numbers of one pass, and of several together.</summary>
internal static class Moments<T>
    where T : INumberBase<T>
{
    public static TSum Sum<TSum>(PartitionReader<T> reader)
        where TSum : INumberBase<TSum>
    {
        var sum = TSum.Zero;
        while (reader.TryRead(out var item))
        {
            sum = checked(sum + TSum.CreateChecked(item));
        }

        return sum;
    }

    /// <summary>Adds up the sums of partitions.</summary>
    public static TSum AddAll<TSum>(TSum[] sums)
        where TSum : INumberBase<TSum> => sums.Aggregate(TSum.Zero, (total, sum) => checked(total + sum));

    public static (TSum Sum, long Count) SumAndCount<TSum>(PartitionReader<T> reader)
        where TSum : INumberBase<TSum>
    {
        var (sum, count) = (TSum.Zero, 0L);
        while (reader.TryRead(out var item))
        {
            sum = checked(sum + TSum.CreateChecked(item));
            count++;
        }

        return (sum, count);
    }

    public static Delayed<double> Mean<TSum>(Bag<T> bag, Step step, int? splitEvery)
        where TSum : INumberBase<TSum>
    {
        return bag.Reduce<(TSum Sum, long Count), double>(
            step,
            null,
            SumAndCount<TSum>,
            Together,
            parts => Together(parts) is var (sum, count) && count > 0 ? double.CreateChecked(sum) / count : throw NoElements("mean"),
            splitEvery);

        static (TSum Sum, long Count) Together((TSum Sum, long Count)[] parts) =>
            parts.Aggregate((Sum: TSum.Zero, Count: 0L), (all, part) => (checked(all.Sum + part.Sum), all.Count + part.Count));
    }

    public static Delayed<double> Variance(Bag<T> bag, Step step, int ddof, int? splitEvery, Func<double, double> finish) =>
        bag.Reduce<Spread, double>(step, null, SpreadOf, Together, parts => finish(Together(parts).Variance(ddof)), splitEvery);

    public static InvalidOperationException NoElements(string operation) =>
        new($"Found no elements for the {operation}, expected at least one. Ask Count first.");

    private static Spread SpreadOf(PartitionReader<T> reader)
    {
        var (count, mean, squares) = (0L, 0.0, 0.0);
        while (reader.TryRead(out var item))
        {
            var value = double.CreateChecked(item);
            var distance = value - mean;
            mean += distance / ++count;
            squares += distance * (value - mean);
        }

        return new Spread(count, mean, squares);
    }

    private static Spread Together(Spread[] parts) => parts.Aggregate(default(Spread), (all, part) => all.With(part));

    /// <summary>The number of elements, their mean, and the sum of the squares of their distances from it.</summary>
    private readonly record struct Spread(long Count, double Mean, double Squares)
    {
        public Spread With(Spread other)
        {
            if (Count == 0 || other.Count == 0)
            {
                return Count == 0 ? other : this;
            }

            var count = Count + other.Count;
            var distance = other.Mean - Mean;
            return new Spread(
                count,
                Mean + (distance * other.Count / count),
                Squares + other.Squares + (distance * distance * Count * other.Count / count));
        }

        public double Variance(int ddof) => Count > ddof && Count > 0
            ? Squares / (Count - ddof)
            : throw new InvalidOperationException($"Found {Count} elements for a variance with ddof {ddof}, expected more than that. Ask Count first, or lower ddof.");
    }
}
