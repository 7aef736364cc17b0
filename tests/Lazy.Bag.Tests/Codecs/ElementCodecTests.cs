using System.Net;
using System.Numerics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Bags;

namespace LazyGraph.Tests;

/// <summary>What is written comes back as it was, or is refused with the way to it.</summary>
public sealed class ElementCodecTests
{
    [Fact]
    public void NumbersComeBackBitByBit()
    {
        var nan = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_1234);
        Assert.Equal(BitConverter.DoubleToInt64Bits(nan), BitConverter.DoubleToInt64Bits(Again(nan)));
        Assert.Equal(1L << 63, BitConverter.DoubleToInt64Bits(Again(-0.0)));
        Assert.Equal("1.00", Again(1.00m).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Utc, Again(new DateTime(5, DateTimeKind.Utc)).Kind);
        Assert.Equal((DayOfWeek.Friday, (int?)null, (int?)7), Again((DayOfWeek.Friday, (int?)null, (int?)7)));
        Assert.Equal(Int128.MinValue, Again(Int128.MinValue));
        var moment = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(5));
        Assert.True(moment.EqualsExact(Again(moment)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("äöü € 𝄞")]
    [InlineData("\0\u007F\u0080")]
    public void TextsComeBack(string? text) => Assert.Equal(text, Again(text));

    [Fact]
    public void LoneSurrogatesComeBack()
    {
        var text = new string(['a', '\uD800', 'b', '\uDC00']);
        Assert.Equal(text.ToCharArray(), Again(text).ToCharArray());
    }

    [Fact]
    public void LongTextsAndArraysCrossTheBuffer()
    {
        var ascii = new string('x', 200_001);
        var wide = new string('€', 200_001);
        Assert.Equal((1, ascii, (byte)2, wide), Again((1, ascii, (byte)2, wide)));
        var numbers = Enumerable.Range(0, 100_000).ToArray();
        Assert.Equal(numbers, Again(numbers));
        var texts = Enumerable.Range(0, 50_000).Select(i => i % 7 == 0 ? null : new string('y', i % 13)).ToArray();
        Assert.Equal(texts, Again(texts));
    }

    [Fact]
    public void AnythingNestedComesBack()
    {
        var values = from number in ArbMap.Default.GeneratorFor<double>()
                     from text in ArbMap.Default.GeneratorFor<string?>()
                     from other in ArbMap.Default.GeneratorFor<string?>()
                     from many in ArbMap.Default.GeneratorFor<int[]>()
                     from maybe in ArbMap.Default.GeneratorFor<bool?>()
                     select (number, (text, Tuple.Create(other, maybe)), new Order(many.Length, text, [.. many.Select(item => new Line(other, item))], maybe is null ? null : new Address(other!, "x")));
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300), Prop.ForAll(values.ToArbitrary(), value =>
        {
            var again = Again(value);
            Assert.Equal(BitConverter.DoubleToInt64Bits(value.number), BitConverter.DoubleToInt64Bits(again.number));
            Assert.Equal(value.Item2, again.Item2);
            Assert.Equal(value.Item3 with { Lines = null }, again.Item3 with { Lines = null });
            Assert.Equal(value.Item3.Lines, again.Item3.Lines);
        }));
    }

    [Fact]
    public void TuplesOfAnyLengthComeBack()
    {
        var longValue = (1, "b", 3, "d", 5, "f", 7, "h", 9, "j", 11, "l", 13, "n", 15, "p", 17);
        Assert.Equal(longValue, Again(longValue));
        var longTuple = new Tuple<int, int, int, int, int, int, int, Tuple<string, string?>>(1, 2, 3, 4, 5, 6, 7, Tuple.Create("h", (string?)null));
        Assert.Equal(longTuple, Again(longTuple));
        Assert.Equal(KeyValuePair.Create("a", (string?)null), Again(KeyValuePair.Create("a", (string?)null)));
        Assert.Equal((ValueTuple<string, int>?)null, Again((ValueTuple<string, int>?)null));
        Assert.Equal(("a", 1), Again((ValueTuple<string, int>?)("a", 1)));
    }

    [Fact]
    public void AnonymousTypesComeBack() => AssertSame(new { Name = "a", name = "b", Inner = new { X = (int?)null } });

    [Fact]
    public void ClassesComeBackInWhicheverWayTheyAreMade()
    {
        AssertSame(new Derived("own", 3) { Note = "note" });
        AssertSame(new PointStruct("label", 2));
        AssertSame(new RecordStruct("label", 2));
        var entity = Again(new Entity { Id = 4, Tags = ["a", null], Open = "field" });
        Assert.Equal((4, "field", 1), (entity.Id, entity.Open, entity.Made));
        Assert.Equal(["a", null], entity.Tags);
    }

    [Fact]
    public void SettersUndoWhatAConstructorChanges() => Assert.Equal(" kept ", Again(new Trimming("x") { Text = " kept " }).Text);

    [Fact]
    public void CollectionsComeBackWithTheirOrderAndComparer()
    {
        var names = new Dictionary<string, int?[]?>(StringComparer.OrdinalIgnoreCase) { ["b"] = [1, null], ["A"] = null, ["c"] = [] };
        var again = Again(names);
        Assert.Equal(names.Keys, again.Keys);
        Assert.Equal(names["b"], again["B"]);
        Assert.Null(again["a"]);
        Assert.True(Again(new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { "x", null }).SetEquals(["X", null]));
        Assert.Equal([3, 1, 2], Again(new HashSet<int> { 3, 1, 2 }));
        Assert.Equal(StringComparer.Ordinal, Again(new Dictionary<string, int>(StringComparer.Ordinal)).Comparer);
        Assert.Equal([[1], null!, []], Again(new List<List<int>> { new() { 1 }, null!, new() }));
    }

    [Fact]
    public void FrameworkTypesComeBack()
    {
        var json = """{"a": [1, 1.0, "\ud800"], "a": null}""";
        Assert.Equal(json, Again(JsonDocument.Parse(json).RootElement).GetRawText());
        Assert.Equal(JsonValueKind.Undefined, Again(default(JsonElement)).ValueKind);
        Assert.Equal("http://a/b?c=%20#d", Again(new Uri("http://a/b?c=%20#d")).OriginalString);
        Assert.Equal(new Uri("../x", UriKind.Relative), Again(new Uri("../x", UriKind.Relative)));
        Assert.Equal(new Version(1, 2), Again(new Version(1, 2)));
        Assert.Equal(-BigInteger.Pow(7, 100), Again(-BigInteger.Pow(7, 100)));
        Assert.Equal(IPAddress.Loopback, Again(IPAddress.Loopback));
        Assert.Equal(IPAddress.Parse("fe80::1%3"), Again(IPAddress.Parse("fe80::1%3")));
        Assert.Equal((null, null, null), Again(((Uri?)null, (Version?)null, (IPAddress?)null)));
    }

    [Fact]
    public void TypesThatHoldThemselvesComeBack()
    {
        var tree = new Tree(new Tree(null, null, "l"), new Tree(new Tree(null, null, "rl"), null, "r"), "root");
        Assert.Equal(tree, Again(tree));
        var forest = Again(new Forest("a", [new Forest("b", [])]));
        Assert.Equal("b", forest.Trees[0].Name);
        Assert.Equal((1, tree), Again((1, tree)));
    }

    [Fact]
    public void WhatWasWrittenIsReadOnAShortStackToo()
    {
        Chain? chain = null;
        for (var i = 0; i < 5_000; i++)
        {
            chain = new Chain(i, chain);
        }

        var stream = new MemoryStream();
        OnStack(16 * 1024 * 1024, () => Write(stream, chain!));
        stream.Position = 0;
        OnStack(256 * 1024, () =>
        {
            var count = 0;
            for (var at = Read<Chain>(stream); at is not null; at = at.Next)
            {
                Assert.Equal(4_999 - count++, at.Number);
            }

            Assert.Equal(5_000, count);
        });
    }

    [Fact]
    public void AnObjectThatRefersToItselfIsRefused()
    {
        var ring = new Ring();
        ring.Next = ring;
        var error = Assert.Throws<NotSupportedException>(() => Again(ring));
        Assert.Contains("refers to itself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMessageOfARefusedTypeTellsTheWay()
    {
        AssertRefused<Parcel>("Parcel.Customer.Stream is of type Stream, which is abstract");
        AssertRefused<(int, List<object>)>(".Item2[] is of type object");
        AssertRefused<Dictionary<string, Func<int>>>(".Values[] is of type Func<int>, which is a delegate");
        AssertRefused<IComparable>("IComparable is of type IComparable, which is an interface");
        AssertRefused<Hidden>("Hidden._secret is a field that is neither public nor");
        AssertRefused<Captured>("Captured.secret");
        AssertRefused<GetOnly>("GetOnly.Total has neither a setter nor a parameter");
        AssertRefused<TakesMore>("TakesMore.new is no public constructor");
        AssertRefused<int[,]>("not an array of one dimension");
        AssertRefused<Overriding>("Overriding.Size is declared once more");
        AssertRefused<Endless<int>>("nested in more than");
        AssertRefused<Queue<int>>("neither public nor");
        AssertRefused<System.Text.StringBuilder>("StringBuilder.");
    }

    [Fact]
    public void TypesInsideOfGenericTypesHaveANameToo()
    {
        Assert.Equal(3, Again(new Outer<int>.Inner { Number = 3 }).Number);
        AssertRefused<List<int>.Enumerator>("Elements of type Enumerator can't be written");
    }

    [Fact]
    public void NoValueIsCutToItsDeclaredType()
    {
        AssertValueRefused<Address>(new LongAddress("a", "b", "c"), "LongAddress stands where Address is declared");
        AssertValueRefused<Address[]>(new LongAddress[1], "LongAddress[] stands where Address[]");
        AssertValueRefused<List<int>>(new IntList(), "IntList");
        AssertValueRefused<HashSet<string>>(new(StringComparer.InvariantCulture), "StringComparer.Ordinal");
        AssertValueRefused<Dictionary<string, int>>(new(StringComparer.InvariantCultureIgnoreCase), "StringComparer.Ordinal");
    }

    [Fact]
    public void AFileThatEndsTooEarlyIsNoticed()
    {
        var stream = new MemoryStream();
        Write(stream, "some text");
        stream.SetLength(stream.Length - 1);
        stream.Position = 0;
        Assert.Throws<EndOfStreamException>(() => Read<string>(stream));
    }

    [Fact]
    public void ElementsAreReadUntilTheEnd()
    {
        var stream = new MemoryStream();
        using var writer = new ElementWriter(stream);
        var codec = ElementCodec<(int, string?)>.Create();
        for (var i = 0; i < 40_000; i++)
        {
            codec.Write(writer, (i, i % 3 == 0 ? null : "text"));
        }

        writer.Flush();
        stream.Position = 0;
        using var reader = new ElementReader(stream);
        var count = 0;
        for (; !reader.IsAtEnd; count++)
        {
            Assert.Equal((count, count % 3 == 0 ? null : "text"), codec.Read(reader));
        }

        Assert.Equal(40_000, count);
    }

    [Fact]
    public void ManyThreadsMayAskForTheSameCodec()
    {
        var codecs = new object[8];
        Parallel.For(0, codecs.Length, i => codecs[i] = ElementCodec<List<(Tree, Order)>>.Create());
        Assert.Single(codecs.Distinct());
    }

    private static void OnStack(int size, Action action)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(action), size);
        thread.Start();
        thread.Join();
        Assert.Null(error);
    }

    private static void AssertSame<T>(T value) => Assert.Equal(value, Again(value));

    private static void AssertRefused<T>(string part)
    {
        Assert.Null(ElementCodec<T>.TryCreate(out var refusal));
        Assert.Contains(part, refusal, StringComparison.Ordinal);
        Assert.Equal(refusal, Assert.Throws<NotSupportedException>(ElementCodec<T>.Create).Message);
    }

    private static void AssertValueRefused<T>(T value, string part) =>
        Assert.Contains(part, Assert.Throws<NotSupportedException>(() => Again(value)).Message, StringComparison.Ordinal);

    private static T Again<T>(T value)
    {
        var stream = new MemoryStream();
        Write(stream, value);
        stream.Position = 0;
        return Read<T>(stream);
    }

    private static void Write<T>(MemoryStream stream, T value)
    {
        using var writer = new ElementWriter(stream);
        ElementCodec<T>.Create().Write(writer, value);
        writer.Flush();
    }

    private static T Read<T>(MemoryStream stream)
    {
        using var reader = new ElementReader(stream);
        var value = ElementCodec<T>.Create().Read(reader);
        Assert.True(reader.IsAtEnd);
        return value;
    }
}
