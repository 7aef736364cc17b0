using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

/// <summary>Compares pictures with files that were looked at and found good; the environment variable UPDATE_GOLDEN=1 rewrites them.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Names => [.. Pictures.Keys];

    private static readonly Dictionary<string, (Func<GraphPicture> Picture, PictureOptions Options)> Pictures = new()
    {
        ["diamond"] = (SamplePictures.Diamond, new()),
        ["gather-of-ten"] = (SamplePictures.GatherOfTen, new() { Title = "Gather of ten" }),
        ["shared-input-by-order"] = (SamplePictures.SharedInput, new() { Color = GraphColor.Order }),
        ["tree-of-seven"] = (() => SamplePictures.Tree(7), new() { Direction = GraphDirection.LeftToRight, Data = PictureData.None }),
        ["every-kind"] = (SamplePictures.EveryKind, new() { Direction = GraphDirection.TopToBottom }),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void PicturesAreAsTheyWere(string name)
    {
        var (picture, options) = Pictures[name];
        AssertGolden($"{name}.svg", picture().ToSvg(options));
        AssertGolden($"{name}.dot", picture().ToDot(options));
    }

    private static void AssertGolden(string name, string actual)
    {
        var path = Path.Combine(GoldenDirectory(), name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run the tests with UPDATE_GOLDEN=1, and look at what it draws.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string GoldenDirectory()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "LazyGraph.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("The tests must run within the repository.");
        }

        return Path.Combine(directory, "tests", "Lazy.Core.Tests", "Visualization", "Golden");
    }
}
