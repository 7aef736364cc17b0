using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Tests;

/// <summary>Who may know whom, and where types live.</summary>
public sealed class ArchitectureTests
{
    /// <summary>The arrows. What is not listed is forbidden; the framework's own assemblies are free to all.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Lazy.Core"] = [],
        ["Lazy.Array"] = ["Lazy.Core", "System.Numerics.Tensors"],
        ["Lazy.Bag"] = ["Lazy.Core", "CsvHelper"],
        ["Lazy.Schedulers"] = ["Lazy.Core"],
        ["LazyGraph"] = ["Lazy.Core", "Lazy.Array", "Lazy.Bag", "Lazy.Schedulers"],
    };

    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static IEnumerable<TheoryDataRow<string>> All() => SourceAssemblies.Names.Select(name => new TheoryDataRow<string>(name));

    [Fact]
    public void EveryProjectHasItsArrows() => Assert.Equal(SourceAssemblies.Names, MayReference.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void ReferencesOnlyWhatItMayKnow(string assembly)
    {
        var (projects, packages) = SourceAssemblies.References(assembly);
        var used = SourceAssemblies.Load(assembly).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !File.Exists(Path.Combine(Framework, name + ".dll")));

        Faults.AssertNone(projects.Concat(packages).Concat(used).Except(MayReference[assembly])
            .Select(name => $"{assembly} must not know {name}."));
    }

    [Theory]
    [MemberData(nameof(SourceAssemblies.WithCode), MemberType = typeof(SourceAssemblies))]
    public void NamespacesStartAtTheRoot(string assembly)
    {
        var elsewhere = SourceAssemblies.Load(assembly).GetTypes()
            .Where(type => !IsGenerated(type))
            .Where(type => type.FullName != "StartupHook") // the runtime looks for it by this name
            .Where(type => type.Namespace != "LazyGraph" && type.Namespace?.StartsWith("LazyGraph.", StringComparison.Ordinal) != true)
            .Select(type => $"{type.FullName}: put it into LazyGraph or a namespace below; Lazy.Array would hide System.Array.");

        Faults.AssertNone(elsewhere);
    }

    [Fact]
    public void NoNamespaceIsNamedLikeAType()
    {
        var types = SourceAssemblies.Names.SelectMany(name => SourceAssemblies.Load(name).GetTypes()).Where(type => !IsGenerated(type)).ToList();
        var names = types.Where(type => !type.IsNested).Select(type => Text.CSharpText.Plain(type.Name)).ToHashSet();

        var clashes = types.Select(type => type.Namespace).OfType<string>().Distinct()
            .Where(space => space.Split('.').Skip(1).Any(names.Contains))
            .Select(space => $"{space}: a type has that name, and each hides the other.");

        Faults.AssertNone(clashes);
    }

    private static bool IsGenerated(Type? type) => type is not null
        && (type.Name.StartsWith('<')
            || type.IsDefined(typeof(CompilerGeneratedAttribute))
            || type.IsDefined(typeof(GeneratedCodeAttribute))
            || type.CustomAttributes.Any(data => data.AttributeType.Name == "EmbeddedAttribute")
            || IsGenerated(type.DeclaringType));
}
