namespace LazyGraph;

/// <summary>The place in the source where a promise was built.</summary>
/// <param name="File">The path of the source file, as the compiler saw it.</param>
/// <param name="Line">The line, counted from 1.</param>
public readonly record struct BuildSite(string File, int Line)
{
    /// <summary>Returns the file's name without its folders, and the line: <c>Program.cs:12</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{FileName(File)}:{Line}");

    // A path of the machine that compiled, which need not be of the kind of the machine that runs.
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
