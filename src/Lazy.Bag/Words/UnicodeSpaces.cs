using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Bags;

/// <summary>Finds the white space beyond ASCII in UTF-8.</summary>
/// <remarks>
/// U+0085 and U+00A0 are C2 85 and C2 A0; U+1680 is E1 9A 80; U+2000 to U+200A, U+2028, U+2029 and U+202F are
/// E2 80 80 to E2 80 8A, E2 80 A8, E2 80 A9 and E2 80 AF; U+205F is E2 81 9F; U+3000 is E3 80 80.
/// </remarks>
internal static class UnicodeSpaces
{
    /// <summary>Adds to the masks of <see cref="AsciiScan.Run"/> all bytes of such characters.</summary>
    /// <param name="text">The first byte of valid text, in whole chunks; behind the last, 2 more bytes can be read.</param>
    /// <param name="masks">A bit for each byte that is white space.</param>
    public static void AddTo(ref readonly byte text, Span<ulong> masks)
    {
        ref var bytes = ref Unsafe.AsRef(in text);
        var (twos, threes) = (0ul, 0ul); // of the chunk before, where the characters of two and three bytes begin
        for (var i = 0; i < masks.Length; i++)
        {
            var (nextTwos, nextThrees) = Begins(ref Unsafe.Add(ref bytes, i * AsciiScan.ChunkSize));
            var both = nextTwos | nextThrees;
            masks[i] |= both | (both << 1) | ((twos | threes) >> 63) | (nextThrees << 2) | (threes >> 62);
            (twos, threes) = (nextTwos, nextThrees);
        }
    }

    private static (ulong Twos, ulong Threes) Begins(ref byte text)
    {
        var (twos, threes) = (0ul, 0ul);
        for (var part = 0; part < AsciiScan.ChunkSize; part += Vector128<byte>.Count)
        {
            var first = Vector128.LoadUnsafe(ref text, (nuint)part);
            var leads = Vector128.Equals(first, Is(0xC2)) | Vector128.LessThan(first - Is(0xE1), Is(3));
            if (leads == Vector128<byte>.Zero)
            {
                continue;
            }

            var second = Vector128.LoadUnsafe(ref text, (nuint)part + 1);
            var third = Vector128.LoadUnsafe(ref text, (nuint)part + 2);
            var isTwo = Vector128.Equals(first, Is(0xC2)) & (Vector128.Equals(second, Is(0x85)) | Vector128.Equals(second, Is(0xA0)));
            var ogham = Vector128.Equals(first, Is(0xE1)) & Vector128.Equals(second, Is(0x9A)) & Vector128.Equals(third, Is(0x80));
            var general = Vector128.Equals(second, Is(0x80))
                & (Vector128.LessThan(third - Is(0x80), Is(0x0B)) | Vector128.LessThan(third - Is(0xA8), Is(2)) | Vector128.Equals(third, Is(0xAF)));
            var mathematical = Vector128.Equals(second, Is(0x81)) & Vector128.Equals(third, Is(0x9F));
            var ideographic = Vector128.Equals(first, Is(0xE3)) & Vector128.Equals(second, Is(0x80)) & Vector128.Equals(third, Is(0x80));
            var isThree = ogham | (Vector128.Equals(first, Is(0xE2)) & (general | mathematical)) | ideographic;
            twos |= (ulong)isTwo.ExtractMostSignificantBits() << part;
            threes |= (ulong)isThree.ExtractMostSignificantBits() << part;
        }

        return (twos, threes);
    }

    private static Vector128<byte> Is(byte value) => Vector128.Create(value);
}
