using System.Runtime.InteropServices;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>The plain loop of one thread.</summary>
internal sealed class ReadLinesWordCount(string file) : BagPeer<(string Word, long Count)[]>(BagAnswer.OfTop)
{
    protected override (string Word, long Count)[] Compute()
    {
        var counts = new Dictionary<string, long>();
        foreach (var line in File.ReadLines(file))
        {
            foreach (var word in line.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
            }
        }

        return WordCountWorkload.TopOf(counts);
    }
}
