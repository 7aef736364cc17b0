using System.IO.Compression;
using System.Text;

namespace LazyGraph.Tests;

public sealed class CompressedFileTests : IDisposable
{
    private static readonly string[] Lines = ["hello", "", "wörld", "hello again and again and again"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Extensions => new("gz", "GZ", "zz", "zlib", "br");

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Extensions))]
    public void TheExtensionTellsTheCompression(string extension)
    {
        var path = _folder.Write($"a.{extension}", Compress(extension, string.Join('\n', Lines)));
        Assert.Equal(Lines, Bag.ReadText(path).Compute());
        File.Move(path, _folder.At("b"));
        var compression = extension.ToUpperInvariant() switch { "GZ" => FileCompression.GZip, "BR" => FileCompression.Brotli, _ => FileCompression.ZLib };
        Assert.Equal(Lines, Bag.ReadText(_folder.At("b"), compression: compression).Compute());
    }

    [Fact]
    public void AGzipFileMayHaveManyMembers()
    {
        var path = _folder.Write("a.gz", [.. Compress("gz", "one\ntw"), .. Compress("gz", ""), .. Compress("gz", "o\nthree\n")]);
        Assert.Equal(["one", "two", "three"], Bag.ReadText(path).Compute());
    }

    [Theory, MemberData(nameof(Extensions))]
    public void AFileThatWasCutOffIsAnErrorWhereverItWasCut(string extension)
    {
        var whole = Compress(extension, string.Join('\n', Lines));
        foreach (var length in Enumerable.Range(0, whole.Length))
        {
            var path = _folder.Write($"a.{extension}", whole[..length]);
            var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadText(path).Compute(Schedulers.Synchronous));
            Assert.Contains($"Found in {path} what is no ", Assert.IsType<InvalidDataException>(failure.InnerException).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AMemberThatWasCutOffIsAnError()
    {
        var member = Compress("gz", string.Join('\n', Lines));
        byte[] stored;
        using (var memory = new MemoryStream())
        {
            using (var stream = new GZipStream(memory, CompressionLevel.NoCompression))
            {
                stream.Write(new byte[300]);
            }

            stored = memory.ToArray();
        }

        foreach (var (first, second) in ((byte[], byte[])[])[(member, member), (member, stored), (stored, member), (stored, stored)])
        {
            byte[] both = [.. first, .. second];
            foreach (var length in Enumerable.Range(1, both.Length).Where(length => length != first.Length))
            {
                var bag = Bag.ReadText(_folder.Write("a.gz", both[..length]));
                if (length == both.Length)
                {
                    bag.Compute(Schedulers.Synchronous);
                    continue;
                }

                Assert.Throws<TaskFailedException>(() => bag.Compute(Schedulers.Synchronous));
            }
        }
    }

    [Fact]
    public void WhatIsNoGzipOrHasMoreAtTheEndIsAnError()
    {
        foreach (var bytes in (byte[][])[[.. "just text"u8], [.. Compress("gz", "one"), .. "more"u8]])
        {
            var path = _folder.Write("a.gz", bytes);
            var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadText(path).Compute(Schedulers.Synchronous));
            Assert.Contains(path, failure.InnerException!.Message, StringComparison.Ordinal);
            Assert.Contains("GZip", failure.InnerException.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ALargeFileIsReadAheadAndClosedEarly()
    {
        var path = WriteLarge();
        var bag = Bag.ReadText(path);
        Assert.Equal(400_000, bag.Map(line => line.Length > 0).Compute().Length);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(3 * i, bag.Take(3 * i).Compute(Schedulers.Synchronous).Length);
            Assert.False(ReadTextTests.IsOpen(path));
        }
    }

    [Fact]
    public void AFailureOfALargeFileComesAfterAllLinesBeforeIt()
    {
        var path = WriteLarge();
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^1000]);
        var seen = 0;
        Assert.Throws<TaskFailedException>(() => Bag.ReadText(path).Map(line => seen++).Compute(Schedulers.Synchronous));
        Assert.InRange(seen, 100_000, 399_999);
        Assert.False(ReadTextTests.IsOpen(path));
    }

    [Fact]
    public void ALineOfACompressedFileHasItsNumber()
    {
        var path = _folder.Write("a.gz", Compress("gz", "1\n2\nx\n"));
        var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadText(path).Map(int.Parse).Compute(Schedulers.Synchronous));
        Assert.Equal($"line 3 of {path}", failure.Position);
    }

    internal static byte[] Compress(string extension, string text)
    {
        using var memory = new MemoryStream();
        using (Stream stream = extension.ToUpperInvariant() switch
        {
            "GZ" => new GZipStream(memory, CompressionLevel.Optimal),
            "BR" => new BrotliStream(memory, CompressionLevel.Optimal),
            _ => new ZLibStream(memory, CompressionLevel.Optimal),
        })
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        // An empty member is left out by .NET.
        return text.Length == 0 ? [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0] : memory.ToArray();
    }

    private string WriteLarge()
    {
        var random = new Random(3);
        return _folder.Write("large.gz", Compress("gz", string.Concat(Enumerable.Range(0, 400_000).Select(_ => $"{random.NextInt64()}\n"))));
    }
}
