using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Bags;

/// <summary>Finds the white space of ASCII, 64 bytes at a time, and lower-cases its letters where they are.</summary>
internal static class AsciiScan
{
    public const int ChunkSize = 64;

    /// <summary>Scans a text of whole chunks.</summary>
    /// <param name="text">The first byte.</param>
    /// <param name="lower">Whether to change A to Z in the text into a to z.</param>
    /// <param name="masks">Takes, for each chunk, a bit for each byte that is white space, the first byte in the lowest bit.</param>
    public static TextTraits Run(ref byte text, bool lower, Span<ulong> masks)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return lower ? Run512<Lower>(ref text, masks) : Run512<Same>(ref text, masks);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            return lower ? Run256<Lower>(ref text, masks) : Run256<Same>(ref text, masks);
        }

        return lower ? Run128<Lower>(ref text, masks) : Run128<Same>(ref text, masks);
    }

    internal static TextTraits Run512<TCasing>(ref byte text, Span<ulong> masks)
        where TCasing : struct, ICasing
    {
        var (nonAscii, nul) = (Vector512<byte>.Zero, Vector512<byte>.Zero);
        for (var i = 0; i < masks.Length; i++)
        {
            ref var at = ref Unsafe.Add(ref text, i * ChunkSize);
            var bytes = Vector512.LoadUnsafe(ref at);
            nonAscii |= bytes;
            nul |= Vector512.Equals(bytes, Vector512<byte>.Zero);
            if (TCasing.IsLower)
            {
                var capitals = Vector512.LessThan(bytes - Vector512.Create((byte)'A'), Vector512.Create((byte)26));
                (bytes | (capitals & Vector512.Create((byte)0x20))).StoreUnsafe(ref at);
            }

            var space = Vector512.Equals(bytes, Vector512.Create((byte)' '))
                | Vector512.LessThan(bytes - Vector512.Create((byte)'\t'), Vector512.Create((byte)5));
            masks[i] = space.ExtractMostSignificantBits();
        }

        return Traits(nonAscii.ExtractMostSignificantBits() != 0, nul != Vector512<byte>.Zero);
    }

    internal static TextTraits Run256<TCasing>(ref byte text, Span<ulong> masks)
        where TCasing : struct, ICasing
    {
        var (nonAscii, nul) = (Vector256<byte>.Zero, Vector256<byte>.Zero);
        for (var i = 0; i < masks.Length; i++)
        {
            var mask = 0ul;
            for (var part = 0; part < ChunkSize; part += Vector256<byte>.Count)
            {
                ref var at = ref Unsafe.Add(ref text, (i * ChunkSize) + part);
                var bytes = Vector256.LoadUnsafe(ref at);
                nonAscii |= bytes;
                nul |= Vector256.Equals(bytes, Vector256<byte>.Zero);
                if (TCasing.IsLower)
                {
                    var capitals = Vector256.LessThan(bytes - Vector256.Create((byte)'A'), Vector256.Create((byte)26));
                    (bytes | (capitals & Vector256.Create((byte)0x20))).StoreUnsafe(ref at);
                }

                var space = Vector256.Equals(bytes, Vector256.Create((byte)' '))
                    | Vector256.LessThan(bytes - Vector256.Create((byte)'\t'), Vector256.Create((byte)5));
                mask |= (ulong)space.ExtractMostSignificantBits() << part;
            }

            masks[i] = mask;
        }

        return Traits(nonAscii.ExtractMostSignificantBits() != 0, nul != Vector256<byte>.Zero);
    }

    internal static TextTraits Run128<TCasing>(ref byte text, Span<ulong> masks)
        where TCasing : struct, ICasing
    {
        var (nonAscii, nul) = (Vector128<byte>.Zero, Vector128<byte>.Zero);
        for (var i = 0; i < masks.Length; i++)
        {
            var mask = 0ul;
            for (var part = 0; part < ChunkSize; part += Vector128<byte>.Count)
            {
                ref var at = ref Unsafe.Add(ref text, (i * ChunkSize) + part);
                var bytes = Vector128.LoadUnsafe(ref at);
                nonAscii |= bytes;
                nul |= Vector128.Equals(bytes, Vector128<byte>.Zero);
                if (TCasing.IsLower)
                {
                    var capitals = Vector128.LessThan(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
                    (bytes | (capitals & Vector128.Create((byte)0x20))).StoreUnsafe(ref at);
                }

                var space = Vector128.Equals(bytes, Vector128.Create((byte)' '))
                    | Vector128.LessThan(bytes - Vector128.Create((byte)'\t'), Vector128.Create((byte)5));
                mask |= (ulong)space.ExtractMostSignificantBits() << part;
            }

            masks[i] = mask;
        }

        return Traits(nonAscii.ExtractMostSignificantBits() != 0, nul != Vector128<byte>.Zero);
    }

    private static TextTraits Traits(bool nonAscii, bool nul) =>
        (nonAscii ? TextTraits.NonAscii : TextTraits.None) | (nul ? TextTraits.Nul : TextTraits.None);

    /// <summary>Whether letters are changed, told by a type: the compiler makes a loop of its own for each.</summary>
    internal interface ICasing
    {
        static abstract bool IsLower { get; }
    }

    internal readonly struct Lower : ICasing
    {
        public static bool IsLower => true;
    }

    internal readonly struct Same : ICasing
    {
        public static bool IsLower => false;
    }
}
