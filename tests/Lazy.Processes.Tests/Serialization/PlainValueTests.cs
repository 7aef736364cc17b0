using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class PlainValueTests
{
    private enum Colour : byte
    {
        Red = 1,
        Blue = 200,
    }

    private static readonly object?[] Values =
    [
        null, true, (byte)200, (sbyte)-3, (short)-300, (ushort)60_000, -1, 1u, long.MinValue, ulong.MaxValue, 1.5f, double.NaN, 'x', 12.345m,
        new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc), new DateTimeOffset(2020, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)), new DateOnly(2020, 1, 2),
        new TimeOnly(1, 2, 3), TimeSpan.FromDays(3), new Guid("11111111-2222-3333-4444-555555555555"), (Half)1.5, Int128.MinValue, UInt128.MaxValue,
        new Complex(1, 2), BigInteger.Pow(7, 100), BigInteger.Zero, new Index(3, true), 1..^2, new Version(1, 2, 3), new Uri("https://example.org/a?b"), new Uri("x/y", UriKind.Relative),
        CultureInfo.InvariantCulture, new Rune('ä'), typeof(int), typeof(List<>), typeof(Dictionary<string, Colour[,]>), typeof(PlainValueTests), Colour.Blue,
        (1, "two"), Tuple.Create(3, "four"), (1, 2, 3, 4, 5, 6, 7, "eight", 9), KeyValuePair.Create("a", 1), "", "text", "äöü", "\ud800 half", "a\0b", new Vector3(1, 2, 3),
        System.Drawing.Color.FromArgb(1, 2, 3), DBNull.Value, System.Net.IPAddress.Parse("10.0.0.1"), new CancellationToken(), (nint)0, new System.Drawing.Point(3, 4),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Values.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_value_comes_back(int place)
    {
        var value = Values[place];

        var back = Crossing.Of(value);

        Assert.Equal(value, back);
        Assert.Equal(value?.GetType(), back?.GetType());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_value_comes_back_from_an_array(int place)
    {
        if (Values[place] is { } value)
        {
            var array = Array.CreateInstance(value is Type ? typeof(Type) : value.GetType(), 3);
            array.SetValue(value, 1);

            Assert.Equal(array, Crossing.Of(array));
        }
    }

    [Fact]
    public void A_string_builder_a_bit_array_and_a_regex_come_back()
    {
        Assert.Equal("abc", Crossing.Of(new StringBuilder("abc")).ToString());
        Assert.Equal([true, false, true], Crossing.Of(new BitArray([true, false, true])).Cast<bool>());
        var regex = Crossing.Of(new Regex("a.c", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(3)));
        Assert.Equal(("a.c", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(3)), (regex.ToString(), regex.Options, regex.MatchTimeout));
    }

    [Fact]
    public void An_encoding_comes_back_with_its_mark_and_its_strictness()
    {
        var utf8 = Crossing.Of(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));

        Assert.Equal(3, utf8.Preamble.Length);
        Assert.Throws<DecoderFallbackException>(() => utf8.GetString([0xFF]));
        Assert.Equal("us-ascii", Crossing.Of(Encoding.ASCII).WebName);
        Assert.Equal("iso-8859-1", Crossing.Of(Encoding.Latin1).WebName);
        Assert.Equal("utf-16", Crossing.Of(Encoding.Unicode).WebName);
    }

    [Fact]
    public void Nullable_variables_come_back()
    {
        Assert.Equal([1, null, 3], Crossing.Of(new int?[] { 1, null, 3 }));
        Assert.Equal([("a", 1), null], Crossing.Of(new (string, int)?[] { ("a", 1), null }));
    }

    [Fact]
    public void A_lazy_value_comes_back_if_it_is_there()
    {
        var lazy = new Lazy<string>(() => "made");
        Assert.Contains("Ask for its Value", Crossing.Refused(lazy).Message, StringComparison.Ordinal);

        _ = lazy.Value;

        Assert.Equal("made", Crossing.Of(lazy).Value);
    }

    [Fact]
    public void A_null_root_and_a_boxed_struct_come_back()
    {
        Assert.Null(Crossing.Of<object?>(null));
        Assert.Equal(new[] { 1, "a", (object)2.5, null }, Crossing.Of(new[] { 1, "a", (object)2.5, null }));
    }
}
