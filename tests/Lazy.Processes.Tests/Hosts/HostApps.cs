using System.Diagnostics;
using System.Runtime.InteropServices;
using LazyGraph.Tests.Processes.Hosts;

[assembly: AssemblyFixture(typeof(HostApps))]

namespace LazyGraph.Tests.Processes.Hosts;

/// <summary>Small real programs of every kind, built when the first test needs them, all by one build.</summary>
public sealed class HostApps : IDisposable
{
    private const string Name = "Lazy.Processes.HostApp";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lazygraph-hosts-");
    private readonly Lazy<string> _log;

    public HostApps() => _log = new Lazy<string>(Build);

    /// <summary>Gets the file of a program, after the build.</summary>
    public string Built(string project, string extension = ".dll") => Checked(Path.Combine(_folder.FullName, project, "bin", "Release", "net10.0", Name + extension));

    /// <summary>Gets the file of a program that was published.</summary>
    public string Published(string project) => Checked(Path.Combine(_folder.FullName, project, "out", Name));

    /// <summary>Gets the folder of a project, after the build.</summary>
    public string Project(string project)
    {
        _ = _log.Value;
        return Path.Combine(_folder.FullName, project);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Checked(string path)
    {
        var log = _log.Value;
        if (!File.Exists(path))
        {
            // A machine without a registry, or one whose registry lacks the runtime's packages.
            Assert.SkipWhen(log.Contains("error NU1", StringComparison.Ordinal) || log.Contains("error NETSDK1112", StringComparison.Ordinal), $"{path} could not be built: a package can't be restored.");
            Assert.Fail($"{path} was not built: {log}");
        }

        return path;
    }

    private string Build()
    {
        var sources = Path.Combine(AppContext.BaseDirectory, "Hosts", "Apps");
        foreach (var file in Directory.EnumerateFiles(sources))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }

        Write("Directory.Build.props", Shared(sources: false));
        Write("Directory.Packages.props", "<Project />");
        Write("global.json", "{}");
        WriteApp("Console", "");
        WriteApp("HooksOff", "<StartupHookSupport>false</StartupHookSupport><DynamicCodeSupport>false</DynamicCodeSupport>");
        WriteApp("SingleFile", "<PublishSingleFile>true</PublishSingleFile><SelfContained>false</SelfContained>");
        WriteApp("SingleFileHooksOff", "<PublishSingleFile>true</PublishSingleFile><SelfContained>false</SelfContained><StartupHookSupport>false</StartupHookSupport>");
        WriteApp("SelfContained", "<SelfContained>true</SelfContained>");
        WriteApp("SelfContainedFile", "<SelfContained>true</SelfContained><PublishSingleFile>true</PublishSingleFile>");
        WriteTests("TestsV2", "<PackageReference Include=\"xunit\" Version=\"2.9.3\" />", "Library");
        WriteTests("TestsV3", "<PackageReference Include=\"xunit.v3\" Version=\"3.2.2\" />", "Exe");
        Write("OtherHook/OtherHook.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Library</OutputType><AssemblyName>OtherHook</AssemblyName></PropertyGroup><ItemGroup><Compile Include=\"../StartupHook.cs\" /></ItemGroup></Project>");
        Write("FileBased/Directory.Build.props", Shared(sources: true));
        Write("FileBased/app.cs", $"#:property PublishAot=false\n#:property AssemblyName={Name}\n{File.ReadAllText(Path.Combine(sources, "Program.cs"))}");
        Write("All.proj", """
            <Project>
              <ItemGroup>
                <ToBuild Include="Console;HooksOff;TestsV2;TestsV3;OtherHook" />
                <ToPublish Include="SingleFile;SingleFileHooksOff;SelfContained;SelfContainedFile" />
              </ItemGroup>
              <Target Name="All">
                <MSBuild Projects="@(ToBuild->'%(Identity)/%(Identity).csproj');@(ToPublish->'%(Identity)/%(Identity).csproj')" Targets="Restore" Properties="Configuration=Release;Phase=Restore" BuildInParallel="true" ContinueOnError="true" />
                <MSBuild Projects="@(ToBuild->'%(Identity)/%(Identity).csproj')" Targets="Build" Properties="Configuration=Release" BuildInParallel="true" ContinueOnError="true" />
                <MSBuild Projects="@(ToPublish->'%(Identity)/%(Identity).csproj')" Targets="Publish" Properties="Configuration=Release" BuildInParallel="true" ContinueOnError="true" />
              </Target>
            </Project>
            """);
        return Run("dotnet", ["msbuild", "All.proj", "-t:All", "-m:2", "-nodeReuse:false", "-nologo", "-v:quiet", "-clp:ErrorsOnly"], _folder.FullName).Output;
    }

    private void WriteApp(string name, string properties) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <RuntimeIdentifier Condition="'{(properties.Contains("SelfContained", StringComparison.Ordinal) ? "yes" : "")}' != ''">{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <PublishDir>out/</PublishDir>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="../Program.cs;../Smoke.cs" />
          </ItemGroup>
        </Project>
        """);

    private void WriteTests(string name, string framework, string type) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{type}</OutputType>
            <IsTestProject>true</IsTestProject>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            {framework}
            <Compile Include="../SmokeTests.cs;../Smoke.cs" />
          </ItemGroup>
        </Project>
        """);

    // A program of one file takes its other files and its references from here, too.
    private static string Shared(bool sources) => $"""
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <AssemblyName>{Name}</AssemblyName>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <EnableDefaultCompileItems Condition="'{sources}' == 'False'">false</EnableDefaultCompileItems>
            <NuGetAudit>false</NuGetAudit>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="../Smoke.cs" Condition="'{sources}' == 'True'" />
            <Reference Include="Lazy.Core" HintPath="{AppContext.BaseDirectory}Lazy.Core.dll" />
            <Reference Include="Lazy.Schedulers" HintPath="{AppContext.BaseDirectory}Lazy.Schedulers.dll" />
          </ItemGroup>
        </Project>
        """;

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output) Run(string file, IReadOnlyList<string> arguments, string? folder = null, params (string Name, string? Value)[] variables)
    {
        using var process = Start(file, arguments, folder, variables);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{file} {string.Join(' ', arguments)} was not done within {Limit}.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }

    public static Process Start(string file, IReadOnlyList<string> arguments, string? folder = null, params (string Name, string? Value)[] variables)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
