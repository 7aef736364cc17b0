using System.IO.Compression;
using System.Xml.Linq;

namespace LazyGraph.Tests;

/// <summary>One package file, read into memory.</summary>
internal sealed class PackageFile
{
    public const string FolderVariable = "LAZYGRAPH_PACKAGES";

    private readonly Dictionary<string, byte[]> _files;
    private readonly XElement _metadata;

    private PackageFile(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        _files = archive.Entries.ToDictionary(entry => entry.FullName, Read);
        string nuspec = _files.Keys.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal));
        using var stream = new MemoryStream(_files[nuspec]);
        _metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    public string Id => Metadata("id")!;

    /// <summary>The files that somebody put there, in order; the container's own parts are left out.</summary>
    public IEnumerable<string> Files => _files.Keys
        .Where(name => name != "[Content_Types].xml"
            && !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/services/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static IEnumerable<PackageFile> All(string pattern) =>
        Directory.EnumerateFiles(Folder(), pattern).Select(path => new PackageFile(path)).OrderBy(package => package.Id, StringComparer.Ordinal);

    public static PackageFile Open(string id, string extension) =>
        All("*" + extension).SingleOrDefault(package => package.Id == id)
            ?? throw new FileNotFoundException($"No {id}*{extension} in {Folder()}.");

    public XElement? Element(string name) => _metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    public string? Metadata(string name) => Element(name)?.Value;

    public byte[] ReadBytes(string name) => _files[name];

    public string ReadText(string name)
    {
        using var reader = new StreamReader(new MemoryStream(_files[name]));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Folder()
    {
        string? folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{FolderVariable} names no folder of packages; .ci/run packs and sets it.");
        return folder!;
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
