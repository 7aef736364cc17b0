using System.Reflection;
using System.Xml.Linq;

namespace LazyGraph.Tests;

/// <summary>The assemblies of <c>src</c>, found by their project files, so that a new one is tested without being named.</summary>
internal static class SourceAssemblies
{
    /// <summary>A package of dependencies alone: its assembly is empty and is not shipped.</summary>
    public const string MetaPackage = "LazyGraph";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFolder.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<TheoryDataRow<string>> WithCode() =>
        Names.Where(name => name != MetaPackage).Select(name => new TheoryDataRow<string>(name));

    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    /// <summary>What the project file refers to: the compiler leaves references out of the assembly that no code uses yet.</summary>
    public static (IReadOnlyList<string> Projects, IReadOnlyList<string> Packages) References(string name)
    {
        var project = XDocument.Load(RepositoryFolder.PathOf("src", name, name + ".csproj"));
        return (
            [.. project.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')))],
            [.. project.Descendants("PackageReference").Select(item => item.Attribute("Include")!.Value)]);
    }
}
