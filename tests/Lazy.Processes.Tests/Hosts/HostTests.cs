using System.Diagnostics;
using System.Globalization;
using LazyGraph.Processes.Hosting;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Hosts;

/// <summary>A worker starts from every kind of program, and the program's Main runs once.</summary>
public sealed class HostTests(HostApps apps) : IDisposable
{
    private readonly DirectoryInfo _notes = Directory.CreateTempSubdirectory("lazygraph-notes-");

    private string Mains => Path.Combine(_notes.FullName, "mains");

    private string Hooks => Path.Combine(_notes.FullName, "hooks");

    private string Result => Path.Combine(_notes.FullName, "result");

    public void Dispose() => _notes.Delete(recursive: true);

    [Fact]
    public void Apphost() => AssertWorks(apps.Built("Console", ""));

    [Fact]
    public void Dotnet_with_a_dll() => AssertWorks("dotnet", apps.Built("Console"));

    [Fact]
    public void Dotnet_run() => AssertWorks("dotnet", "run", "--no-build", "-c", "Release", "--project", apps.Project("Console"));

    [Fact]
    public void A_program_of_one_file()
    {
        // What is built of it goes below the user's data folder, by default.
        var folder = apps.Project("FileBased");
        var (code, output) = HostApps.Run("dotnet", ["run", Path.Combine(folder, "app.cs")], null, [.. Notes, ("XDG_DATA_HOME", folder)]);
        Assert.True(code == 0, output);
        AssertAnswer();
        AssertOneMain();
    }

    [Fact]
    public void Single_file_on_a_shared_runtime() => AssertWorks(apps.Published("SingleFile"));

    [Fact]
    public void Folder_with_its_own_runtime() => AssertWorks(apps.Published("SelfContained"));

    [Fact]
    public void Single_file_with_its_own_runtime() => AssertWorks(apps.Published("SelfContainedFile"));

    [Theory]
    [InlineData("TestsV2")]
    [InlineData("TestsV3")]
    public void Dotnet_test(string project)
    {
        _ = apps.Built(project);
        var (code, output) = Run("dotnet", "test", "--no-build", "-c", "Release", Path.Combine(apps.Project(project), $"{project}.csproj"));
        Assert.True(code == 0, output);
        AssertAnswer();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_hooks_the_library_is_the_program(bool isApphost) =>
        AssertWorks(isApphost ? [apps.Built("HooksOff", "")] : ["dotnet", apps.Built("HooksOff")]);

    [Fact]
    public void Without_hooks_a_single_file_is_refused_before_anything_starts()
    {
        var (_, output) = Run(apps.Published("SingleFileHooksOff"));
        Assert.Contains("is a single file", output, StringComparison.Ordinal);
        AssertOneMain();
    }

    [Fact]
    public void Without_hooks_a_program_with_its_own_runtime_is_refused_before_anything_starts()
    {
        // The switch is a line of the settings beside the program: what the property StartupHookSupport writes there.
        var source = Path.GetDirectoryName(apps.Published("SelfContained"))!;
        var folder = Directory.CreateDirectory(Path.Combine(_notes.FullName, "off"));
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        var settings = Path.Combine(folder.FullName, "Lazy.Processes.HostApp.runtimeconfig.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("\"configProperties\": {", "\"configProperties\": {\n\"System.StartupHookProvider.IsSupported\": false,", StringComparison.Ordinal));
        var (_, output) = Run(Path.Combine(folder.FullName, "Lazy.Processes.HostApp"));
        Assert.Contains("brings its own runtime", output, StringComparison.Ordinal);
        AssertOneMain();
    }

    [Fact]
    public void A_hook_that_the_program_was_started_with_runs_in_the_worker_too_and_ours_is_gone()
    {
        var other = Path.Combine(apps.Project("OtherHook"), "bin", "Release", "net10.0", "OtherHook.dll");
        var (code, output) = HostApps.Run(apps.Built("Console", ""), [], null, [.. Notes, ("DOTNET_STARTUP_HOOKS", other)]);
        Assert.True(code == 0, output);
        AssertOneMain();
        var answer = File.ReadAllText(Result);
        Assert.Contains($"no mark; hooks: {other};", answer, StringComparison.Ordinal);
        Assert.Contains($"child: DOTNET_STARTUP_HOOKS={other}", answer, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(Hooks).Distinct().Count());
    }

    [Fact]
    public void A_process_with_the_mark_whose_Main_runs_ends_and_starts_nothing()
    {
        var (code, output) = HostApps.Run(apps.Built("Console", ""), [], null, [.. Notes, (WorkerMark.Name, "hook")]);
        Assert.Equal(WorkerMark.RanMain, code);
        Assert.Contains("started as a worker", output, StringComparison.Ordinal);
        AssertOneMain();
        Assert.False(File.Exists(Result));
    }

    [Fact]
    public void The_library_is_no_program_for_others()
    {
        var (code, output) = Run("dotnet", "exec", "--runtimeconfig", Path.ChangeExtension(apps.Built("Console"), ".runtimeconfig.json"), Path.Combine(Path.GetDirectoryName(apps.Built("Console"))!, "Lazy.Schedulers.dll"));
        Assert.Equal(WorkerHost.Lost, code);
        Assert.Contains("no program", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console")]
    [InlineData("HooksOff")]
    public void When_the_parent_is_killed_its_workers_go_and_take_the_folders_along(string project) => Limited.Run(() =>
    {
        using var parent = HostApps.Start(apps.Built(project, ""), ["parent"], null, Notes);
        var line = parent.StandardOutput.ReadLine();
        if (line is null)
        {
            Assert.Fail(parent.StandardError.ReadToEnd());
        }

        var numbers = line.Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(9900, numbers[0]);
        Assert.Equal(3, numbers.Length);
        Assert.NotEmpty(FoldersOf(parent));
        parent.Kill();
        Limited.Until(() => numbers[1..].All(worker => !Directory.Exists($"/proc/{worker}")));
        Assert.Empty(FoldersOf(parent));
        AssertOneMain();
    });

    private static string[] FoldersOf(Process process) =>
        [.. new[] { Path.GetTempPath(), "/dev/shm" }.SelectMany(folder => Directory.EnumerateDirectories(folder, $"lazygraph-{process.Id}-*"))];

    private (string, string?)[] Notes => [("HOST_MAINS", Mains), ("HOST_HOOKS", Hooks), ("HOST_RESULT", Result)];

    private (int Code, string Output) Run(params string[] command) => HostApps.Run(command[0], command[1..], null, Notes);

    private void AssertWorks(params string[] command)
    {
        var (code, output) = Run(command);
        Assert.True(code == 0, output);
        AssertAnswer();
        AssertOneMain();
    }

    private void AssertAnswer() =>
        Assert.Equal("elsewhere; no mark; hooks: ; input: ; child: ; output: printed in the worker", File.ReadAllText(Result));

    private void AssertOneMain() => Assert.Single(File.ReadAllLines(Mains));
}
