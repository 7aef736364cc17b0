using System.Globalization;

namespace LazyGraph.Processes.Hosting;

/// <summary>Whether a process was started by another, by way of others or not.</summary>
internal static class Descent
{
    public static bool IsWithin(int process, int ancestor)
    {
        // Process ids may be used again while this goes up; the depth ends it.
        for (var depth = 0; depth < 64 && process > 1; depth++)
        {
            if (process == ancestor)
            {
                return true;
            }

            process = ParentOf(process);
        }

        return false;
    }

    // The fourth field of /proc/<id>/stat; the second is the name in brackets and may hold anything.
    private static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return int.Parse(stat.AsSpan(stat.LastIndexOf(')') + 2).ToString().Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or IndexOutOfRangeException)
        {
            return 0;
        }
    }
}
