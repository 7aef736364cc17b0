using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Leaves out the elements for which a predicate is false, or those for which it is true.</summary>
internal sealed class FilterReader<T>(PartitionReader<T> source, Func<T, bool> predicate, bool keeps) : PartitionReader<T>
{
    private readonly PartitionReader<T> _source = source;
    private readonly Func<T, bool> _predicate = predicate;
    private readonly bool _keeps = keeps;

    public override string? Position => _source.Position;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        while (_source.TryRead(out item))
        {
            if (_predicate(item) == _keeps)
            {
                return true;
            }
        }

        return false;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        _source.StopOn(token);
    }

    protected override void Close() => _source.Dispose();
}
