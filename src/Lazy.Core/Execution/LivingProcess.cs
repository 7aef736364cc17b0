using System.Diagnostics;

namespace LazyGraph.Execution;

/// <summary>Tells whether the process is there whose id a folder has in its name: what one leaves behind that was killed, others remove.</summary>
internal static class LivingProcess
{
    public static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
