using System.Text;
using LazyGraph.Bags;

namespace LazyGraph.Tests;

public sealed class FileErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AMissingFileIsAnErrorWhenTheBagIsBuilt()
    {
        var missing = Assert.Throws<FileNotFoundException>(() => Bag.ReadText(_folder.At("no.txt")));
        Assert.Contains("no.txt", missing.Message, StringComparison.Ordinal);
        var none = Assert.Throws<FileNotFoundException>(() => Bag.ReadText(_folder.At("*.txt")));
        Assert.Contains("*.txt", none.Message, StringComparison.Ordinal);
        Assert.Contains($"the folder {_folder.Path} has none that matches", none.Message, StringComparison.Ordinal);
        Assert.Contains("is not there", Assert.Throws<FileNotFoundException>(() => Bag.ReadText(_folder.At("no/*.txt"))).Message, StringComparison.Ordinal);
        Assert.Contains("Found a folder", Assert.Throws<FileNotFoundException>(() => Bag.ReadText(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Bag.ReadText([]));
    }

    [Fact]
    public void WhatCannotBeCutOrPutTogetherIsAnError()
    {
        var path = _folder.Write("a.txt.gz", "");
        Assert.Contains("GZip", Assert.Throws<ArgumentException>("blockSize", () => Bag.ReadText(path, blockSize: 10)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("filesPerPartition", () => Bag.ReadText(path, blockSize: 10, filesPerPartition: 2));
        Assert.Throws<ArgumentException>("lineDelimiter", () => Bag.ReadText(path, lineDelimiter: ""));
        Assert.Throws<ArgumentException>("lineDelimiter", () => Bag.ReadText(path, lineDelimiter: "€", encoding: Encoding.ASCII));
        Assert.Throws<ArgumentOutOfRangeException>("filesPerPartition", () => Bag.ReadText(path, filesPerPartition: 0));
        Assert.Throws<ArgumentOutOfRangeException>("blockSize", () => Bag.ReadText(path, blockSize: 0));
        Assert.Throws<FormatException>(() => Bag.ReadText(path, blockSize: "big"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(7)]
    public void BytesThatAreNotInTheEncodingAreToldWithTheirPlace(int? blockSize)
    {
        var path = _folder.Write("a.txt", [.. "one\ntwo\nthr"u8, 0xC3, 0x28, .. "ee\nfour"u8]);
        ByteSize? size = blockSize;
        var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadText(path, size).Compute(Schedulers.Synchronous));
        Assert.IsType<InvalidDataException>(failure.InnerException);
        Assert.Contains($"Found the bytes C3 at byte 11 of {path}, in line 3 of {path}, expected utf-8.", failure.InnerException.Message, StringComparison.Ordinal);
        Assert.Equal($"line 3 of {path}", failure.Position);
    }

    [Fact]
    public void HalfACodeUnitIsAnError()
    {
        var path = _folder.Write("a.txt", [0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0, (byte)'b']);
        var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadText(path).Compute(Schedulers.Synchronous));
        Assert.Contains("line 2 of", failure.InnerException!.Message, StringComparison.Ordinal);
        Assert.Contains("utf-16", failure.InnerException.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public void AFunctionThatFailsOnALineIsToldWithTheLine(int? blockSize)
    {
        var path = _folder.Write("a.txt", string.Concat(Enumerable.Range(1, 40).Select(i => i == 12 ? "twelve\r\n" : $"{i}\r\n")));
        ByteSize? size = blockSize;
        var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadText(path, size).Map(int.Parse).Filter(i => i > 0).Compute(Schedulers.Threads(2)));
        Assert.Equal($"line 12 of {path}", failure.Position);
        Assert.Contains($"failed at line 12 of {path}: FormatException", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFileIsCalledAsTheUserCallsIt()
    {
        _folder.Write("a.txt", "one\ntwo");
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), _folder.At("*.txt"));
        var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadText(relative).Map(int.Parse).Compute(Schedulers.Synchronous));
        Assert.Equal($"line 1 of {relative.Replace("*", "a", StringComparison.Ordinal)}", failure.Position);
    }

    [Fact]
    public void AFileThatVanishedOrShrankIsAnError()
    {
        var path = _folder.Write("a.txt", "one\ntwo\nthree");
        var (whole, blocks) = (Bag.ReadText(path), Bag.ReadText(path, 5));
        _folder.Write("a.txt", "one\ntwo");
        var shrunk = Assert.Throws<TaskFailedException>(() => blocks.Compute(Schedulers.Synchronous)).InnerException!;
        Assert.Contains($"Found 7 bytes in {path}, expected the 13", shrunk.Message, StringComparison.Ordinal);
        Assert.Equal(["one", "two"], whole.Compute());
        File.Delete(path);
        Assert.All((Bag<string>[])[whole, blocks], bag =>
        {
            var vanished = Assert.Throws<TaskFailedException>(() => bag.Compute(Schedulers.Synchronous));
            Assert.IsType<FileNotFoundException>(vanished.InnerException);
            Assert.Equal(path, vanished.Position);
        });
    }

    [Fact]
    public void ChunksOfBytesKnowTheirLines()
    {
        var path = _folder.Write("a.txt", "one\ntwo\nthree\nfour\n");
        var blocks = TextPartitions.Plan([path], "path", 6, null, FileCompression.Infer, null, null).ToArray();
        using var reader = new TextLineReader(blocks[1][0]);
        Assert.True(reader.HasUtf8Bytes);
        Assert.True(reader.TryReadBytes(out var chunk));
        Assert.Equal("three\n"u8, chunk);
        Assert.Equal($"line 3 of {path}", reader.Position);
        Assert.Contains($"Found the bytes 72 at byte 10 of {path}, in line 3 of {path}, expected utf-8", reader.BadBytesInChunk(2, chunk[2..3]).Message, StringComparison.Ordinal);
        Assert.False(reader.TryReadBytes(out _));
        using var other = new TextLineReader(TextBlock.Whole(blocks[0][0].File, new TextFormat(Encoding.Latin1, null), FileCompression.Infer));
        Assert.False(other.HasUtf8Bytes);
    }

    [Fact]
    public void AFailureInTheSecondFileOfAPartitionNamesThatFile()
    {
        _folder.Write("a.txt", "1\n2");
        var path = _folder.Write("b.txt", "3\nx");
        var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadText(_folder.At("*.txt"), filesPerPartition: 2).Map(int.Parse).Compute(Schedulers.Synchronous));
        Assert.Equal($"line 2 of {path}", failure.Position);
    }
}
