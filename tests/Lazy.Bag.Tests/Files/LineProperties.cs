using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Bags;

namespace LazyGraph.Tests;

/// <summary>Whatever a file holds and however it is cut, its lines are those that .NET reads.</summary>
public sealed class LineProperties
{
    private static readonly string[] Pieces = ["\r", "\n", "\r\n", "\n\r", "a", "bc", "ä", "€", "😀", "\u2028", "\u0085", "\u0a0d", "\u0d0a", " ", "\uFEFF", "xxxxxxxxxxxxxxxxxxxxxxx"];

    public static TheoryData<string> Encodings => new("utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "utf-32", "utf-32BE");

    [Theory, MemberData(nameof(Encodings))]
    public void LinesAreThoseOfFileReadLines(string name) => ForAnyText(Pieces, (folder, text, blockSize) =>
    {
        var path = folder.Write("a.txt", [.. EncodingOf(name).GetPreamble(), .. EncodingOf(name).GetBytes(text)]);
        string[] expected = [.. File.ReadLines(path)];
        Assert.Equal(expected, Bag.ReadText(path).Compute(Schedulers.Synchronous));
        Assert.Equal(expected, Bag.ReadText(path, blockSize).Compute(Schedulers.Synchronous));
        Assert.Equal(expected, Bag.ReadText(path, blockSize).Compute(Schedulers.Threads(2)));
    });

    [Fact]
    public void AGivenEncodingNeedsNoMark() => ForAnyText(Pieces, (folder, text, blockSize) =>
    {
        var path = folder.Write("a.txt", text.TrimStart('\uFEFF'), Encoding.BigEndianUnicode);
        string[] expected = [.. File.ReadLines(path, Encoding.BigEndianUnicode)];
        Assert.Equal(expected, Bag.ReadText(path, blockSize, Encoding.BigEndianUnicode).Compute(Schedulers.Synchronous));
    });

    [Theory]
    [InlineData("||", "utf-8")]
    [InlineData("aba", "utf-8")]
    [InlineData("\n\n", "utf-8")]
    [InlineData("€", "utf-8")]
    [InlineData("|", "utf-16")]
    [InlineData("aa", "utf-16BE")]
    [InlineData("aab", "utf-32")]
    public void DelimitersAreThoseOfSplit(string delimiter, string name) => ForAnyText(["a", "b", "|", "\n", "\r", "€", delimiter, delimiter], (folder, text, blockSize) =>
    {
        var path = folder.Write("a.txt", [.. EncodingOf(name).GetPreamble(), .. EncodingOf(name).GetBytes(text)]);
        var expected = text.Split(delimiter);
        expected = expected[^1].Length == 0 ? expected[..^1] : expected; // as after a last newline
        Assert.Equal(expected, Bag.ReadText(path, lineDelimiter: delimiter).Compute(Schedulers.Synchronous));
        Assert.Equal(expected, Bag.ReadText(path, blockSize, lineDelimiter: delimiter).Compute(Schedulers.Synchronous));
    });

    [Fact]
    public void EachLineIsInTheBlockOfItsFirstByte() => ForAnyText(Pieces, (folder, text, blockSize) =>
    {
        var path = folder.Write("a.txt", text);
        var blocks = Delayed.Compute(Bag.ReadText(path, blockSize).Partitions, Schedulers.Synchronous);
        var starts = LineStarts(File.ReadAllBytes(path)).GroupBy(start => start / blockSize).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(Enumerable.Range(0, blocks.Length).Select(i => starts.GetValueOrDefault(i)), blocks.Select(block => block.Length));
    });

    [Fact]
    public void TheBytesOfABlockAreThoseOfItsLines() => ForAnyText(Pieces, (folder, text, blockSize) =>
    {
        var path = folder.Write("a.txt", text);
        var bytes = File.ReadAllBytes(path);
        int[] starts = [.. LineStarts(bytes), bytes.Length];
        foreach (var block in TextPartitions.Plan([path], "path", blockSize, null, FileCompression.Infer, null, null).Select(blocks => blocks[0]))
        {
            using var reader = new TextLineReader(block);
            Assert.True(reader.HasUtf8Bytes);
            using var read = new MemoryStream();
            while (reader.TryReadBytes(out var chunk))
            {
                Assert.False(chunk.IsEmpty);
                read.Write(chunk);
            }

            int[] mine = [.. starts.SkipLast(1).Where(start => start >= block.Start && start < block.End)];
            Assert.Equal(mine.Length == 0 ? [] : bytes[mine[0]..starts[Array.IndexOf(starts, mine[^1]) + 1]], read.ToArray());
        }
    });

    // Of UTF-8, the byte order mark left out.
    private static IEnumerable<int> LineStarts(byte[] bytes)
    {
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        while (start < bytes.Length)
        {
            yield return start;
            var end = Array.FindIndex(bytes, start, value => value is (byte)'\r' or (byte)'\n');
            if (end < 0)
            {
                yield break;
            }

            start = end + (bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-8 with mark" => Encoding.UTF8,
        _ => Encoding.GetEncoding(name),
    };

    private static void ForAnyText(string[] pieces, Action<TemporaryFolder, string, int> holds)
    {
        using var folder = new TemporaryFolder();
        var texts = from count in Gen.Choose(0, 40)
                    from chosen in Gen.ArrayOf(Gen.Elements(pieces), count)
                    from blockSize in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(1, 60))
                    select (Text: string.Concat(chosen), BlockSize: blockSize);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(80), Prop.ForAll(texts.ToArbitrary(), sample => holds(folder, sample.Text, sample.BlockSize)));
    }
}
