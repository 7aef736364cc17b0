namespace LazyGraph.Bags;

/// <summary>The frequencies of words that were counted as bytes.</summary>
internal sealed class WordFrequencies(WordTable words) : FrequencyTable<string>
{
    public override int Count => words.Count;

    public override long SizeInBytes => words.SizeInBytes;

    public override bool TryAdd(FrequencyTable<string> other)
    {
        if (other is not WordFrequencies { Words: var more })
        {
            return false;
        }

        words.MergeFrom(more);
        return true;
    }

    public override Frequency<string> At(int number) => new(words.WordAt(number), words.CountAt(number));

    private WordTable Words => words;
}
