using System.Runtime.CompilerServices;
using LazyGraph.Bags;

namespace LazyGraph;

/// <summary>Operations on bags of text.</summary>
public static class BagText
{
    /// <summary>Splits lines into words: what white space parts.</summary>
    /// <remarks>
    /// The same as <c>line.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)</c> for each line.
    /// Over <c>Bag.ReadText</c> of
    /// UTF-8, <see cref="Bag{T}.Frequencies"/> counts them in the bytes of the file: no string is made before the counts are read.
    /// </remarks>
    /// <param name="lines">The bag. A null element is an error when it is computed.</param>
    /// <param name="lower">Whether to make words lower case, by the rules of the invariant culture.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the words, in the same number of partitions.</returns>
    public static Bag<string> Words(this Bag<string> lines, bool lower = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.EachPartition<string>(StepOrigin.OfPartitions<string>(new Step("words", file, line), null, sources => new WordReader(PartitionNode<string>.Open(sources[0]), lower)));
    }
}
