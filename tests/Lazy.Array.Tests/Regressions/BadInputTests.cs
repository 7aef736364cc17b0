namespace LazyGraph.Tests.Regressions;

/// <summary>Input that once failed with an error that told the user nothing, or ended the process.</summary>
public sealed class BadInputTests
{
    private static readonly LazyArray<double> Six = LazyArray.From([1.0, 2, 3, 4, 5, 6], 2);

    [Fact]
    public void Missing_arrays_are_named()
    {
        Assert.Throws<ArgumentNullException>(() => Six + (LazyArray<double>)null!);
        Assert.Throws<ArgumentNullException>(() => -(LazyArray<double>)null!);
        Assert.Throws<ArgumentNullException>(() => LazyArray.Concatenate<double>([Six, null!]));
        Assert.Throws<ArgumentNullException>(() => Chunks.Of([null!]));
    }

    [Fact]
    public void Lengths_that_no_long_counts_fail_when_built()
    {
        Assert.Contains("expected at most 9223372036854775807", Assert.ThrowsAny<ArgumentException>(() => Chunks.Of([long.MaxValue, long.MaxValue])).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => Six.Repeat(1L << 62));
        Assert.ThrowsAny<ArgumentException>(() => LazyArray.Arange(ulong.MaxValue));
        Assert.ThrowsAny<ArgumentException>(() => LazyArray.Arange(long.MinValue, long.MaxValue));
    }

    [Fact]
    public void Elements_of_no_known_type_are_told_plainly() =>
        Assert.Contains("expected bool", Assert.Throws<NotSupportedException>(() => LazyArray.From(new DateTime[3])).Message, StringComparison.Ordinal);

    [Fact]
    public void Operators_on_empty_slices_have_pictures_and_errors()
    {
        var empty = LazyArray.Zeros<double>(0);
        Assert.Contains("<svg", (empty + 1).Sum().ToSvg(optimize: true), StringComparison.Ordinal);
        Assert.Contains("<svg", (empty[..0] + empty).ToSvg(), StringComparison.Ordinal);
    }
}
