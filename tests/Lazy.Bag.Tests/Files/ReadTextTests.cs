using System.Text;

namespace LazyGraph.Tests;

public sealed class ReadTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileIsAPartitionAndItsLinesTheElements()
    {
        _folder.Write("a.txt", "one\ntwo\r\nthree");
        _folder.Write("b.txt", "");
        _folder.Write("c.txt", "four\n\n");
        var bag = Bag.ReadText(_folder.At("*.txt"));
        Assert.Equal([["one", "two", "three"], [], ["four", ""]], Delayed.Compute(bag.Partitions, Schedulers.Threads(2)));
    }

    [Fact]
    public void FilesOfAPatternAreInOrdinalOrderAndPatternsInTheirs()
    {
        foreach (var name in (string[])["b.txt", "B.txt", "a10.txt", "a2.txt", ".hidden.txt", "x/a.txt", "x/y/c.txt", "x/y/c.log", "z/c.txt"])
        {
            _folder.Write(name, name);
        }

        Assert.Equal(["B.txt", "a10.txt", "a2.txt", "b.txt"], Read("*.txt"));
        Assert.Equal(["b.txt", "B.txt", "a10.txt", "a2.txt", "b.txt"], Read("b.txt", "*.txt"));
        Assert.Equal(["a2.txt"], Read("a?.txt"));
        Assert.Equal(["B.txt", "a10.txt", "a2.txt", "b.txt", "x/a.txt", "x/y/c.txt", "z/c.txt"], Read("**/*.txt"));
        Assert.Equal(["x/y/c.txt", "z/c.txt"], Read("**/c.txt"));
        Assert.Equal(["x/a.txt", "x/y/c.log", "x/y/c.txt"], Read("x/**"));
        Assert.Equal(["x/a.txt"], Read("?/a.*"));
        Assert.Equal([".hidden.txt"], Read(".*"));

        string[] Read(params string[] patterns) => Bag.ReadText(patterns.Select(_folder.At)).Compute(Schedulers.Synchronous);
    }

    [Fact]
    public void SeveralFilesCanMakeAPartition()
    {
        for (var i = 0; i < 5; i++)
        {
            _folder.Write($"{i}.txt", $"{i}");
        }

        var bag = Bag.ReadText(_folder.At("*.txt"), filesPerPartition: 2);
        Assert.Equal([["0", "1"], ["2", "3"], ["4"]], Delayed.Compute(bag.Partitions, Schedulers.Synchronous));
    }

    [Fact]
    public void LinesComeWithTheFullPathIfWanted()
    {
        var path = _folder.Write("a.txt", "one\ntwo");
        Assert.Equal([("one", path), ("two", path)], Bag.ReadTextWithPath(path).Compute(Schedulers.Synchronous));
        Assert.Equal([("one", path), ("two", path)], Bag.ReadTextWithPath([path], blockSize: 4).Compute(Schedulers.Synchronous));
    }

    [Fact]
    public void BlocksCanBeWrittenAsText()
    {
        var path = _folder.Write("a.txt", string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i}\n")));
        Assert.Equal(Math.DivRem(new FileInfo(path).Length, 2048).Quotient + 1, Bag.ReadText(path, "2 KiB").PartitionCount);
        Assert.Equal(Enumerable.Range(0, 3000), Bag.ReadText(path, "2 KiB").Map(int.Parse).Compute());
    }

    [Fact]
    public void LinesLongerThanTheBufferAreWhole()
    {
        string[] lines = [new('a', 1_000_000), "", new('b', 262_144), new('ä', 300_000), "end"];
        var path = _folder.Write("a.txt", string.Join("\r\n", lines));
        Assert.Equal(lines, Bag.ReadText(path).Compute(Schedulers.Synchronous));
        Assert.Equal(lines, Bag.ReadText(path, 100_000).Compute(Schedulers.Synchronous));
        Assert.Equal(lines, Bag.ReadText(path, lineDelimiter: "\r\n").Compute(Schedulers.Synchronous));
    }

    [Fact]
    public void ManyBuffersGiveTheLinesOfFileReadLines()
    {
        var random = new Random(7);
        var text = new StringBuilder();
        while (text.Length < 2_000_000)
        {
            text.Append(random.Next(50) == 0 ? 'ü' : 'u', random.Next(200)).Append(random.Next(3) switch { 0 => "\r\n", 1 => "\n", _ => "\r" });
        }

        var path = _folder.Write("a.txt", text.ToString());
        var expected = File.ReadAllLines(path);
        Assert.Equal(expected, Bag.ReadText(path).Compute(Schedulers.Synchronous));
        Assert.Equal(expected, Bag.ReadText(path, "300 KB").Compute(Schedulers.Threads(2)));
    }

    [Fact]
    public void ABagCanBeComputedAgainAndReadsTheFileAgain()
    {
        var path = _folder.Write("a.txt", "one");
        var bag = Bag.ReadText(path);
        Assert.Equal(["one"], bag.Compute());
        _folder.Write("a.txt", "two\nthree");
        Assert.Equal(["two", "three"], bag.Compute());
    }

    [Fact]
    public void ASingleByteEncodingIsRead()
    {
        var path = _folder.Write("a.txt", "café\nthé", Encoding.Latin1);
        Assert.Equal(["café", "thé"], Bag.ReadText(path, encoding: Encoding.Latin1).Compute());
    }

    [Fact]
    public void TakingTheFirstLinesClosesTheFile()
    {
        var path = _folder.Write("a.txt", string.Concat(Enumerable.Repeat("line\n", 500_000)));
        Assert.Equal(["line", "line"], Bag.ReadText(path).Take(2).Compute(Schedulers.Synchronous));
        Assert.False(IsOpen(path));
    }

    internal static bool IsOpen(string path)
    {
        if (!Directory.Exists("/proc/self/fd"))
        {
            Assert.Skip("Open files are counted in /proc.");
        }

        return Directory.EnumerateFiles("/proc/self/fd").Any(handle => new FileInfo(handle).LinkTarget == path);
    }
}
