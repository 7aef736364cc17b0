using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LazyGraph.Bags;

/// <summary>Tells where words begin and end, from the masks of white space.</summary>
internal static class WordEdges
{
    /// <summary>The longest text: what an edge, in 16 bits, can tell.</summary>
    public const int MaxLength = ushort.MaxValue;

    /// <summary>How many edges are written at a time, whether that many there are or not.</summary>
    public const int Slack = 64;

    /// <summary>Finds the edges: in turn, where a word begins, and the byte behind it.</summary>
    /// <param name="spaces">A bit for each byte of white space, 64 bytes in each number.</param>
    /// <param name="length">The number of bytes. The bits behind may be anything.</param>
    /// <param name="inWord">Whether the text begins in the midst of a word, so that the first edge is an end.</param>
    /// <param name="edges">Takes the edges, of which there is at most one a byte; <see cref="Slack"/> longer than that.</param>
    /// <returns>The number of edges.</returns>
    public static int Find(ReadOnlySpan<ulong> spaces, int length, bool inWord, Span<ushort> edges)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(edges.Length, length + Slack);
        ref var next = ref MemoryMarshal.GetReference(edges);
        var before = inWord ? 1ul : 0ul;
        var count = 0;
        for (var i = 0; i << 6 < length; i++)
        {
            // An edge is a byte that is of a word where the one before is not, or the other way round.
            var words = ~spaces[i];
            var bits = words ^ ((words << 1) | before);
            before = words >> 63;
            var left = length - (i << 6);
            if (left < 64)
            {
                bits &= (1ul << left) - 1;
            }

            Write(bits, i << 6, ref Unsafe.Add(ref next, count));
            count += BitOperations.PopCount(bits);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ulong bits, int start, ref ushort edges)
    {
        if (Avx512Vbmi2.IsSupported)
        {
            WritePacked(bits, start, ref edges);
        }
        else
        {
            WriteEach(bits, start, ref edges);
        }
    }

    // All numbers of a chunk at once: no branch depends on how many there are, which in text no processor can foresee.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePacked(ulong bits, int start, ref ushort edges)
    {
        // One byte for each bit: each takes the byte of the mask that its bit is in, and looks at this bit.
        var own = Vector512.Create(0x8040_2010_0804_0201).AsByte();
        var eighths = Vector512.Create(
            Vector256.Create(Vector128.Create(0ul, 0x0101_0101_0101_0101), Vector128.Create(0x0202_0202_0202_0202, 0x0303_0303_0303_0303ul)),
            Vector256.Create(Vector128.Create(0x0404_0404_0404_0404ul, 0x0505_0505_0505_0505), Vector128.Create(0x0606_0606_0606_0606, 0x0707_0707_0707_0707ul))).AsByte();
        var mask = Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), eighths) & own, own);
        var places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, mask, Vector512<byte>.Indices);
        var (low, high) = Vector512.Widen(places);
        (low + Vector512.Create((ushort)start)).StoreUnsafe(ref edges);
        (high + Vector512.Create((ushort)start)).StoreUnsafe(ref edges, 32);
    }

    // Eight at a time: an edge too many is written over by the next chunk, and costs less than a branch that is mistaken.
    internal static void WriteEach(ulong bits, int start, ref ushort edges)
    {
        while (bits != 0)
        {
            for (var i = 0; i < 8; i++)
            {
                Unsafe.Add(ref edges, i) = (ushort)(start + BitOperations.TrailingZeroCount(bits));
                bits &= bits - 1;
            }

            edges = ref Unsafe.Add(ref edges, 8);
        }
    }
}
