using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Tests.Processes.Hosting;

public sealed class WorkerStartTests : IDisposable
{
    private readonly PrivateFolder _folder = PrivateFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_apphost_runs_itself_with_the_hook()
    {
        var way = WorkerStart.Find(Facts("App") with { ProcessPath = "/app/App" });
        Assert.Equal(("/app/App", "", "/app/Lazy.Schedulers.dll"), Parts(way));
    }

    [Fact]
    public void A_single_file_names_the_hook_simply()
    {
        var way = WorkerStart.Find(Facts("App") with { ProcessPath = "/app/App", EntryAssembly = "", Library = "" });
        Assert.Equal(("/app/App", "", "Lazy.Schedulers"), Parts(way));
    }

    [Fact]
    public void Dotnet_runs_the_program_with_its_files()
    {
        var way = WorkerStart.Find(Facts("App") with { ProcessPath = "/usr/bin/dotnet" });
        Assert.Equal(("/usr/bin/dotnet", $"exec --depsfile {_folder.Path}/App.deps.json --runtimeconfig {_folder.Path}/App.runtimeconfig.json {_folder.Path}/App.dll", "/app/Lazy.Schedulers.dll"), Parts(way));
    }

    [Fact]
    public void A_test_host_gets_the_files_of_the_tests()
    {
        var facts = Facts("Tests") with { EntryAssembly = "/packages/testhost.dll" };
        var expected = ("/usr/bin/dotnet", $"exec --depsfile {_folder.Path}/Tests.deps.json --runtimeconfig {_folder.Path}/Tests.runtimeconfig.json /packages/testhost.dll", "/app/Lazy.Schedulers.dll");
        Assert.Equal(expected, Parts(WorkerStart.Find(facts with { ProcessPath = "/usr/bin/dotnet" })));
        Assert.Equal(expected, Parts(WorkerStart.Find(facts with { ProcessPath = "/packages/testhost" })));
    }

    [Fact]
    public void Without_hooks_dotnet_runs_the_library()
    {
        var facts = Facts("App") with { RunsStartupHooks = false };
        var expected = ("/usr/bin/dotnet", $"exec --depsfile {_folder.Path}/App.deps.json --runtimeconfig {_folder.Path}/App.runtimeconfig.json /app/Lazy.Schedulers.dll", (string?)null);
        Assert.Equal(expected, Parts(WorkerStart.Find(facts with { ProcessPath = "/usr/bin/dotnet" })));
        Assert.Equal(expected, Parts(WorkerStart.Find(facts with { ProcessPath = "/app/App" })));
    }

    [Fact]
    public void A_native_program_and_a_path_that_no_hook_can_have_run_the_library()
    {
        Assert.Null(WorkerStart.Find(Facts("App") with { ProcessPath = "/native", EntryAssembly = null }).StartupHook);
        Assert.Null(WorkerStart.Find(Facts("App") with { ProcessPath = "/app/App", Library = "/a:b/Lazy.Schedulers.dll" }).StartupHook);
    }

    [Theory]
    [InlineData(true, "single file")]
    [InlineData(false, "brings its own runtime")]
    public void Without_hooks_and_without_files_there_is_no_way(bool isSingleFile, string words)
    {
        var facts = Facts("App") with { RunsStartupHooks = false, ProcessPath = "/app/App" };
        facts = isSingleFile ? facts with { EntryAssembly = "", Library = "" } : facts with { Muxer = null };
        var error = Assert.Throws<InvalidOperationException>(() => WorkerStart.Find(facts));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("<StartupHookSupport>true</StartupHookSupport>", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Native_code_has_no_way() =>
        Assert.Throws<PlatformNotSupportedException>(() => WorkerStart.Find(Facts("App") with { ProcessPath = "/app/App", IsOnRuntime = false }));

    [Fact]
    public void The_mark_comes_after_the_hooks_that_are_there_and_goes()
    {
        var variables = new Dictionary<string, string?> { ["DOTNET_STARTUP_HOOKS"] = "/other.dll" };
        WorkerMark.Write(variables, "/ours.dll");
        Assert.Equal("/other.dll:/ours.dll", variables["DOTNET_STARTUP_HOOKS"]);
        Assert.True(variables.ContainsKey(WorkerMark.Name));
        Assert.False(WorkerMark.TryTake()); // this process is no worker
    }

    private static (string, string, string?) Parts(WorkerWay way) => (way.Command.FileName, string.Join(' ', way.Command.Arguments), way.StartupHook);

    private HostFacts Facts(string stem)
    {
        File.WriteAllText(Path.Combine(_folder.Path, $"{stem}.deps.json"), "{}");
        File.WriteAllText(Path.Combine(_folder.Path, $"{stem}.runtimeconfig.json"), "{}");
        return new HostFacts
        {
            EntryAssembly = Path.Combine(_folder.Path, $"{stem}.dll"),
            Library = "/app/Lazy.Schedulers.dll",
            DepsFiles = $"{_folder.Path}/{stem}.deps.json;/usr/share/dotnet/Microsoft.NETCore.App.deps.json",
            Muxer = "/usr/bin/dotnet",
        };
    }
}
