using System.Buffers.Binary;
using System.Numerics;

namespace LazyGraph.Bags;

/// <summary>The types of the framework that take more than 64 bits to tell apart.</summary>
internal static class MappedHashers
{
    public static object? TryMake(Type type) =>
        type == typeof(decimal) ? new MappedHasher<decimal>(OfDecimal)
        : type == typeof(Int128) ? new MappedHasher<Int128>(number => OfHalves((ulong)(number >>> 64), (ulong)number))
        : type == typeof(UInt128) ? new MappedHasher<UInt128>(number => OfHalves((ulong)(number >> 64), (ulong)number))
        : type == typeof(Guid) ? new MappedHasher<Guid>(OfGuid)
        : type == typeof(BigInteger) ? new MappedHasher<BigInteger>(number => HashMixing.OfBytes(number.ToByteArray()))
        : type == typeof(Complex) ? new MappedHasher<Complex>(OfComplex)
        : type == typeof(Range) ? new MappedHasher<Range>(range => OfHalves(OfIndex(range.Start), OfIndex(range.End)))
        : type == typeof(Version) ? new MappedHasher<Version>(version => HashMixing.OfText(version.ToString()))
        : null;

    private static ulong OfHalves(ulong upper, ulong lower) => HashMixing.Combine(HashMixing.Combine(HashMixing.Start, upper), lower);

    // 1.0 and 1.00 are equal, and so are 0 and -0: a number without zeros at its end is the same for both.
    private static ulong OfDecimal(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var digits = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        var scale = (parts[3] >> 16) & 0xFF;
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        var sign = digits == 0 ? 0u : (uint)parts[3] & 0x8000_0000;
        return HashMixing.Combine(OfHalves((ulong)(digits >> 64), (ulong)digits), sign | (uint)scale);
    }

    private static ulong OfGuid(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        return OfHalves(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    private static ulong OfComplex(Complex number) => OfHalves(OfDouble(number.Real), OfDouble(number.Imaginary));

    private static ulong OfDouble(double number) => StableHasher<double>.TryCreate(null)!.Hash(number); // there is one

    private static ulong OfIndex(Index index) => StableHasher<Index>.TryCreate(null)!.Hash(index); // there is one
}
