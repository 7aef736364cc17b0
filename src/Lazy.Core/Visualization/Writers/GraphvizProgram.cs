using System.ComponentModel;
using System.Diagnostics;

namespace LazyGraph.Visualization;

/// <summary>Runs Graphviz's <c>dot</c>.</summary>
internal sealed class GraphvizProgram(string program, TimeSpan timeout)
{
    public static readonly GraphvizProgram Default = new("dot", TimeSpan.FromMinutes(2));

    /// <summary>Hands <paramref name="dot"/> to the program and returns what it writes.</summary>
    /// <param name="dot">A graph in the DOT language.</param>
    /// <param name="format">Graphviz's name of the format wanted.</param>
    /// <param name="purpose">What this is for, as the beginning of the error where the program is missing.</param>
    /// <exception cref="GraphvizException">The program is missing, failed, or did not end in time.</exception>
    public byte[] Run(string dot, string format, string purpose)
    {
        using var process = Start(format, purpose);

        // All three streams move at once: a pipe that nobody empties would stop the program, one that nobody fills too.
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        var fed = Task.Run(() => Feed(process, dot));
        if (!Task.WaitAll([error, copied, fed], timeout) || !process.WaitForExit(timeout))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new GraphvizException($"Graphviz's {program} had not finished after {timeout.TotalSeconds:0.###} seconds and was stopped. Draw fewer nodes (PictureOptions.GroupAbove) or use LayoutEngine.BuiltIn with .svg.");
        }

        var complaint = error.GetAwaiter().GetResult().Trim(); // complete, so this does not block
        if (process.ExitCode != 0)
        {
            throw new GraphvizException($"Graphviz's {program} failed with exit code {process.ExitCode}: {(complaint.Length > 0 ? complaint : "it gave no reason")}", complaint);
        }

        return output.ToArray();
    }

    private Process Start(string format, string purpose)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            UseShellExecute = false,
            CreateNoWindow = true,
            ArgumentList = { $"-T{format}" },
        };
        try
        {
            return Process.Start(start) ?? throw new GraphvizException($"Bug in LazyGraph: starting {program} gave no process.");
        }
        catch (Win32Exception e)
        {
            throw new GraphvizException(
                $"{purpose} needs Graphviz, and its program '{program}' is not on the PATH. Install it (Debian, Ubuntu: apt-get install graphviz; macOS: brew install graphviz; Windows: winget install graphviz), or save as .svg or .html, which need nothing.",
                innerException: e);
        }
    }

    private static void Feed(Process process, string dot)
    {
        try
        {
            process.StandardInput.Write(dot);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code and its complaint tell why.
        }
    }
}
