using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LazyGraph.Bags;

/// <summary>Ordinal equality of strings, with a hash that takes sixteen bytes at a time.</summary>
/// <remarks>
/// Each step multiplies two words to 128 bits and folds the halves, as Wang Yi's wyhash does. Seeded for each process, so nobody can prepare a text
/// whose words collide.
/// </remarks>
internal readonly struct OrdinalKeys : IEqualityComparer<string>
{
    private const ulong FirstSecret = 0xA0761D6478BD642F; // wyhash's constants: as many ones as zeros, and odd
    private const ulong SecondSecret = 0xE7037ED1A0B428DB;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode([DisallowNull] string obj)
    {
        var bytes = MemoryMarshal.AsBytes(obj.AsSpan());
        var hash = Seed ^ (ulong)bytes.Length;
        while (bytes.Length > 2 * sizeof(ulong))
        {
            hash = Fold(MemoryMarshal.Read<ulong>(bytes) ^ FirstSecret, MemoryMarshal.Read<ulong>(bytes[sizeof(ulong)..]) ^ hash);
            bytes = bytes[(2 * sizeof(ulong))..];
        }

        // The last one to sixteen bytes as two words that may overlap.
        var (first, last) = bytes.Length switch
        {
            >= sizeof(ulong) => (MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..])),
            >= sizeof(uint) => (MemoryMarshal.Read<uint>(bytes), MemoryMarshal.Read<uint>(bytes[^sizeof(uint)..])),
            >= sizeof(ushort) => (MemoryMarshal.Read<ushort>(bytes), 0UL),
            _ => (0UL, 0UL),
        };
        return (int)Fold(first ^ FirstSecret, Fold(last ^ SecondSecret, hash ^ SecondSecret) ^ hash);
    }

    private static ulong Fold(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        return high ^ low;
    }
}
