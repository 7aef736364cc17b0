using System.Xml.Linq;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Diagrams;

/// <summary>Chunks as a picture.</summary>
public sealed class ChunkDiagramTests
{
    [Fact]
    public void The_table_says_what_the_array_is()
    {
        var text = Texts(ChunkDiagram.ToSvg(Chunks.Normalize([1000, 1000], [250, 500]), typeof(double)));
        Assert.Equal(["Array", "Block", "Bytes", "7.63 MiB", "976.56 KiB", "Shape", "(1000, 1000)", "(250, 500)", "Blocks", "8 blocks", "Type", "double", "1000", "1000"], text);
        Assert.Contains("1 EiB", Texts(ChunkDiagram.ToSvg(Chunks.Normalize([1L << 30, 1L << 30], 1 << 15), typeof(bool))));
        Assert.Contains("16 B", Texts(ChunkDiagram.ToSvg(Chunks.Of(), typeof(System.Numerics.Complex))));
        Assert.Contains("?", Texts(ChunkDiagram.ToSvg(Chunks.Of([Chunks.Unknown, Chunks.Unknown], [3]), typeof(float))));
    }

    [Fact]
    public void Every_cut_is_a_line()
    {
        Assert.Equal(0, Lines(Chunks.Of()));
        Assert.Equal(0, Lines(Chunks.Of([5])));
        Assert.Equal(2, Lines(Chunks.Of([5, 1, 4])));
        Assert.Equal(3 + 1, Lines(Chunks.Normalize([1000, 1000], [250, 500])));
        Assert.Equal(1 + (2 * 2) + (2 * 3), Lines(Chunks.Normalize([20, 30, 40], [10, 10, 10]))); // each on two faces, axis 0 in one stroke
        Assert.Equal(1, Lines(Chunks.Of([Chunks.Unknown, Chunks.Unknown])));
    }

    [Fact]
    public void Very_near_cuts_are_left_out_with_a_note()
    {
        var svg = ChunkDiagram.ToSvg(Chunks.Normalize([1_000_000], 1000), typeof(int));
        Assert.Contains("axis 0: 1,000 blocks, a line for every 25", svg, StringComparison.Ordinal);
        Assert.InRange(svg.Length, 0, 5000);
    }

    [Fact]
    public void Of_many_axes_the_last_three_are_drawn()
    {
        var svg = ChunkDiagram.ToSvg(Chunks.Normalize([10, 4, 20, 30, 40], [5, -1, 10, 10, 10]), typeof(int));
        Assert.Contains("10 × 4 (axes 0 and 1, in 2 × 1 blocks) of these:", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_chunks_can_be_drawn() => Chunking.AnyChunks.ForAll(any =>
    {
        var svg = ChunkDiagram.ToSvg(any.Chunks, typeof(long));
        Assert.NotNull(XDocument.Parse(svg).Root);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("\u221e", svg, StringComparison.Ordinal);
        Assert.Equal(svg, ChunkDiagram.ToSvg(any.Chunks, typeof(long)));
    });

    private static string[] Texts(string svg) => [.. XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    /// <summary>Counts the strokes that are cuts: those of paths thinner than the border.</summary>
    private static int Lines(Chunks chunks) => XDocument.Parse(ChunkDiagram.ToSvg(chunks, typeof(int))).Descendants()
        .Where(element => (string?)element.Attribute("stroke-width") == "0.7")
        .Sum(element => ((string)element.Attribute("d")!).Count(letter => letter == 'M'));
}
