using LazyGraph.Tests.Text;

namespace LazyGraph.Tests;

/// <summary>
/// The public surface stands in <c>Surface/*.txt</c>: a change of it changes that file, and is seen in review.
/// With UPDATE_API=1 the files are rewritten instead.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly string Surface = RepositoryFolder.PathOf("tests", "Lazy.Api.Tests", "Surface");

    private static bool IsUpdate => Environment.GetEnvironmentVariable("UPDATE_API") == "1";

    [Theory]
    [MemberData(nameof(SourceAssemblies.WithCode), MemberType = typeof(SourceAssemblies))]
    public void SurfaceIsTheWrittenOne(string assembly)
    {
        string path = Path.Combine(Surface, assembly + ".txt");
        string actual = ApiText.Of(SourceAssemblies.Load(assembly));

        if (IsUpdate)
        {
            File.WriteAllText(path, actual);
            return;
        }

        string[] expected = File.Exists(path) ? RepositoryFolder.ReadText(path).Split('\n') : [];
        string[] found = actual.Split('\n');
        var changes = expected.Except(found).Select(line => "- " + line).Concat(found.Except(expected).Select(line => "+ " + line)).ToList();

        Assert.True(
            expected.SequenceEqual(found),
            $"The public surface of {assembly} is not that of {RepositoryFolder.RelativePath(path)}. If the change is meant, run the tests with UPDATE_API=1.\n"
            + string.Join('\n', changes));
    }

    [Fact]
    public void NoFileIsLeftOver()
    {
        var names = Directory.EnumerateFiles(Surface, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path));

        Faults.AssertNone(names.Except(SourceAssemblies.Names).Select(name => $"{name}.txt: src has no such assembly."));
    }

    [Fact]
    public void TheMetaPackageHasNoCode() => Assert.Empty(SourceAssemblies.Load(SourceAssemblies.MetaPackage).GetExportedTypes());
}
