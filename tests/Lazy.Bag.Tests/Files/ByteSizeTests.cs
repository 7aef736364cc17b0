namespace LazyGraph.Tests;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("16 MiB", 16 << 20)]
    [InlineData("64 KB", 64_000)]
    [InlineData("1000000", 1_000_000)]
    [InlineData("1.5kib", 1536)]
    [InlineData(" 2 gB ", 2_000_000_000)]
    [InlineData("7 B", 7)]
    [InlineData("0", 0)]
    public void ASizeIsANumberAndAUnit(string text, long bytes)
    {
        Assert.Equal(bytes, ByteSize.Parse(text).Bytes);
        Assert.Equal(ByteSize.Parse(text), ByteSize.Parse(ByteSize.Parse(text).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MiB")]
    [InlineData("-1")]
    [InlineData("1 M")]
    [InlineData("1,5 KB")]
    [InlineData("10000000 TB")]
    [InlineData("99999999999999999999")]
    public void OtherTextIsNoSize(string text)
    {
        Assert.False(ByteSize.TryParse(text, out _));
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => ByteSize.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TextAndNumbersAreSizes()
    {
        ByteSize? size = "1 KiB";
        Assert.Equal(size, 1024);
        Assert.True(size < "1.1 KB");
        Assert.Equal(["1 KiB", "64 KB", "17 B", "0 B"], ((ByteSize[])[1024, 64_000, 17, 0]).Select(each => each.ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteSize(-1));
    }
}
