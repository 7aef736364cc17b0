namespace LazyGraph.Execution;

/// <summary>The files of one run's spilled results, in a temporary folder that goes with the run.</summary>
internal sealed class SpillFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lazygraph-spill-");
    private int _next;

    public SpilledResult Write(ISpiller spiller, object result)
    {
        var path = Path.Combine(_folder.FullName, FormattableString.Invariant($"{_next++}.result"));
        using (var file = File.Create(path))
        {
            spiller.Write(result, file);
        }

        return new SpilledResult(spiller, result.GetType(), path);
    }

    public void Dispose() => _folder.Delete(recursive: true);
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
