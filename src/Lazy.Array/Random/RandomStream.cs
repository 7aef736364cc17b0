using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>
/// The words of a seed: one for each index from 0 on, cut into blocks of fixed length whose generators begin anew from seed and
/// number of the block. A word depends on its seed and index alone, and reading some computes no block before theirs.
/// </summary>
/// <remarks>
/// In a block, word 8r + l is output r of lane l. These definitions are for ever: another block length or another order
/// would change everybody's numbers.
/// </remarks>
internal static class RandomStream
{
    /// <summary>
    /// The number of words of a block. Seeding costs some hundredths of filling one, and a request that begins inside one
    /// passes over at most this many.
    /// </summary>
    internal const int BlockLength = 1024;

    private const int BlockRows = BlockLength / ILanes.Count;
    private const ulong BlockSalt = 0x6C617A7967726170;
    private const ulong ElementSalt = 0x656C656D656E7473;

    /// <summary>Gets the seed of one of many independent streams of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="streamId">The number of the stream, for instance how many arrays the seed has made before.</param>
    /// <returns>Different seeds for different numbers.</returns>
    internal static ulong Derive(ulong seed, ulong streamId) => Mixing.Mix(Mixing.Mix(seed + Mixing.Golden) ^ (streamId * Mixing.Golden));

    /// <summary>Gets what the generators of single elements begin from; see <see cref="ElementRandom"/>.</summary>
    internal static ulong ElementKey(ulong seed) => Mixing.Mix(seed ^ ElementSalt);

    /// <summary>Fills with the words from an index on.</summary>
    internal static void FillWords(ulong seed, long firstIndex, Span<ulong> destination) =>
        Fill(seed, firstIndex, destination, default(RawWords));

    /// <summary>Fills with the elements from an index on, with the widest registers of this CPU.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="firstIndex">The index of the first element.</param>
    /// <param name="destination">Where the elements go.</param>
    /// <param name="map">Makes elements of words.</param>
    internal static void Fill<T, TMap>(ulong seed, long firstIndex, Span<T> destination, TMap map)
        where T : unmanaged
        where TMap : struct, IWordMap<T>
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Fill<T, TMap, Lanes512>(seed, firstIndex, destination, map);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Fill<T, TMap, Lanes256>(seed, firstIndex, destination, map);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Fill<T, TMap, Lanes128>(seed, firstIndex, destination, map);
        }
        else
        {
            Fill<T, TMap, LanesScalar>(seed, firstIndex, destination, map);
        }
    }

    /// <summary>Fills with the elements from an index on, with registers of a given width.</summary>
    [SkipLocalsInit]
    internal static unsafe void Fill<T, TMap, TLanes>(ulong seed, long firstIndex, Span<T> destination, TMap map)
        where T : unmanaged
        where TMap : struct, IWordMap<T>
        where TLanes : struct, ILanes
    {
        Debug.Assert(firstIndex >= 0, "Indices of elements begin at 0.");
        var width = ILanes.Count * TMap.ElementsPerWord;
        var state = stackalloc ulong[ILanes.StateLength];
        var part = stackalloc T[width]; // of a row of which not all elements are wanted
        var seedKey = Mixing.Mix(seed ^ BlockSalt);
        var (row, before) = Math.DivRem(firstIndex, width);
        while (!destination.IsEmpty)
        {
            var (block, skip) = Math.DivRem(row, BlockRows);
            var left = BlockRows - (int)skip;
            row += left;
            TLanes.Seed(Mixing.Mix(seedKey + ((ulong)block * Mixing.Golden)), ref *state);
            if (before > 0)
            {
                TLanes.Run(ref *state, (int)skip, 1, ref *part, map);
                var taken = Math.Min(width - (int)before, destination.Length);
                new ReadOnlySpan<T>(part + before, taken).CopyTo(destination);
                destination = destination[taken..];
                (before, skip) = (0, 0);
                left--;
            }

            var rows = Math.Min(left, destination.Length / width);
            TLanes.Run(ref *state, (int)skip, rows, ref MemoryMarshal.GetReference(destination), map);
            destination = destination[(rows * width)..];
            if (rows < left && !destination.IsEmpty)
            {
                TLanes.Run(ref *state, 0, 1, ref *part, map);
                new ReadOnlySpan<T>(part, destination.Length).CopyTo(destination);
                return;
            }
        }
    }
}
