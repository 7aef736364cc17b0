using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics.Tensors;

namespace Fractals;

/// <summary>Writes pictures of at most 256 colours as PNG: a signature, and chunks of a length, a name, data and a check sum.</summary>
internal static class Png
{
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pixels">The number of the colour of each pixel, by rows and columns.</param>
    /// <param name="palette">Red, green and blue of each colour.</param>
    public static void Write(string path, Tensor<byte> pixels, ReadOnlySpan<byte> palette)
    {
        int height = (int)pixels.Lengths[0], width = (int)pixels.Lengths[1];
        var all = new byte[height * width];
        pixels.FlattenTo(all);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits a pixel
        header[9] = 3; // pixels are numbers of colours

        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int row = 0; row < height; row++)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(all, row * width, width);
            }
        }

        using var file = File.Create(path);
        file.Write([137, 80, 78, 71, 13, 10, 26, 10]);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "PLTE"u8, palette);
        WriteChunk(file, "IDAT"u8, rows.GetBuffer().AsSpan(0, (int)rows.Length));
        WriteChunk(file, "IEND"u8, []);
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc = Remainders[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    // Of the polynomial of CRC-32, with the lowest bit first.
    private static uint Remainder(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }
}
