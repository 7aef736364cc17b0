using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Bags;

namespace LazyGraph.Tests;

/// <summary>Equal keys have equal hashes, and a hash is the same for ever.</summary>
public sealed class StableHasherTests
{
    // Files of another process depend on these: a change here breaks them.
    [Fact]
    public void HashesNeverChange()
    {
        var found = new Dictionary<string, ulong>
        {
            ["0"] = Hash(0),
            ["1"] = Hash(1),
            ["-1"] = Hash(-1),
            ["1L"] = Hash(1L),
            ["-1L"] = Hash(-1L),
            ["'a'"] = Hash('a'),
            ["true"] = Hash(true),
            ["1.5"] = Hash(1.5),
            ["NaN"] = Hash(double.NaN),
            ["1.5f"] = Hash(1.5f),
            ["-1.50m"] = Hash(-1.50m),
            ["Int128"] = Hash(Int128.MinValue + 7),
            ["Guid"] = Hash(new Guid("00112233-4455-6677-8899-aabbccddeeff")),
            ["DateTime"] = Hash(new DateTime(2024, 2, 29)),
            ["DateTimeOffset"] = Hash(new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.FromHours(1))),
            ["BigInteger"] = Hash(BigInteger.Pow(10, 30)),
            ["Complex"] = Hash(new Complex(1, -0.0)),
            ["Version"] = Hash(new Version(1, 2, 3)),
            ["Friday"] = Hash(DayOfWeek.Friday),
            ["null"] = Hash((string?)null),
            ["''"] = Hash(""),
            ["'abc'"] = Hash("abc"),
            ["'Straße nach €'"] = Hash("Straße nach €"),
            ["ignoring case"] = Hash("Straße nach €", StringComparer.OrdinalIgnoreCase),
            ["(1, 'a')"] = Hash((1, "a")),
            ["Tuple"] = Hash(Tuple.Create(1, (string?)null)),
            ["pair"] = Hash(KeyValuePair.Create(1, "a")),
            ["record"] = Hash(new Address("a", "b")),
            ["record struct"] = Hash(new Line("a", 1)),
        };
        var expected = new Dictionary<string, ulong>
        {
            ["0"] = 0xE220A8397B1DCDAF,
            ["1"] = 0x910A2DEC89025CC1,
            ["-1"] = 0x73B13BA2AFF181C0,
            ["1L"] = 0x910A2DEC89025CC1,
            ["-1L"] = 0xE4D971771B652C20,
            ["'a'"] = 0x4F5DA978776A9DB1,
            ["true"] = 0x910A2DEC89025CC1,
            ["1.5"] = 0xD6DAB18E1392608A,
            ["NaN"] = 0xC9E160AF5AAF1868,
            ["1.5f"] = 0xD6DAB18E1392608A,
            ["-1.50m"] = 0x5FA235D8DF5F53AC,
            ["Int128"] = 0x15D0815C52CB3B3D,
            ["Guid"] = 0x1DBD86AF96540E41,
            ["DateTime"] = 0x1F25B3B529F6D773,
            ["DateTimeOffset"] = 0x5EFBB0DA742236D3,
            ["BigInteger"] = 0x6780FFDCD15F0601,
            ["Complex"] = 0x69880B5901365C3E,
            ["Version"] = 0x4B1B61E12FC33E09,
            ["Friday"] = 0x63033B0CA389C35A,
            ["null"] = 0x6A09E667F3BCC909,
            ["''"] = 0x6212177C01B51765,
            ["'abc'"] = 0x0534F09D073CA5F0,
            ["'Straße nach €'"] = 0x18670BC2CA22F5B8,
            ["ignoring case"] = 0x6F0464DDF3A4E9E0,
            ["(1, 'a')"] = 0x7C0E5E392A6CD078,
            ["Tuple"] = 0x2A6CCD749537E137,
            ["pair"] = 0x7C0E5E392A6CD078,
            ["record"] = 0x542AB7DD3F4A5A55,
            ["record struct"] = 0xC5BB89040B20D793,
        };
        Assert.Equal(string.Join('\n', expected.Select(Show)), string.Join('\n', found.Select(Show)));

        static string Show(KeyValuePair<string, ulong> hash) => $"[\"{hash.Key}\"] = 0x{hash.Value:X16},";
    }

    [Fact]
    public void WhatIsEqualHashesAlike()
    {
        AssertAlike(0.0, -0.0);
        AssertAlike(double.NaN, BitConverter.Int64BitsToDouble(-1));
        AssertAlike(0f, -0f);
        AssertAlike(float.NaN, BitConverter.Int32BitsToSingle(-1));
        AssertAlike((Half)0, -(Half)0f);
        AssertAlike(Half.NaN, BitConverter.Int16BitsToHalf(-1));
        AssertAlike(1.0m, 1.00m);
        AssertAlike(0m, new decimal(0, 0, 0, true, 5));
        AssertAlike(79228162514264337593543950330m, 79228162514264337593543950330m);
        AssertAlike(new Complex(0.0, double.NaN), new Complex(-0.0, BitConverter.Int64BitsToDouble(-1)));
        AssertAlike(new DateTime(5, DateTimeKind.Utc), new DateTime(5, DateTimeKind.Local));
        AssertAlike(new DateTimeOffset(2024, 1, 1, 3, 0, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2024, 1, 1, 1, 0, 0, TimeSpan.Zero));
        AssertAlike((0.0, (1.0m, "a")), (-0.0, (1.00m, "a")));
        AssertAlike(KeyValuePair.Create(0.0, "a"), KeyValuePair.Create(-0.0, "a"));
        AssertAlike(new { A = 0.0, B = "x" }, new { A = -0.0, B = "x" });
        AssertAlike(new Measure(0.0, null) { Unit = 1.0m }, new Measure(-0.0, null) { Unit = 1.00m });
        AssertAlike<Measure>(new FineMeasure(0.0, 2), new FineMeasure(-0.0, 2));
        AssertAlike(new Tree(new Tree(null, null, "l"), null, "root"), new Tree(new Tree(null, null, "l"), null, "root"));
    }

    [Fact]
    public void EqualityDecidesForAnyKeys()
    {
        var keys = from text in Gen.Elements<string?>(null, "", "a", "b")
                   from number in Gen.Elements(0.0, -0.0, double.NaN, 1)
                   from amount in Gen.Elements<decimal?>(null, 1.0m, 1.00m, 0m)
                   from flag in Gen.Elements(true, false)
                   select (new Measure(number, text) { Unit = amount ?? 0 }, Tuple.Create(text, amount), (flag, number, 1, 2, 3, 4, 5, 6, 7, text));
        var pairs = from one in keys from other in keys select (one, other);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2000), Prop.ForAll(pairs.ToArbitrary(), pair =>
            Assert.Equal(pair.one.Equals(pair.other), Hash(pair.one) == Hash(pair.other))));
    }

    [Fact]
    public void EveryPartCountsAndSoDoesTheOrder()
    {
        Assert.NotEqual(Hash((1, 2)), Hash((2, 1)));
        Assert.NotEqual(Hash(("a", "bc")), Hash(("ab", "c")));
        Assert.NotEqual(Hash((1, 2, 3, 4, 5, 6, 7, 8)), Hash((1, 2, 3, 4, 5, 6, 7, 9)));
        Assert.NotEqual(Hash(new Measure(1, "a") { Unit = 1 }), Hash(new Measure(1, "a") { Unit = 2 }));
        Assert.NotEqual(Hash((string?)null), Hash(""));
        Assert.NotEqual(Hash((int?)null), Hash((int?)0));
        Assert.NotEqual(Hash("a"), Hash("a\0"));
        Assert.NotEqual(Hash(Guid.Empty), Hash(new Guid(1, 0, 0, new byte[8])));
    }

    [Fact]
    public void LettersOfEqualMeaningHashAlikeWhenCaseIsIgnored()
    {
        var hasher = StableHasher<string>.TryCreate(StringComparer.OrdinalIgnoreCase);
        Assert.NotNull(hasher);
        IEnumerable<(string Letter, string Other)> others = Enumerable.Range(0, 0x11_0000).Where(Rune.IsValid).Select(value => new Rune(value).ToString())
            .SelectMany(letter => new[] { letter.ToUpperInvariant(), letter.ToLowerInvariant() }.Select(other => (Letter: letter, Other: other)))
            .Concat([("ı", "i"), ("ı", "I"), ("ſ", "s"), ("K", "k"), ("İ", "i"), ("ß", "ẞ"), ("ς", "σ"), ("\uD800", "\uD800"), ("a\uDC00", "A\uDC00"), ("µ", "μ")]);
        var faults = others.Where(pair => StringComparer.OrdinalIgnoreCase.Equals(pair.Letter, pair.Other) && hasher.Hash(pair.Letter) != hasher.Hash(pair.Other));
        Assert.Empty(faults);
        var text = new string('ä', 1000);
        Assert.Equal(hasher.Hash(text), hasher.Hash(text.ToUpperInvariant()));
        Assert.Equal(hasher.Hash("ſ"), hasher.Hash("s")); // whichever tables of letters the process uses
        Assert.NotEqual(hasher.Hash("ä"), hasher.Hash("a"));
        Assert.Equal(HashMixing.Null, hasher.Hash(null!));
    }

    [Fact]
    public void ComparersThatAreNotKnownHaveNoHasher()
    {
        Assert.NotNull(StableHasher<string>.TryCreate(EqualityComparer<string>.Default));
        Assert.Same(StableHasher<string>.TryCreate(null), StableHasher<string>.TryCreate(StringComparer.Ordinal));
        Assert.Null(StableHasher<string>.TryCreate(StringComparer.InvariantCulture));
        Assert.Null(StableHasher<string>.TryCreate(StringComparer.InvariantCultureIgnoreCase));
        Assert.Null(StableHasher<int>.TryCreate(EqualityComparer<int>.Create((x, y) => x == y)));
    }

    [Fact]
    public void KeysWithAnEqualityOfTheirOwnHaveNoHasher()
    {
        Assert.Null(StableHasher<object>.TryCreate(null));
        Assert.Null(StableHasher<Uri>.TryCreate(null));
        Assert.Null(StableHasher<int[]>.TryCreate(null));
        Assert.Null(StableHasher<Entity>.TryCreate(null));
        Assert.Null(StableHasher<PointStruct>.TryCreate(null));
        Assert.Null(StableHasher<OwnEquals>.TryCreate(null));
        Assert.Null(StableHasher<OwnHash>.TryCreate(null));
        Assert.Null(StableHasher<OwnStruct>.TryCreate(null));
        Assert.Null(StableHasher<OfOwnEquals>.TryCreate(null));
        Assert.Null(StableHasher<Order>.TryCreate(null)); // holds an array
        Assert.Null(StableHasher<(int, object)>.TryCreate(null));
        var error = Assert.Throws<NotSupportedException>(() => Hash<Measure>(new OddMeasure(1)));
        Assert.Contains("OddMeasure", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(100)]
    public void BucketsAreBalanced(int buckets)
    {
        const int Count = 100_000;
        AssertBalanced(Enumerable.Range(0, Count).Select(Hash));
        AssertBalanced(Enumerable.Range(0, Count).Select(i => Hash(i * 1024L)));
        AssertBalanced(Enumerable.Range(0, Count).Select(i => Hash((double)i)));
        AssertBalanced(Enumerable.Range(0, Count).Select(i => Hash($"user {i}")));
        AssertBalanced(Enumerable.Range(0, Count).Select(i => Hash((i % 100, i / 100))));
        AssertBalanced(Enumerable.Range(0, Count).Select(i => Hash(new Line("x", i))));
        AssertBalanced(Enumerable.Range(0, Count).Select(i => Hash((decimal)i / 100)));

        void AssertBalanced(IEnumerable<ulong> hashes)
        {
            var all = hashes.ToArray();
            Assert.Equal(Count, all.Distinct().Count());
            var byRemainder = all.CountBy(hash => hash % (ulong)buckets).Select(bucket => bucket.Value).ToArray();
            var byUpperBits = all.CountBy(hash => Math.BigMul(hash, (ulong)buckets, out _)).Select(bucket => bucket.Value).ToArray();
            var expected = (double)Count / buckets;
            var slack = 6 * Math.Sqrt(expected);
            Assert.All(byRemainder.Concat(byUpperBits), count => Assert.InRange(count, expected - slack, expected + slack));
            Assert.Equal(2 * buckets, byRemainder.Length + byUpperBits.Length);
        }
    }

    private static void AssertAlike<T>(T one, T other)
    {
        Assert.True(EqualityComparer<T>.Default.Equals(one, other));
        Assert.Equal(Hash(one), Hash(other));
    }

    private static ulong Hash<T>(T key) => Hash(key, null);

    private static ulong Hash<T>(T key, IEqualityComparer<T>? comparer)
    {
        var hasher = StableHasher<T>.TryCreate(comparer);
        Assert.NotNull(hasher);
        return hasher.Hash(key);
    }

    private record Measure(double Value, string? Name)
    {
        private readonly decimal _unit;

        public decimal Unit
        {
            get => _unit;
            init => _unit = value;
        }
    }

    private sealed record FineMeasure(double Value, int Digits) : Measure(Value, null);

    private sealed record OddMeasure(double Value) : Measure(Value, null)
    {
        public bool Equals(OddMeasure? other) => other is not null;

        public override int GetHashCode() => 0;
    }

    private sealed record OwnEquals(string Name)
    {
        public bool Equals(OwnEquals? other) => string.Equals(Name, other?.Name, StringComparison.OrdinalIgnoreCase);

        public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);
    }

    private sealed record OwnHash(string Name)
    {
        public override int GetHashCode() => Name.Length;
    }

    private readonly record struct OwnStruct(int Number)
    {
        public bool Equals(OwnStruct other) => Number % 2 == other.Number % 2;

        public override int GetHashCode() => Number % 2;
    }

    private sealed record OfOwnEquals(OwnEquals Inner);
}
