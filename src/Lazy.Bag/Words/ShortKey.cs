using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>A word of 1 to 8 bytes.</summary>
internal readonly struct ShortKey(ulong bytes) : IWordKey<ShortKey>
{
    public const int MaxLength = sizeof(ulong);

    private readonly ulong _bytes = bytes;

    public bool IsNone => _bytes == 0;

    public ulong Hash
    {
        // Half of the bytes would only reach half of the product's topmost bits: they are folded in first.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_bytes ^ (_bytes >> 32)) * 0x9E37_79B9_7F4A_7C15;
    }

    public int Length => MaxLength - (BitOperations.LeadingZeroCount(_bytes) >> 3);

    /// <summary>Packs a word. Eight bytes are read whatever its length, which is 1 to 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ShortKey Read(ref readonly byte word, int length) => new(ReadBytes(in word) & (ulong.MaxValue >> (-length << 3)));

    /// <summary>Reads eight bytes, the first into the lowest place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadBytes(ref readonly byte from)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(in from);
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }

    public void CopyTo(Span<byte> bytes) => BinaryPrimitives.WriteUInt64LittleEndian(bytes, _bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(ShortKey other) => _bytes == other._bytes;

    public override bool Equals(object? obj) => obj is ShortKey other && Equals(other);

    public override int GetHashCode() => _bytes.GetHashCode();
}
