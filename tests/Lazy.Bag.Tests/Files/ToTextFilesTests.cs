using System.Diagnostics;
using System.Text;

namespace LazyGraph.Tests;

public sealed class ToTextFilesTests : IDisposable
{
    private static readonly FileCompression[] Compressions = Enum.GetValues<FileCompression>();

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _sources = new();

    public void Dispose()
    {
        _folder.Dispose();
        _sources.Dispose();
    }

    [Fact]
    public void NumbersAreOfOneWidthAndPathsInOrder()
    {
        var bag = Numbers(11);
        var paths = bag.ToTextFiles(_folder.At("out/part-*.txt")).Compute(Schedulers.Threads(2));
        Assert.Equal(Enumerable.Range(0, 11).Select(i => _folder.At($"out/part-{i:00}.txt")), paths);
        Assert.Equal(bag.Compute(), Bag.ReadText(_folder.At("out/part-*.txt")).Compute());
        Assert.Equal(11, _folder.Names().Length);
    }

    [Fact]
    public void AFolderMeansPartsInIt() => Assert.Equal([_folder.At("out/0.part"), _folder.At("out/1.part")], Numbers(2).ToTextFiles(_folder.At("out")).Compute());

    [Fact]
    public void NothingIsWrittenBeforeTheCompute()
    {
        var written = Numbers(2).ToTextFiles(_folder.At("*.txt"));
        Assert.Empty(_folder.Names());
        written.Compute();
        Assert.Equal(["0.txt", "1.txt"], _folder.Names());
    }

    [Fact]
    public void AFunctionCanNameFilesAndNamesMustDiffer()
    {
        Assert.Equal([_folder.At("a/x.txt"), _folder.At("b/x.txt")], Numbers(2).ToTextFiles(_folder.At("*/x.txt"), i => $"{(char)('a' + i)}").Compute());
        Assert.Contains("for partition 0 and for partition 1", Assert.Throws<ArgumentException>("name", () => Numbers(2).ToTextFiles(_folder.At("*.txt"), _ => "same")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("pattern", () => Numbers(2).ToTextFiles(_folder.At("*-*.txt")));
        Assert.Throws<ArgumentException>("name", () => Numbers(2).ToTextFiles(_folder.At("*.txt"), _ => null!));
    }

    [Fact]
    public void LinesAreSeparatedByNewlinesAndTheLastOneIsOptional()
    {
        Assert.Equal("1\n2", File.ReadAllText(Lines("1", "2").ToTextFiles(_folder.At("a*")).Compute()[0]));
        Assert.Equal("1\n2\n", File.ReadAllText(Lines("1", "2").ToTextFiles(_folder.At("b*"), lastNewLine: true).Compute()[0]));
        Assert.Equal("", File.ReadAllText(Lines().ToTextFiles(_folder.At("c*"), lastNewLine: true).Compute()[0]));
        Assert.Equal([0xFF, 0xFE, 0xE4, 0, 0x0A, 0, 0x62, 0], File.ReadAllBytes(Lines("ä", "b").ToTextFiles(_folder.At("d*"), encoding: Encoding.Unicode).Compute()[0]));
    }

    [Fact]
    public void WhatIsWrittenCanBeReadWithEveryCompression()
    {
        string[] lines = ["", "one", "zwölf", "😀", new('x', 200_000), .. Enumerable.Range(0, 20_000).Select(i => $"line {i}")];
        foreach (var compression in Compressions)
        {
            foreach (var encoding in (Encoding?[])[null, Encoding.UTF8, Encoding.Unicode, Encoding.UTF32])
            {
                var paths = Lines(lines).ToTextFiles(_folder.At($"{compression}/*.txt"), compression: compression, encoding: encoding).Compute();
                Assert.Equal(lines, Bag.ReadText(paths, compression: compression).Compute());
            }

            var empty = Lines().ToTextFiles(_folder.At($"{compression}-empty/*.txt"), compression: compression).Compute();
            Assert.Empty(Bag.ReadText(empty, compression: compression).Compute());
        }

        var byName = Lines(lines).ToTextFiles(_folder.At("*.txt.gz")).Compute();
        Assert.Equal([0x1F, 0x8B], File.ReadAllBytes(byName[0])[..2]);
    }

    [Fact]
    public void AFailureLeavesNothingHalfWrittenAndTheOldFileAsItWas()
    {
        var old = _folder.Write("1.txt", "old");
        var written = Numbers(3).Map(text => text == "15" ? throw new InvalidOperationException("no") : text).ToTextFiles(_folder.At("*.txt"));
        Assert.Throws<TaskFailedException>(() => written.Compute(Schedulers.Synchronous));
        Assert.Equal("old", File.ReadAllText(old));
        Assert.DoesNotContain(_folder.Names(), name => name.Contains("tmp", StringComparison.Ordinal));
        Assert.Contains("0.txt", _folder.Names());
    }

    [Fact]
    public void ACancelledComputeLeavesNothingHalfWritten()
    {
        using var source = new CancellationTokenSource();
        var seen = 0;
        var written = Numbers(3).Map(text =>
        {
            if (++seen == 15)
            {
                source.Cancel();
            }

            return text;
        }).ToTextFiles(_folder.At("*.txt"));
        Assert.ThrowsAny<OperationCanceledException>(() => written.Compute(Schedulers.Synchronous, cancellationToken: source.Token));
        Assert.Equal(15, seen);
        Assert.Equal(["0.txt"], _folder.Names());
    }

    [Fact]
    public void ElementsThatCannotBeWrittenAreErrors()
    {
        foreach (var (lines, encoding, expected) in ((string?[], Encoding, string)[])[(["a", null], Encoding.UTF8, "Found null for line 2"), (["é"], Encoding.ASCII, "U+00E9 at place 0 of line 1"), (["a", "b\uD800"], Encoding.UTF8, "U+D800 at place 1 of line 2")])
        {
            var failure = Assert.Throws<TaskFailedException>(() => Lines(lines!).ToTextFiles(_folder.At("*.txt"), encoding: encoding).Compute());
            Assert.Contains(expected, failure.InnerException!.Message, StringComparison.Ordinal);
            Assert.Empty(_folder.Names());
        }
    }

    [Theory]
    [InlineData("*.txt")]
    [InlineData("*.gz")]
    public void AFullDiskFailsClearlyAndLeavesNothing(string pattern)
    {
        var disk = _folder.At("disk");
        Directory.CreateDirectory(disk);
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk))
        {
            Assert.Skip("A small disk can be mounted only by root on Linux.");
        }

        try
        {
            var random = new Random(1);
            string[] lines = [.. Enumerable.Range(0, 100_000).Select(_ => $"{random.NextInt64()}")];
            var failure = Assert.Throws<TaskFailedException>(() => Lines(lines).ToTextFiles(Path.Combine(disk, pattern)).Compute());
            Assert.Contains($"Writing {Path.Combine(disk, pattern).Replace('*', '0')} failed", Assert.IsType<IOException>(failure.InnerException).Message, StringComparison.Ordinal);
            Assert.Empty(_folder.Names());
        }
        finally
        {
            Assert.True(Run("umount", disk));
        }
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // Ten numbers in each partition.
    private Bag<string> Numbers(int partitions)
    {
        var paths = Enumerable.Range(0, partitions).Select(i => _sources.Write($"{i}", string.Join('\n', Enumerable.Range(10 * i, 10)))).ToArray();
        return Bag.ReadText(paths);
    }

    private Bag<string> Lines(params string[] lines) => Bag.ReadText(_sources.Write("one", "line")).MapPartitions(_ => lines);
}
