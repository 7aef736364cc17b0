using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>A word of 9 to 16 bytes.</summary>
internal readonly struct MediumKey(ulong first, ulong rest) : IWordKey<MediumKey>
{
    public const int MaxLength = 2 * sizeof(ulong);

    private readonly ulong _first = first;
    private readonly ulong _rest = rest; // never 0: the last byte of the word is in it, and is not NUL

    public bool IsNone => _rest == 0;

    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var mixed = _first ^ (BitOperations.RotateLeft(_rest, 32) * 0xC2B2_AE3D_27D4_EB4F);
            return (mixed ^ (mixed >> 32)) * 0x9E37_79B9_7F4A_7C15;
        }
    }

    public int Length => MaxLength - (BitOperations.LeadingZeroCount(_rest) >> 3);

    /// <summary>Packs a word. Sixteen bytes are read whatever its length, which is 9 to 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MediumKey Read(ref readonly byte word, int length)
    {
        var rest = ShortKey.ReadBytes(in Unsafe.Add(ref Unsafe.AsRef(in word), sizeof(ulong)));
        return new(ShortKey.ReadBytes(in word), rest & (ulong.MaxValue >> (-length << 3)));
    }

    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[sizeof(ulong)..], _rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(MediumKey other) => ((_first ^ other._first) | (_rest ^ other._rest)) == 0;

    public override bool Equals(object? obj) => obj is MediumKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_first, _rest);
}
