using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Bags;

namespace LazyGraph.Tests;

/// <summary>Sorts as LINQ does, elements of equal keys in their order.</summary>
public sealed class StableSortTests
{
    private static readonly int[] Lengths = [0, 1, 2, 3, 12, 13, 100, 511, 512, 513, 3000];

    [Fact]
    public void IntegersSortAsByLinq()
    {
        AssertSorts(random => random.Next(-5, 5));
        AssertSorts(random => random.Next(int.MinValue, int.MaxValue));
        AssertSorts(random => (uint)random.NextInt64(uint.MaxValue));
        AssertSorts(random => random.NextInt64(long.MinValue, long.MaxValue));
        AssertSorts(random => (random.NextInt64() >> random.Next(64)) * (random.Next(2) == 0 ? 1 : -1));
        AssertSorts(random => random.Next(3) == 0 ? long.MaxValue - random.Next(3) : long.MinValue + random.Next(3));
        AssertSorts(random => (ulong)random.NextInt64() * 2);
        AssertSorts(random => (short)random.Next(-300, 300));
        AssertSorts(random => (ushort)random.Next(65536));
        AssertSorts(random => (sbyte)random.Next(-128, 128));
        AssertSorts(random => (byte)random.Next(256));
        AssertSorts(random => (char)random.Next(65536));
        AssertSorts(random => random.Next(2) == 0);
        AssertSorts(random => (DayOfWeek)random.Next(-3, 7));
        AssertSorts(random => random.Next(3) == 0 ? (TypeCode?)null : (TypeCode)random.Next(9));
        AssertSorts(random => (Int128)random.Next(-5, 5));
    }

    [Fact]
    public void FloatsSortAsByLinq()
    {
        double[] special = [double.NaN, -0.0, 0.0, double.NegativeInfinity, double.PositiveInfinity, double.Epsilon, -double.Epsilon, BitConverter.Int64BitsToDouble(-1), 1, -1];
        AssertSorts(random => special[random.Next(special.Length)]);
        AssertSorts(random => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
        AssertSorts(random => random.NextDouble());
        AssertSorts(random => (float)special[random.Next(special.Length)]);
        AssertSorts(random => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)));
        AssertSorts(random => BitConverter.Int16BitsToHalf((short)random.Next(-32768, 32768)));
        AssertSorts(random => new decimal(random.Next(-50, 50), 0, 0, false, (byte)random.Next(3)));
    }

    [Fact]
    public void DatesSortAsByLinq()
    {
        AssertSorts(random => new DateTime(random.Next(50), (DateTimeKind)random.Next(3)));
        AssertSorts(random => new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Local));
        AssertSorts(random => new DateTimeOffset(TimeSpan.TicksPerDay + (random.Next(3) * TimeSpan.TicksPerHour), TimeSpan.FromHours(random.Next(3))));
        AssertSorts(random => TimeSpan.FromTicks(random.NextInt64(long.MinValue, long.MaxValue)));
        AssertSorts(random => DateOnly.FromDayNumber(random.Next(100)));
        AssertSorts(random => new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)));
    }

    [Fact]
    public void TextsSortAsByLinq()
    {
        string?[] some = [null, "", "\0", "a", "ab", "abcdefgh", "abcdefghi", "abcdefgh\0", "Ab", "ÿ", "ÿa", "Āa", "Āb", "€", "z", "\uD83D\uDE00", "\uFFFD"];
        foreach (var comparer in (StringComparer?[])[null, StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase, StringComparer.InvariantCulture])
        {
            AssertSorts(random => some[random.Next(some.Length)], comparer);
            AssertSorts(random => "common prefix " + some[random.Next(some.Length)] + some[random.Next(some.Length)], comparer);
        }
    }

    [Fact]
    public void AnyTextsSortAsByLinq() =>
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300), Prop.ForAll(ArbMap.Default.ArbFor<string?[]>(), texts =>
            AssertSorts(texts, StringComparer.Ordinal, descending: texts.Length % 2 == 0)));

    [Fact]
    public void OtherKeysSortAsByLinq()
    {
        AssertSorts(random => (random.Next(5), random.Next(3) == 0 ? null : "x"));
        AssertSorts(random => (int?)random.Next(5) is { } number and > 0 ? number : (int?)null);
        AssertSorts(random => random.Next(50), Comparer<int>.Create((x, y) => (x % 7).CompareTo(y % 7)));
        AssertSorts(random => random.Next(50), Comparer<int>.Create((x, y) => x < y ? int.MinValue : x > y ? int.MaxValue : 0));
    }

    [Fact]
    public void OneMoreKeySortsWithinTheFirst()
    {
        var random = new Random(3);
        var items = Enumerable.Range(0, 2000).Select(i => (First: random.Next(10), Second: random.Next(10), i)).ToArray();
        var expected = items.OrderByDescending(item => item.First).ThenBy(item => item.Second).ToArray();
        StableSort.Sort(items, [.. items.Select(item => item.Second)], null, descending: false);
        StableSort.Sort(items, [.. items.Select(item => item.First)], null, descending: true);
        Assert.Equal(expected, items);
    }

    [Fact]
    public void SortedInputIsLeftAloneAndAnArrayMayBeItsOwnKeys()
    {
        var random = new Random(4);
        var numbers = Enumerable.Range(0, 2000).Select(_ => random.Next()).ToArray();
        var own = numbers.ToArray();
        StableSort.Sort(own, own, null, descending: true);
        Assert.Equal(numbers.OrderDescending(), own);
        var compared = 0;
        StableSort.Sort(own, own, Comparer<int>.Create((x, y) => Math.Sign(compared++ * 0) + y.CompareTo(x)), descending: false);
        Assert.Equal(own.Length - 1, compared);
        object[] covariant = ["b", "a", "c"];
        StableSort.Sort(covariant, covariant, null, descending: false);
        Assert.Equal(["a", "b", "c"], covariant);
        object[] texts = new string[] { "b", "a", "c" };
        StableSort.Sort(texts, texts, null, descending: false);
        Assert.Equal(["a", "b", "c"], texts);
    }

    [Fact]
    public void WhatAComparerThrowsComesOutAsItIsAndNothingHasMoved()
    {
        var items = Enumerable.Range(0, 100).Reverse().ToArray();
        var keys = items.ToArray();
        var failing = Comparer<int>.Create((x, y) => x == 50 || y == 50 ? throw new FormatException("mine") : x.CompareTo(y));
        Assert.Equal("mine", Assert.Throws<FormatException>(() => StableSort.Sort(items, keys, failing, descending: false)).Message);
        Assert.Equal(Enumerable.Range(0, 100).Reverse(), items);
        Assert.Throws<ArgumentException>(() => StableSort.Sort(new int[2], [new object(), new object()], null, descending: false));
    }

    [Fact]
    public void AComparerThatContradictsItselfLosesNothing()
    {
        var random = new Random(5);
        var odd = Comparer<int>.Create((_, _) => random.Next(-1, 2));
        foreach (var length in Lengths)
        {
            var items = Enumerable.Range(0, length).ToArray();
            StableSort.Sort(items, items.ToArray(), odd, descending: false);
            Assert.Equal(Enumerable.Range(0, length), items.Order());
            var merged = SortedRuns.Merge<int, int>([.. items.Chunk(100).Select(run => (run, run))], odd, descending: true);
            Assert.Equal(Enumerable.Range(0, length), merged.Items.Order());
        }
    }

    private static void AssertSorts<TKey>(Func<Random, TKey> make, IComparer<TKey>? comparer = null)
    {
        foreach (var length in Lengths)
        {
            var random = new Random(length);
            var keys = Enumerable.Range(0, length).Select(_ => make(random)).ToArray();
            AssertSorts(keys, comparer, descending: false);
            AssertSorts(keys, comparer, descending: true);
        }
    }

    private static void AssertSorts<TKey>(TKey[] keys, IComparer<TKey>? comparer, bool descending)
    {
        var pairs = keys.Index().ToArray();
        var expected = (descending ? pairs.OrderByDescending(pair => pair.Item, comparer) : pairs.OrderBy(pair => pair.Item, comparer)).ToArray();
        var places = Enumerable.Range(0, keys.Length).ToArray();
        var sorted = keys.ToArray();
        StableSort.Sort(places, sorted, comparer, descending);
        Assert.Equal(expected.Select(pair => pair.Index), places);
        Assert.Equal(expected.Select(pair => pair.Item), sorted);
    }
}
