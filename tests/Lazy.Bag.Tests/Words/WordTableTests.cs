using System.Text;
using LazyGraph.Bags;

namespace LazyGraph.Tests;

/// <summary>The table keeps every word apart, in the order in which they came first.</summary>
public sealed class WordTableTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void MergedTablesAreOneTable(int seed)
    {
        var random = new Random(seed);
        var words = NastyText.Make(seed, 3000).Split(' ');
        var one = Table(words);
        var merged = new WordTable();
        for (var at = 0; at < words.Length;)
        {
            var next = Math.Min(words.Length, at + random.Next(1200));
            merged.MergeFrom(Table(words[at..next]));
            at = next;
        }

        Assert.Equal(WordCounterTests.Items(one), WordCounterTests.Items(merged));
        Assert.Equal(NastyText.Count(words), WordCounterTests.Items(one));
    }

    [Fact]
    public void WordsThatDifferInNulOnlyAreKeptApart()
    {
        string[] words = [.. from length in Enumerable.Range(0, 20) from nuls in Enumerable.Range(0, 20) select new string('a', length) + new string('\0', nuls)];
        string[] inside = [.. words.Select(word => word + "b")];
        Assert.Equal(NastyText.Count([.. words, .. inside, .. words]), WordCounterTests.Items(Table([.. words, .. inside, .. words])));
    }

    [Theory, InlineData("w"), InlineData("a word of more bytes "), InlineData("0000000"), InlineData("\0\0\0\0")]
    public void ManyWordsAreKeptInOrder(string prefix)
    {
        const int Many = 150_000;
        var table = new WordTable();
        for (var round = 1; round <= 2; round++)
        {
            for (var i = 0; i < Many; i++)
            {
                table.Add(Encoding.UTF8.GetBytes(prefix + i), i);
            }
        }

        Assert.Equal(Many, table.Count);
        for (var i = 0; i < Many; i++)
        {
            Assert.Equal(prefix + i, table.WordAt(i));
            Assert.Equal(2L * i, table.CountAt(i));
        }

        Assert.InRange(table.SizeInBytes, Many * 16, Many * 200);
    }

    [Fact]
    public void WordsOfOneHashAreKeptApart()
    {
        // The hash of eight bytes is one to one, so words of neighbouring hashes can be found by its inverse.
        ulong inverse = 0x9E37_79B9_7F4A_7C15;
        for (var i = 0; i < 6; i++)
        {
            inverse *= 2 - (0x9E37_79B9_7F4A_7C15 * inverse);
        }

        var keys = Enumerable.Range(1, 2000).Select(i => (ulong.MaxValue - (ulong)i) * inverse).Select(mixed => mixed ^ (mixed >> 32)).ToArray();
        Assert.All(keys, key => Assert.Equal(ulong.MaxValue >> 44, new ShortKey(key).Hash >> 44));
        var table = new WordTable();
        foreach (var key in keys.Concat(keys))
        {
            table.Add(BitConverter.GetBytes(key), 1);
        }

        Assert.Equal(2000, table.Count);
        Span<byte> buffer = stackalloc byte[16];
        for (var i = 0; i < keys.Length; i++)
        {
            Assert.Equal(2, table.CountAt(i));
            Assert.Equal(BitConverter.GetBytes(keys[i]), table.BytesAt(i, buffer));
        }
    }

    [Fact]
    public void CountsAreLong()
    {
        var table = new WordTable();
        foreach (var word in (string[])["short", "of medium size", "longer than sixteen bytes"])
        {
            table.Add(Encoding.UTF8.GetBytes(word), 3_000_000_000);
            table.Add(Encoding.UTF8.GetBytes(word), 3_000_000_000);
            Assert.Equal(6_000_000_000, table.CountAt(table.Count - 1));
        }

        var merged = new WordTable();
        merged.MergeFrom(table);
        merged.MergeFrom(table);
        Assert.Equal([12_000_000_000, 12_000_000_000, 12_000_000_000], WordCounterTests.Items(merged).Select(item => item.Value));
    }

    [Fact]
    public void NoWordIsBehindTheLast()
    {
        var table = Table(["one"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.WordAt(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.CountAt(-1));
    }

    [Fact]
    public void LongWordsLieInSegments()
    {
        var words = Enumerable.Range(0, 40).Select(i => new string((char)('a' + (i % 26)), i * 1500)).ToArray();
        Assert.Equal(NastyText.Count([.. words, .. words]), WordCounterTests.Items(Table([.. words, .. words])));
    }

    private static WordTable Table(IEnumerable<string> words)
    {
        var table = new WordTable();
        foreach (var word in words)
        {
            table.Add(Encoding.UTF8.GetBytes(word), 1);
        }

        return table;
    }
}
