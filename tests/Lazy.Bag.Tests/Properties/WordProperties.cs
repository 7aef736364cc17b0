using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>Words are those of the strings, whether they are counted in the bytes of a file or as strings.</summary>
public sealed class WordProperties : IDisposable
{
    private static readonly string[] Ends = ["\n", "\r\n", "\r", "\n\n", "\u2028", "\u0085"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WordsOfStringsAreThoseOfSplit() => ForAnyText((text, blockSize) =>
    {
        var lines = LinesOf(text);
        var bag = Bag.From(lines, partitions: Math.Max(1, Math.Min(blockSize, lines.Length)));
        Gives.Elements(Split(lines, lower: true), bag.Words());
        Gives.Elements(Split(lines, lower: false), bag.Words(lower: false));
        Gives.Elements(Count(Split(lines, lower: true)), bag.Words().Frequencies());
    }, runs: 8);

    [Theory, InlineData(true), InlineData(false)]
    public void BytesOfAFileAreCountedLikeItsStrings(bool lower) => ForAnyText((text, blockSize) =>
    {
        var path = _folder.Write("a.txt", text);
        var expected = Count(Split(LinesOf(text), lower));
        var lines = Bag.ReadText(path, blockSize);
        Gives.Elements(expected, lines.Words(lower).Frequencies());
        Gives.Elements(expected.OrderByDescending(item => item.Count), lines.Words(lower).Frequencies(sort: true, splitEvery: 2));
    }, runs: 10);

    [Fact]
    public void TheFastPathIsTheSlowPath() => ForAnyText((text, blockSize) =>
    {
        var path = _folder.Write("a.txt", text);
        var lines = Bag.ReadText(path, blockSize);
        var expected = Count(Split(LinesOf(text), lower: true));
        Bag<Frequency<string>>[] all =
        [
            lines.Words().Frequencies(),
            lines.Words().Frequencies(StringComparer.Ordinal),
            lines.Words().Map(word => word).Frequencies(),
            lines.Map(line => line).Words().Frequencies(),
            lines.SelectMany(line => line.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Frequencies(),
            Bag.ReadText(path).Words().Frequencies(),
        ];
        Assert.All(all, counts => Assert.Equal(expected, counts.Compute(Schedulers.Synchronous)));
        Assert.Equal(
            expected.GroupBy(item => item.Value, StringComparer.OrdinalIgnoreCase).Select(group => new Frequency<string>(group.Key, group.Sum(item => item.Count))),
            lines.Words(lower: true).Frequencies(StringComparer.OrdinalIgnoreCase).Compute(Schedulers.Synchronous));
    }, runs: 60);

    [Fact]
    public void FilesOfOtherEncodingsAndEndsOfLinesAreCountedAsStrings() => ForAnyText((text, blockSize) =>
    {
        var expected = Count(Split(LinesOf(text), lower: true));
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var path = _folder.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Equal(expected, Bag.ReadText(path, blockSize).Words().Frequencies().Compute(Schedulers.Synchronous));
        }

        // A delimiter that is no white space parts words of two lines.
        var plain = _folder.Write("b.txt", text);
        Assert.Equal(
            Count(Split(text.Split("a"), lower: true)),
            Bag.ReadText(plain, blockSize, lineDelimiter: "a").Words().Frequencies().Compute(Schedulers.Synchronous));
    }, runs: 30);

    [Fact]
    public void WordsOfAFileAndStringsAreCountedTogether() => ForAnyText((text, blockSize) =>
    {
        string?[] others = ["a", null, "", "k", "\uD83D", "a\0", "\0", new string('z', 100), "Z", "é", null, "\uD83D", "\uDE00"];
        var words = Split(LinesOf(text), lower: true);
        var path = _folder.Write("a.txt", text);
        var file = Bag.ReadText(path, blockSize).Words();
        var strings = Bag.From(others, partitions: 3).Map(other => other!);
        Gives.Elements(Count([.. words, .. others!]), file.Concat(strings).Frequencies(splitEvery: 2));
        Gives.Elements(Count([.. others!, .. words]), strings.Concat(file).Frequencies());
        Gives.Elements(Count([.. words, .. words]), file.Concat(file.Map(word => word)).Frequencies(splitEvery: 3));
    }, runs: 6);

    [Fact]
    public void AnyStringsAreCounted()
    {
        string?[] odd =
        [
            "", null, "a", "A", "\0", "a\0", "\0a", "\0\0", "ab", "abc", "abcd", "abcdé", "é", "e\u0301", "日本", "😀", "\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD800b", "\uFFFD",
            new string('x', 63), new string('x', 64), new string('x', 65), new string('x', 64) + "\0", new string('x', 5000), new string('é', 40), "\u007F", "\u0080", " ", "a b",
        ];
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var some = odd.Where(_ => random.Next(3) > 0).ToArray(); // some have no lone surrogates, some no null
            some = seed % 3 == 0 ? [.. some.Where(text => text is not null && !text.Any(char.IsSurrogate))] : some;
            var texts = Enumerable.Range(0, random.Next(1, 400)).Select(_ => some[random.Next(some.Length)]).ToArray();
            var partitions = random.Next(1, 1 + Math.Min(6, texts.Length));
            var bag = Bag.From(texts, partitions);
            Assert.Equal(Count(texts!), Bag.From<string>(texts!, partitions).Frequencies().Compute(Schedulers.Synchronous));
            Assert.Equal(Count(texts!), bag.Map(text => text!).Frequencies(splitEvery: 2).Compute(Schedulers.Synchronous));
            Assert.Equal(
                texts.GroupBy(text => text, StringComparer.OrdinalIgnoreCase).Select(group => new Frequency<string?>(group.Key, group.Count())),
                bag.Frequencies(StringComparer.OrdinalIgnoreCase).Compute(Schedulers.Synchronous));
        }
    }

    [Fact]
    public void FirstSeenComesFirstAcrossTheBufferOfShortStrings()
    {
        // Short ones wait in a buffer; a long or odd one between them must not come before them.
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(i => (i % 7) switch { 3 => new string('l', 70 + (i % 50)), 5 => $"é{i % 900}", _ => $"{i % 3000}" })];
        Gives.Elements(Count(texts), Bag.From(texts, partitions: 3).Frequencies());
        Gives.Elements(Count([.. texts, "\uD800", .. texts]), Bag.From([.. texts, "\uD800", .. texts], partitions: 1).Frequencies());
    }

    [Fact]
    public void ANullLineIsAnError()
    {
        var lines = Bag.From(["a b", null], partitions: 1).Map(line => line!);
        Gives.Failure<InvalidOperationException, string[]>(lines.Words());
        Gives.Failure<InvalidOperationException, Frequency<string>[]>(lines.Words().Frequencies());
    }

    private static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return [.. lines];
    }

    private static string[] Split(IEnumerable<string> lines, bool lower) =>
        [.. lines.SelectMany(line => (lower ? line.ToLowerInvariant() : line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    private static Frequency<string>[] Count(IEnumerable<string> words) =>
        [.. words.GroupBy(word => word, StringComparer.Ordinal).Select(group => new Frequency<string>(group.Key, group.Count()))];

    private static void ForAnyText(Action<string, int> holds, int runs)
    {
        var texts = from seed in Gen.Choose(0, 1_000_000)
                    from words in Gen.Choose(0, 60)
                    from blockSize in Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(1, 300))
                    select (Text: WithLines(seed, words), BlockSize: blockSize);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs), Prop.ForAll(texts.ToArbitrary(), sample => holds(sample.Text, sample.BlockSize)));
    }

    // No words, or some on each line.
    private static string WithLines(int seed, int words)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < words; i += 4)
        {
            text.Append(NastyText.Make(seed + i, random.Next(4))).Append(Ends[random.Next(Ends.Length)]);
        }

        return text.ToString().TrimStart('\uFEFF', '\0'); // at the start of a file they would be a mark, or part of one
    }
}
