using System.Runtime.InteropServices;
using System.Text;

namespace NativeInProcesses;

/// <summary>Reads a line of numbers by <c>strtok</c> of the C library, which keeps the place where it stands in a variable of the process: one for all threads.</summary>
internal sealed unsafe partial class Tokens
{
    private readonly byte[] _line;
    private readonly byte* _text;

    /// <param name="line">Numbers with commas between them.</param>
    public Tokens(string line)
    {
        _line = Encoding.ASCII.GetBytes(line);

        // Never freed, and its zero at the end never overwritten: under threads another one may still be reading it, and the sample is to be wrong, not to crash.
        _text = (byte*)NativeMemory.AllocZeroed((nuint)line.Length + 1);
    }

    /// <summary>Sums the numbers.</summary>
    public long Sum()
    {
        _line.CopyTo(new Span<byte>(_text, _line.Length)); // strtok cuts the text up
        long sum = 0;
        for (byte* token = Next(_text, ","); token != null; token = Next(null, ","))
        {
            sum += long.TryParse(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(token), out long number) ? number : 0;
        }

        return sum;
    }

    [LibraryImport("libc", EntryPoint = "strtok", StringMarshalling = StringMarshalling.Utf8)]
    private static partial byte* Next(byte* text, string separators);
}
