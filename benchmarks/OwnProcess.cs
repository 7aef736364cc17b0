using System.Diagnostics;

namespace LazyGraph.Benchmarks;

/// <summary>Runs one measurement in a process of its own: it does not profit from the arrays that one before has left in a pool, nor from what the compiler has learned from it, and its peak of memory is its own.</summary>
internal static class OwnProcess
{
    /// <param name="words">The area and its options.</param>
    public static void Run(params string[] words)
    {
        using var process = Start(redirects: false, words);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The measurement {string.Join(' ', words)} ended with exit code {process.ExitCode}.");
        }
    }

    /// <summary>Starts this program once more.</summary>
    /// <param name="redirects">Whether the caller reads what it writes.</param>
    /// <param name="words">Its command line.</param>
    public static Process Start(bool redirects, params string[] words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = redirects };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The process of one measurement did not start.");
    }
}
