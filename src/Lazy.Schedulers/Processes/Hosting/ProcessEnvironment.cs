using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Hosting;

/// <summary>Calls of the system that .NET has no method for.</summary>
internal static partial class ProcessEnvironment
{
    /// <summary>Sets a variable, or removes it if the value is null, for native code, too: .NET has a copy of its own on Unix.</summary>
    public static void Set(string name, string? value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (value is null)
        {
            _ = RemoveVariable(name);
        }
        else
        {
            _ = SetVariable(name, value, overwrite: 1);
        }
    }

    /// <summary>Gives standard input an end: neither the user's code nor programs that it starts read what the parent has for the worker alone.</summary>
    public static void CloseInput()
    {
        Console.SetIn(TextReader.Null);
        if (!OperatingSystem.IsWindows())
        {
            using var nothing = File.OpenHandle("/dev/null");
            _ = Duplicate((int)nothing.DangerousGetHandle(), 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "unsetenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RemoveVariable(string name);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetVariable(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Duplicate(int handle, int target);
}
