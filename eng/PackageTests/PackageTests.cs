using System.Xml.Linq;

namespace LazyGraph.Tests;

/// <summary>
/// Looks into the packages of the folder that LAZYGRAPH_PACKAGES names; <c>.ci/run</c> packs them and sets it.
/// </summary>
public sealed class PackageTests
{
    private const string TargetFramework = "net10.0";

    /// <summary>Every package, its dependencies, and the assembly inside; a package of dependencies alone has none.</summary>
    private static readonly Expected[] Packages =
    [
        new("LazyGraph", Assembly: null, ["LazyGraph.Array", "LazyGraph.Bag", "LazyGraph.Core", "LazyGraph.Schedulers"]),
        new("LazyGraph.Array", "Lazy.Array", ["LazyGraph.Core", "System.Numerics.Tensors"]),
        new("LazyGraph.Bag", "Lazy.Bag", ["CsvHelper", "LazyGraph.Core"]),
        new("LazyGraph.Core", "Lazy.Core", []),
        new("LazyGraph.Schedulers", "Lazy.Schedulers", ["LazyGraph.Core"]),
    ];

    public static IEnumerable<TheoryDataRow<string>> Ids() => Packages.Select(package => new TheoryDataRow<string>(package.Id));

    [Fact]
    public void EveryProjectOfSrcIsAPackageAndNothingElseIs()
    {
        int projects = Directory.EnumerateFiles(RepositoryFolder.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Count();

        Assert.Equal(projects, Packages.Length);
        Assert.Equal(Packages.Select(package => package.Id), PackageFile.All("*.nupkg").Select(package => package.Id));
        Assert.Equal(
            Packages.Where(package => package.Assembly is not null).Select(package => package.Id),
            PackageFile.All("*.snupkg").Select(package => package.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasExactlyItsFiles(string id)
    {
        string? assembly = Of(id).Assembly;
        string[] code = assembly is null ? [] : [$"lib/{TargetFramework}/{assembly}.dll", $"lib/{TargetFramework}/{assembly}.xml"];

        Assert.Equal([$"{id}.nuspec", "README.md", "icon.png", .. code], PackageFile.Open(id, ".nupkg").Files);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasSymbolsWhenItHasCode(string id)
    {
        if (Of(id).Assembly is { } assembly)
        {
            Assert.Contains($"lib/{TargetFramework}/{assembly}.pdb", PackageFile.Open(id, ".snupkg").Files);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void SaysWhatItIs(string id)
    {
        var package = PackageFile.Open(id, ".nupkg");

        Assert.Equal("README.md", package.Metadata("readme"));
        Assert.Equal("icon.png", package.Metadata("icon"));
        Assert.Equal("MIT", package.Metadata("license"));
        Assert.Equal("expression", package.Element("license")?.Attribute("type")?.Value);
        Assert.Equal("https://github.com/lazygraph/lazygraph", package.Element("repository")?.Attribute("url")?.Value);
        Assert.NotEmpty(package.Metadata("tags")!);
        Assert.NotEqual("Package Description", package.Metadata("description"));
        Assert.StartsWith($"# {id}\n", package.ReadText("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void DependsOnExactlyThese(string id)
    {
        var package = PackageFile.Open(id, ".nupkg");
        var dependencies = package.Element("dependencies")?.Descendants().Where(element => element.Name.LocalName == "dependency").ToList() ?? [];

        Assert.Equal(Of(id).Dependencies, dependencies.Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.All(
            dependencies.Where(element => element.Attribute("id")!.Value.StartsWith("LazyGraph", StringComparison.Ordinal)),
            element => Assert.Equal($"[{package.Metadata("version")}]", element.Attribute("version")!.Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void DocumentsItsPublicTypes(string id)
    {
        if (Of(id).Assembly is { } assembly)
        {
            string xml = PackageFile.Open(id, ".nupkg").ReadText($"lib/{TargetFramework}/{assembly}.xml");
            Assert.Equal(assembly, XDocument.Parse(xml).Root?.Element("assembly")?.Element("name")?.Value);
        }
    }

    [Fact]
    public void TheIconIs128By128()
    {
        byte[] png = PackageFile.Open("LazyGraph", ".nupkg").ReadBytes("icon.png");

        // A PNG's header chunk gives width and height as big-endian numbers at offsets 16 and 20.
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], png[16..24]);
    }

    private static Expected Of(string id) => Packages.Single(package => package.Id == id);

    private sealed record Expected(string Id, string? Assembly, string[] Dependencies);
}
