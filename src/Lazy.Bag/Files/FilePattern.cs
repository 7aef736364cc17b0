using System.IO.Enumeration;

namespace LazyGraph.Bags;

/// <summary>Finds the files that a pattern stands for: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
/// <remarks>
/// Names that begin with a dot are found only by a pattern that has the dot, too, as in a shell: files that are being
/// written have such names. Links to folders are followed where a pattern names them, but not by <c>**</c>, for they may go round in a circle.
/// </remarks>
internal static class FilePattern
{
    private static readonly char[] Separators = [.. new[] { Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar }.Distinct()];

    /// <summary>Finds the files of some patterns: those of one in ordinal order, patterns in theirs.</summary>
    public static SourceFile[] FindAll(IEnumerable<string> patterns, string parameter)
    {
        ArgumentNullException.ThrowIfNull(patterns, parameter);
        SourceFile[] files = [.. patterns.SelectMany(pattern => Find(pattern, parameter))];
        return files.Length > 0
            ? files
            : throw new ArgumentException("Found an empty list of paths, expected at least one.", parameter);
    }

    private static IEnumerable<SourceFile> Find(string pattern, string parameter)
    {
        if (string.IsNullOrWhiteSpace(pattern))
        {
            throw new ArgumentException("Found an empty path, expected the name of a file or a pattern such as \"books/*.txt\".", parameter);
        }

        if (!IsPattern(pattern))
        {
            return File.Exists(pattern) ? [new SourceFile(Path.GetFullPath(pattern), pattern)] : throw Missing(pattern);
        }

        var root = Path.GetPathRoot(pattern) ?? string.Empty;
        var segments = pattern[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        List<string> found = [];
        Walk(root, segments, found);
        if (found.Count == 0)
        {
            var fixedPart = Path.Combine([root, .. segments.TakeWhile(segment => !IsPattern(segment))]);
            var folder = Path.GetFullPath(fixedPart.Length == 0 ? "." : fixedPart);
            throw new FileNotFoundException($"Found no file for the pattern \"{pattern}\", expected at least one: the folder {folder} {(Directory.Exists(folder) ? "has none that matches" : "is not there")}. Correct the pattern, or create the files first.", pattern);
        }

        // One file can be found in several ways by a pattern with more than one **.
        return found.Distinct().Order(StringComparer.Ordinal).Select(name => new SourceFile(Path.GetFullPath(name), name));
    }

    private static FileNotFoundException Missing(string path) => Directory.Exists(path)
        ? new FileNotFoundException($"Found a folder at \"{path}\", expected a file. For the files in it, give \"{Path.Combine(path, "*")}\".", path)
        : new FileNotFoundException($"Found no file \"{path}\" ({Path.GetFullPath(path)}), expected one that is there when the bag is built. Correct the path, or create the file first.", path);

    private static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    private static void Walk(string folder, ReadOnlySpan<string> segments, List<string> found)
    {
        var segment = segments[0];
        if (segment == "**")
        {
            // ** at the end stands for all files below.
            Walk(folder, segments.Length == 1 ? ["*"] : segments[1..], found);
            foreach (var inner in Entries(folder, "*", static (ref FileSystemEntry entry) => entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)))
            {
                Walk(Path.Combine(folder, inner), segments, found);
            }
        }
        else if (segments.Length == 1)
        {
            found.AddRange(Entries(folder, segment, static (ref FileSystemEntry entry) => !entry.IsDirectory).Select(name => Path.Combine(folder, name)));
        }
        else if (!IsPattern(segment))
        {
            Walk(Path.Combine(folder, segment), segments[1..], found);
        }
        else
        {
            foreach (var inner in Entries(folder, segment, static (ref FileSystemEntry entry) => entry.IsDirectory))
            {
                Walk(Path.Combine(folder, inner), segments[1..], found);
            }
        }
    }

    private static string[] Entries(string folder, string segment, FileSystemEnumerable<string>.FindPredicate isWanted)
    {
        var path = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(path))
        {
            return [];
        }

        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        return [.. new FileSystemEnumerable<string>(path, static (ref FileSystemEntry entry) => entry.FileName.ToString(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                (entry.FileName[0] != '.' || segment[0] == '.')
                && FileSystemName.MatchesSimpleExpression(segment, entry.FileName, OperatingSystem.IsWindows())
                && isWanted(ref entry),
        }];
    }
}
