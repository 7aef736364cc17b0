using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LazyGraph.Bags;

/// <summary>The arithmetic of the stable hashes. Files written by another process depend on it: it must never change.</summary>
internal static class HashMixing
{
    /// <summary>The hash of null.</summary>
    public const ulong Null = 0x6A09E667F3BCC909; // the fraction of the root of 2

    /// <summary>What a hash of several parts starts from.</summary>
    public const ulong Start = 0xBB67AE8584CAA73B; // of 3

    private const ulong Multiplier = 0x9E3779B97F4A7C15; // of the golden ratio, odd

    /// <summary>Spreads a number over all 64 bits, one to one: the last step of SplitMix64.</summary>
    public static ulong Mix(ulong bits)
    {
        bits += Multiplier; // else 0 stays 0
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>Adds the hash of the next part. The order of parts counts.</summary>
    public static ulong Combine(ulong hash, ulong part) => Mix((BitOperations.RotateLeft(hash, 23) * Multiplier) ^ part);

    /// <summary>Hashes characters by their numbers.</summary>
    public static ulong OfText(ReadOnlySpan<char> text)
    {
        var hash = Start ^ (uint)text.Length;
        for (; text.Length >= 4; text = text[4..])
        {
            hash = Absorb(hash, FourCharacters(text));
        }

        var rest = 0ul;
        for (var i = 0; i < text.Length; i++)
        {
            rest |= (ulong)text[i] << (16 * i);
        }

        return Mix(Absorb(hash, rest));
    }

    public static ulong OfBytes(ReadOnlySpan<byte> bytes)
    {
        var hash = Start ^ (uint)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = Absorb(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        var rest = 0ul;
        for (var i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        return Mix(Absorb(hash, rest));
    }

    // The product is one to one, and the shift brings its good upper bits down to where the next block comes in.
    private static ulong Absorb(ulong hash, ulong block)
    {
        hash = (hash ^ block) * Multiplier;
        return hash ^ (hash >> 32);
    }

    private static ulong FourCharacters(ReadOnlySpan<char> text) => BitConverter.IsLittleEndian
        ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text))
        : text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);
}
