using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Bags;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests;

/// <summary>Counting bytes is counting the words of the string.</summary>
public sealed class WordCounterTests
{
    [Theory, InlineData(true, 30), InlineData(false, 30), InlineData(true, 2000), InlineData(false, 2000)]
    public void CountsAreThoseOfStrings(bool lower, int most)
    {
        var texts = from seed in Gen.Choose(0, int.MaxValue - 1) from words in Gen.Choose(0, most) select (seed, words);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(most < 100 ? 1000 : 40), Prop.ForAll(texts.ToArbitrary(), Holds));

        void Holds((int Seed, int Words) text)
        {
            var bytes = Encoding.UTF8.GetBytes(NastyText.Make(text.Seed, text.Words));
            var expected = NastyText.Count(bytes, lower);
            Same.Elements(expected, Items(Count([bytes], lower)));
            Same.Elements(expected, Items(Count(Cut(bytes, text.Seed), lower)));
        }
    }

    [Fact]
    public void EveryCutOfATextIsTheSame()
    {
        var bytes = Encoding.UTF8.GetBytes("Ab😀 \u212Aé\u2003long-word-of-\u00E9\u0301-many-bytes\u00A0x\0 x");
        var expected = NastyText.Count(bytes, lower: true);
        for (var first = 0; first <= bytes.Length; first++)
        {
            for (var second = first; second <= bytes.Length; second++)
            {
                Same.Elements(expected, Items(Count([bytes[..first], bytes[first..second], bytes[second..]], lower: true)));
            }
        }
    }

    [Fact]
    public void EveryCharacterPartsWordsIfItIsWhiteSpaceAndOnlyThen()
    {
        for (var code = 0; code <= 0x10FFFF; code += code < 0x10000 ? 1 : 61)
        {
            if (!Rune.IsValid(code))
            {
                continue;
            }

            var text = Encoding.UTF8.GetBytes($"a{char.ConvertFromUtf32(code)}b");
            var words = Count([text], lower: false);
            Assert.True(words.Count == (code < 0x10000 && char.IsWhiteSpace((char)code) ? 2 : 1), $"U+{code:X4}");
        }
    }

    [Fact]
    public void EveryCharacterIsLowerCasedAsInAString()
    {
        var text = string.Join(' ', Enumerable.Range(0, 0x110000).Where(code => Rune.IsValid(code) && (code < 0x20000 || code % 61 == 0)).Select(char.ConvertFromUtf32));
        var bytes = Encoding.UTF8.GetBytes(text);
        Same.Elements(NastyText.Count(bytes, lower: true), Items(Count([bytes], lower: true)));
    }

    [Fact]
    public void WhiteSpaceIsFoundAtEveryPlaceOfABlock()
    {
        foreach (var space in NastyText.WhiteSpace)
        {
            for (var before = 0; before < 140; before++)
            {
                var bytes = Encoding.UTF8.GetBytes(new string('A', before) + "é" + space + space + "B" + new string('c', 70));
                Same.Elements(NastyText.Count(bytes, lower: true), Items(Count([bytes], lower: true)));
            }
        }
    }

    [Fact]
    public void WordsMayBeLongerThanBlocks()
    {
        var text = string.Join(' ', Enumerable.Range(0, 8).Select(i => new string((char)('A' + (i % 3)), 1000 << (i % 5))));
        var bytes = Encoding.UTF8.GetBytes(text);
        Same.Elements(NastyText.Count(bytes, lower: true), Items(Count([bytes], lower: true)));
        Same.Elements(NastyText.Count(bytes, lower: true), Items(Count(Cut(bytes, 1), lower: true)));
    }

    [Theory, InlineData("w"), InlineData("medium-"), InlineData("a prefix\0of more than 16 bytes ")]
    public void ManyDifferentWordsAreCounted(string prefix)
    {
        const int Many = 200_000; // far more than the tables that processors hold near
        var words = Enumerable.Range(0, 2 * Many).Select(i => prefix.Replace(' ', '_') + (i % Many)).ToArray();
        var table = Count(Cut(Encoding.UTF8.GetBytes(string.Join('\n', words)), 5), lower: true);
        Assert.Equal(Many, table.Count);
        for (var i = 0; i < Many; i++)
        {
            AssertCounted(table, i, words[i], 2);
        }

        var merged = Count([Encoding.UTF8.GetBytes(string.Join('\n', words[(Many / 2)..Many]))], lower: true);
        merged.MergeFrom(table);
        Assert.Equal(Many, merged.Count);
        for (var i = 0; i < Many; i++)
        {
            AssertCounted(merged, i, words[(i + (Many / 2)) % Many], i < Many / 2 ? 3 : 2);
        }

        // An assertion for each would take longer than the counting.
        static void AssertCounted(WordTable found, int number, string word, long count)
        {
            if (found.WordAt(number) != word || found.CountAt(number) != count)
            {
                Assert.Fail($"Found {found.CountAt(number)} of '{found.WordAt(number)}' at {number}, expected {count} of '{word}'.");
            }
        }
    }

    [Fact]
    public void EndOfALineEndsAWord()
    {
        var counter = new WordCounter(lower: true);
        counter.Add("one tw"u8);
        counter.EndLine();
        counter.Add("o\u212A"u8);
        counter.EndLine();
        counter.EndLine();
        counter.Add(" one"u8);
        Assert.Equal(NastyText.Count(["one", "tw", "ok", "one"]), Items(counter.Finish()));
        Assert.Equal(14, counter.BytesConsumed);
    }

    [Fact]
    public void NoTextHasNoWords()
    {
        Assert.Equal(0, Count([], lower: true).Count);
        Assert.Equal(0, Count([" \n\u3000"u8.ToArray()], lower: true).Count);
    }

    public static TheoryData<string, byte[], int> Invalid => new()
    {
        { "lone continuation", [0x80], 0 },
        { "overlong of two bytes", [0xC0, 0x80], 0 },
        { "overlong slash", [0xC1, 0xBF], 0 },
        { "overlong of three bytes", [0xE0, 0x80, 0x80], 0 },
        { "overlong of four bytes", [0xF0, 0x8F, 0xBF, 0xBF], 0 },
        { "high surrogate", [0xED, 0xA0, 0x80], 0 },
        { "low surrogate", [0xED, 0xBF, 0xBF], 0 },
        { "above U+10FFFF", [0xF4, 0x90, 0x80, 0x80], 0 },
        { "byte of no character", [0xFF], 0 },
        { "Latin-1", [0xE9, (byte)'t', 0xE9], 0 },
        { "white space cut short", [0xE2, 0x80, (byte)' '], 0 },
        { "continuation too many", [0xC2, 0xA0, 0xA0], 2 },
        { "stops in two bytes", [0xC3], 0 },
        { "stops in three bytes", [0xE2, 0x80], 0 },
        { "stops in four bytes", [0xF0, 0x9F, 0x98], 0 },
    };

    [Theory, MemberData(nameof(Invalid))]
    public void BytesThatAreNotUtf8AreTold(string what, byte[] bytes, int offset)
    {
        foreach (var before in (string[])["", "é", "word ", new string('x', 61) + " ", string.Concat(Enumerable.Repeat("é word ", 3000))])
        {
            byte[] text = [.. Encoding.UTF8.GetBytes(before), .. bytes];
            byte[] further = what.StartsWith("stops", StringComparison.Ordinal) ? [] : [.. " and what follows, é"u8];
            foreach (var pieces in (byte[][][])[[[.. text, .. further]], [text, further], [.. text.Select(value => (byte[])[value]), further]])
            {
                var counter = new WordCounter(lower: true);
                var exception = Assert.Throws<DecoderFallbackException>(() =>
                {
                    Array.ForEach(pieces, piece => counter.Add(piece));
                    counter.Finish();
                });
                var expected = text.Length - bytes.Length + offset;
                Assert.Equal(expected, counter.BytesConsumed);
                Assert.Equal(expected, exception.Index);
                Assert.Equal(bytes[offset], exception.BytesUnknown![0]);
                Assert.Contains($"offset {expected}", exception.Message, StringComparison.Ordinal);
                Assert.Contains(bytes[offset].ToString("X2"), exception.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void EndOfALineInsideACharacterIsAFault()
    {
        var counter = new WordCounter(lower: false);
        counter.Add("word \u00E9"u8[..^1]);
        Assert.Throws<DecoderFallbackException>(counter.EndLine);
    }

    [Fact]
    public void RandomBytesAreCountedIfAndOnlyIfTheyAreUtf8()
    {
        var random = new Random(7);
        byte[] bytes = [(byte)' ', (byte)'a', 0x80, 0x85, 0x8A, 0x9A, 0x9F, 0xA0, 0xA8, 0xAF, 0xBF, 0xC2, 0xC3, 0xE1, 0xE2, 0xE3, 0xED, 0xF0, 0xF4];
        for (var i = 0; i < 30_000; i++)
        {
            var text = random.GetItems(bytes, random.Next(1, 8));
            Assert.Equal(Outcome(() => NastyText.Count(text, lower: true)), Outcome(() => Items(Count(Cut(text, i), lower: true))));
        }

        static string Outcome(Func<IReadOnlyList<KeyValuePair<string, long>>> count)
        {
            try
            {
                return string.Join('|', count());
            }
            catch (DecoderFallbackException)
            {
                return "invalid";
            }
        }
    }

    internal static IReadOnlyList<KeyValuePair<string, long>> Items(WordTable words) =>
        [.. Enumerable.Range(0, words.Count).Select(i => KeyValuePair.Create(words.WordAt(i), words.CountAt(i)))];

    private static WordTable Count(IEnumerable<byte[]> pieces, bool lower)
    {
        var counter = new WordCounter(lower);
        foreach (var piece in pieces)
        {
            counter.Add(piece);
        }

        return counter.Finish();
    }

    private static IEnumerable<byte[]> Cut(byte[] bytes, int seed)
    {
        var random = new Random(seed);
        var most = 1 << random.Next(1, 14);
        for (var at = 0; at < bytes.Length;)
        {
            var length = Math.Min(random.Next(most), bytes.Length - at);
            yield return bytes[at..(at + length)];
            at += length;
        }
    }
}
