using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace LazyGraph.Bags;

/// <summary>Counts strings by what they say, as UTF-8, and keeps none of them.</summary>
/// <remarks>
/// Short ASCII strings are put side by side in a buffer and counted many at a time. A table of bytes is a third the size of
/// one of strings, so more of it is in the cache, and the strings of the user's operations die young.
/// </remarks>
internal sealed class TextCounter
{
    private const int LongestBuffered = 64;
    private const int BufferSize = 4096;

    private readonly WordTable _words = new();
    private readonly byte[] _text = new byte[BufferSize + LongestBuffered + 16]; // the table reads 16 bytes beyond the last
    private readonly ushort[] _edges = new ushort[2 * BufferSize];
    private int _filled;
    private int _edgeCount;

    /// <summary>Counts a string.</summary>
    /// <returns>False if it has no UTF-8: it is null, or has half of a surrogate pair.</returns>
    public bool TryAdd(string? text)
    {
        if (text is null)
        {
            return false;
        }

        if (text.Length is 0 or > LongestBuffered || text[^1] == '\0' || !TryNarrow(text, ref _text[_filled]))
        {
            return TryAddAlone(text);
        }

        _edges[_edgeCount] = (ushort)_filled;
        _filled += text.Length;
        _edges[_edgeCount + 1] = (ushort)_filled;
        _edgeCount += 2;
        if (_filled >= BufferSize)
        {
            CountBuffered();
        }

        return true;
    }

    /// <summary>Ends the count. To be called once, last.</summary>
    public WordTable Finish()
    {
        CountBuffered();
        return _words;
    }

    // Copies ASCII; what is not ASCII is left half copied, and not counted.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(string text, ref byte target)
    {
        ref var first = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var length = text.Length;
        if (length < 4)
        {
            // One to three characters: the first, the middle one and the last are all there are.
            var (start, middle, end) = (text[0], text[length >> 1], text[length - 1]);
            target = (byte)start;
            Unsafe.Add(ref target, length >> 1) = (byte)middle;
            Unsafe.Add(ref target, length - 1) = (byte)end;
            return (start | middle | end) < 0x80;
        }

        // Four at a time; the last four may overlap those before.
        var seen = 0UL;
        for (var i = 0; i < length - 4; i += 4)
        {
            seen |= NarrowFour(ref first, ref target, i);
        }

        seen |= NarrowFour(ref first, ref target, length - 4);
        return (seen & 0xFF80_FF80_FF80_FF80) == 0;
    }

    private static ulong NarrowFour(ref byte source, ref byte target, int position)
    {
        var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, position * sizeof(char)));
        var pairs = (four | (four >> 8)) & 0x0000_FFFF_0000_FFFF;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, position), (uint)(pairs | (pairs >> 16)));
        return four;
    }

    private bool TryAddAlone(string text)
    {
        CountBuffered(); // first seen comes first
        var bytes = ArrayPool<byte>.Shared.Rent(checked(text.Length * 3));
        try
        {
            if (Utf8.FromUtf16(text, bytes, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                return false;
            }

            _words.Add(bytes.AsSpan(0, written), 1);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void CountBuffered()
    {
        _words.AddEach(in _text[0], _edges.AsSpan(0, _edgeCount));
        _filled = 0;
        _edgeCount = 0;
    }
}
