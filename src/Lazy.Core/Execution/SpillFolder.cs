using System.Globalization;

namespace LazyGraph.Execution;

/// <summary>The files of one run's spilled results, in a temporary folder that goes with the run.</summary>
internal sealed class SpillFolder : IDisposable
{
    private const string Prefix = "lazygraph-spill-";

    private readonly DirectoryInfo _folder = Create();
    private int _next;

    public SpilledResult Write(ISpiller spiller, object result)
    {
        var path = NewFile();
        try
        {
            using var file = File.Create(path);
            spiller.Write(result, file);
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        return new SpilledResult(spiller, result.GetType(), path);
    }

    /// <summary>Gets the path of a new file, which is still to be made.</summary>
    public string NewFile() => Path.Combine(_folder.FullName, FormattableString.Invariant($"{_next++}.result"));

    // A process that was killed leaves its folders behind; whoever spills next removes them.
    private static DirectoryInfo Create()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}*"))
        {
            var parts = Path.GetFileName(folder)[Prefix.Length..].Split('-');
            if (int.TryParse(parts[0], CultureInfo.InvariantCulture, out var process) && process != Environment.ProcessId && !LivingProcess.Exists(process))
            {
                TryDelete(folder);
            }
        }

        return Directory.CreateTempSubdirectory(FormattableString.Invariant($"{Prefix}{Environment.ProcessId}-"));
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another process is at it, or the folder is another user's.
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>One temporary file, which goes when it is disposed of, or with a later process if this one is killed.</summary>
/// <remarks>Another process that gets the object reads the same file; only the one that made it removes it.</remarks>
internal sealed class SpillFile : IDisposable, ISurrogated
{
    private readonly SpillFolder? _folder; // null: another process made the file

    private SpillFile(SpillFolder? folder, string path)
    {
        _folder = folder;
        Path = path;
    }

    public string Path { get; }

    public static SpillFile Create()
    {
        var folder = new SpillFolder();
        return new SpillFile(folder, folder.NewFile());
    }

    public void Dispose() => _folder?.Dispose();

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing(Path);

    private sealed class Crossing(string path) : ISurrogate
    {
        public object Restore() => new SpillFile(null, path);
    }
}

/// <summary>A result on disk.</summary>
internal sealed record SpilledResult(ISpiller Spiller, Type Type, string Path)
{
    public object Read()
    {
        using var file = File.OpenRead(Path);
        return Spiller.Read(Type, file);
    }

    public void Delete() => File.Delete(Path);
}
