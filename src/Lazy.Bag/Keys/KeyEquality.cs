using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LazyGraph.Bags;

/// <summary>The default equality of a type.</summary>
internal readonly struct DefaultKeys<TKey> : IEqualityComparer<TKey>
{
    public bool Equals(TKey? x, TKey? y) => EqualityComparer<TKey>.Default.Equals(x, y);

    public int GetHashCode([DisallowNull] TKey obj) => EqualityComparer<TKey>.Default.GetHashCode(obj);
}

/// <summary>The equality of a comparer that the user gave. It never sees null.</summary>
internal readonly struct ComparedKeys<TKey>(IEqualityComparer<TKey> comparer) : IEqualityComparer<TKey>
{
    public bool Equals(TKey? x, TKey? y) => x is null || y is null ? x is null && y is null : comparer.Equals(x, y);

    public int GetHashCode([DisallowNull] TKey obj) => comparer.GetHashCode(obj);
}

/// <summary>Ordinal equality of strings, with a hash that takes eight bytes at a time.</summary>
/// <remarks>The hash is seeded for each process, so nobody can prepare a text whose words collide.</remarks>
internal readonly struct OrdinalKeys : IEqualityComparer<string>
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode([DisallowNull] string obj)
    {
        var bytes = MemoryMarshal.AsBytes(obj.AsSpan());
        var hash = Seed ^ ((ulong)bytes.Length * Multiplier);
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        var rest = 0UL;
        foreach (var value in bytes)
        {
            rest = (rest << 8) | value;
        }

        hash = Mix(hash ^ rest);
        return (int)(hash >> 32);
    }

    private static ulong Mix(ulong value) => BitOperations.RotateLeft(unchecked(value * Multiplier), 29) ^ (value >> 32);
}
