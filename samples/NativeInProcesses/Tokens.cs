using System.Runtime.InteropServices;
using System.Text;

namespace NativeInProcesses;

/// <summary>Reads lines of numbers by <c>strtok</c> of the C library, which keeps the place where it stands in a variable of the process: one for all threads.</summary>
internal static unsafe partial class Tokens
{
    private const string Comma = ",";

    /// <summary>Sums the numbers of a line, separated by commas.</summary>
    public static long Sum(string line)
    {
        // Never freed: under threads another one may still be reading it, and the sample is to be wrong, not to crash.
        byte* text = (byte*)NativeMemory.Alloc((nuint)line.Length + 1);
        int length = Encoding.ASCII.GetBytes(line, new Span<byte>(text, line.Length));
        text[length] = 0;

        long sum = 0;
        for (byte* token = Next(text, Comma); token != null; token = Next(null, Comma))
        {
            sum += long.TryParse(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(token), out long number) ? number : 0;
        }

        return sum;
    }

    [LibraryImport("libc", EntryPoint = "strtok", StringMarshalling = StringMarshalling.Utf8)]
    private static partial byte* Next(byte* text, string separators);
}
