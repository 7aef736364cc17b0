using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Keeps each element with a probability.</summary>
internal sealed class SampleReader<T>(PartitionReader<T> source, double probability, SeededRandom random) : PartitionReader<T>
{
    public override string? Position => source.Position;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        while (source.TryRead(out item))
        {
            if (random.NextDouble() < probability)
            {
                return true;
            }
        }

        return false;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        source.StopOn(token);
    }

    protected override void Close() => source.Dispose();
}
