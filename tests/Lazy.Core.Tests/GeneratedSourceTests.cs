using System.Diagnostics;

namespace LazyGraph.Tests;

public sealed class GeneratedSourceTests
{
    // The files that eng/GenerateArities.cs writes are committed; a change of one without the other is a mistake.
    [Fact]
    public async Task TheCommittedFilesAreWhatTheGeneratorWrites()
    {
        Assert.SkipUnless(IsOnPath("dotnet"), "dotnet is not on the PATH");
        var source = RepositoryFolder.PathOf("src", "Lazy.Core");
        var folder = Directory.CreateTempSubdirectory("generated");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "Graphs"));
            Directory.CreateDirectory(Path.Combine(folder.FullName, "Lifting"));
            await Generate(folder.FullName);
            var written = Relative(folder.FullName, Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories));
            Assert.Equal(Relative(source, Directory.GetFiles(source, "*.g.cs", SearchOption.AllDirectories)), written);
            Faults.AssertNone(written
                .Where(file => RepositoryFolder.ReadText(Path.Combine(folder.FullName, file)) != RepositoryFolder.ReadText(Path.Combine(source, file)))
                .Select(file => $"src/Lazy.Core/{file} is not what eng/GenerateArities.cs writes; run dotnet run eng/GenerateArities.cs"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Generate(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["run", RepositoryFolder.PathOf("eng", "GenerateArities.cs"), "--", folder])
        {
            WorkingDirectory = RepositoryFolder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var texts = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, string.Join('\n', await texts));
    }

    private static string[] Relative(string folder, string[] files) =>
        [.. files.Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.exe")));
}
