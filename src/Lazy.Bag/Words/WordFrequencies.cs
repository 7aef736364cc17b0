namespace LazyGraph.Bags;

/// <summary>The frequencies of strings that were counted as UTF-8, by their ordinal equality.</summary>
internal sealed class WordFrequencies(WordTable words) : FrequencyTable<string>
{
    public override int Count => words.Count;

    public override long SizeInBytes => words.SizeInBytes;

    /// <summary>Counts the strings of one pass, in the bytes of their file where that can be.</summary>
    public static FrequencyTable<string> Of(PartitionReader<string> reader)
    {
        if (reader is WordReader words && words.TryCount(out var counted))
        {
            return new WordFrequencies(counted);
        }

        var counter = new TextCounter();
        while (reader.TryRead(out var text))
        {
            if (!counter.TryAdd(text))
            {
                return Continue(counter, text, [], reader);
            }

            for (var ready = reader.ReadReady(); !ready.IsEmpty; ready = ready[1..])
            {
                if (!counter.TryAdd(ready[0]))
                {
                    return Continue(counter, ready[0], ready[1..], reader);
                }
            }
        }

        return new WordFrequencies(counter.Finish());
    }

    public override bool TryAdd(FrequencyTable<string> other)
    {
        if (other is not WordFrequencies { Words: var more })
        {
            return false;
        }

        words.MergeFrom(more);
        more.Release(); // a table has one reader, and this is it
        return true;
    }

    public override Frequency<string> At(int number) => new(words.WordAt(number), words.CountAt(number));

    private WordTable Words => words;

    // Null, and text that is not well-formed UTF-16, have no UTF-8: from there on strings are counted as they are.
    private static KeyedFrequencies<string> Continue(TextCounter counter, string? text, ReadOnlySpan<string> ready, PartitionReader<string> reader)
    {
        var table = new KeyedFrequencies<string>(null);
        table.TryAdd(new WordFrequencies(counter.Finish()));
        table.Add(text!, 1); // null is a key like others
        foreach (var next in ready)
        {
            table.Add(next, 1);
        }

        table.AddAll(reader);
        return table;
    }
}
