using LazyGraph.Bags;

namespace LazyGraph.Tests;

/// <summary>The scans for each width of vector do the same, whichever the processor has.</summary>
public sealed class AsciiScanTests
{
    private delegate TextTraits Scan(ref byte text, Span<ulong> masks);

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void AllWidthsDoTheSame(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = new byte[64 * random.Next(1, 5)];
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (byte)random.Next(seed > 2 ? 0 : 1, seed % 2 == 0 ? 128 : 256);
            }

            foreach (var scan in (Scan[])[AsciiScan.Run512<AsciiScan.Lower>, AsciiScan.Run256<AsciiScan.Lower>, AsciiScan.Run128<AsciiScan.Lower>])
            {
                Same(scan, text, lower: true);
            }

            foreach (var scan in (Scan[])[AsciiScan.Run512<AsciiScan.Same>, AsciiScan.Run256<AsciiScan.Same>, AsciiScan.Run128<AsciiScan.Same>])
            {
                Same(scan, text, lower: false);
            }
        }
    }

    [Fact]
    public void EdgesAreWrittenTheSameOneByOne()
    {
        var random = new Random(3);
        for (var round = 0; round < 1000; round++)
        {
            var masks = new ulong[4];
            foreach (ref var mask in masks.AsSpan())
            {
                mask = (ulong)random.NextInt64() & (ulong)(random.NextInt64() << 1);
            }

            var (length, inWord) = (random.Next(1, 257), random.Next(2) == 0);
            var edges = new ushort[256 + WordEdges.Slack];
            var count = WordEdges.Find(masks, length, inWord, edges);
            var expected = new List<ushort>();
            for (var (i, before) = (0, inWord); i < length; i++)
            {
                var word = ((masks[i >> 6] >> i) & 1) == 0;
                if (word != before)
                {
                    expected.Add((ushort)i);
                }

                before = word;
            }

            Assert.Equal(expected, edges[..count]);

            var bits = masks[0];
            WordEdges.WriteEach(bits, 64, ref edges[0]);
            Assert.Equal(Enumerable.Range(0, 64).Where(i => ((bits >> i) & 1) != 0).Select(i => (ushort)(64 + i)), edges[..System.Numerics.BitOperations.PopCount(bits)]);
        }
    }

    private static void Same(Scan scan, byte[] text, bool lower)
    {
        byte[] scanned = [.. text];
        var masks = new ulong[text.Length / 64];
        var traits = scan(ref scanned[0], masks);
        Assert.Equal(text.Select(value => lower && char.IsAsciiLetterUpper((char)value) ? (byte)(value | 0x20) : value), scanned);
        for (var i = 0; i < text.Length; i++)
        {
            Assert.Equal(text[i] < 0x80 && char.IsWhiteSpace((char)text[i]), ((masks[i / 64] >> (i % 64)) & 1) != 0);
        }

        Assert.Equal(text.Any(value => value >= 0x80), (traits & TextTraits.NonAscii) != 0);
        Assert.Equal(text.Contains((byte)0), (traits & TextTraits.Nul) != 0);
    }
}
