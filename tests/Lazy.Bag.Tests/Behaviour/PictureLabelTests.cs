using LazyGraph.Visualization;

namespace LazyGraph.Tests;

public sealed class PictureLabelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PartitionsOfWrittenElementsTellWhatTheyHold()
    {
        Assert.Equal(["\"mary\" and 1 more", "\"a\""], Boxes(Bag.From(["mary", "had", "a"], partitions: 2)));
        Assert.Equal(["1", "2"], Boxes(Bag.From([1, 2])));
        Assert.Equal(["Uri[1]"], Boxes(Bag.From([new Uri("http://localhost")])));
        Assert.Equal(["numbers", "numbers"], Boxes(Bag.From([1, 2], name: "numbers")));
        int[] variable = [1, 2];
        Assert.Equal(["variable", "variable"], Boxes(Bag.From(variable)));
    }

    [Fact]
    public void PartitionsOfFilesTellTheFile()
    {
        var (first, second) = (_folder.Write("a.txt", "one\ntwo\n"), _folder.Write("b.txt", "three\n"));
        Assert.Equal(["a.txt", "b.txt"], Boxes(Bag.ReadText([first, second])));
        Assert.Equal(["a.txt", "a.txt from 5 B"], Boxes(Bag.ReadText(first, blockSize: 5)));
        Assert.Equal(["a.txt and 1 more"], Boxes(Bag.ReadText([first, second], filesPerPartition: 2)));
    }

    [Fact]
    public void ResultsOfPartitionsAreCalledByTheirType()
    {
        var sum = Bag.From([1, 2]).Reduction(part => part.Sum(), sums => sums.Sum());
        Assert.Equal(["int", "int", "int"], sum.ToPicture().Nodes.Where(node => node.Kind == PictureKind.Result).Select(node => node.Label));
    }

    private static IEnumerable<string> Boxes<T>(Bag<T> bag) =>
        bag.Map(element => element).ToPicture().Nodes.Where(node => node.Kind == PictureKind.Value).Select(node => node.Label);
}
