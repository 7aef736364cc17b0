namespace LazyGraph.Bags;

/// <summary>Gives one value for ever: what is the same for all elements of a partition.</summary>
internal sealed class RepeatReader<T>(T value) : PartitionReader<T>
{
    public override bool IsEndless => true;

    public override string? Position => null;

    public override bool TryRead(out T item)
    {
        item = value;
        return true;
    }
}
