using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Reads what a user's function makes of a partition. The function is called when the first element is wanted.</summary>
internal sealed class PartitionFunctionReader<T, TResult>(PartitionReader<T> source, Func<IEnumerable<T>, IEnumerable<TResult>> function) : PartitionReader<TResult>
{
    private IEnumerator<TResult>? _items;

    public override string? Position => source.Position;

    public override bool TryRead([MaybeNullWhen(false)] out TResult item)
    {
        _items ??= (function(new PartitionSequence<T>(source)) ?? throw new InvalidOperationException("The function of a partition returned null, expected a sequence. Return an empty one for no elements.")).GetEnumerator();
        if (_items.MoveNext())
        {
            item = _items.Current;
            return true;
        }

        item = default;
        return false;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        source.StopOn(token);
    }

    protected override void Close()
    {
        try
        {
            _items?.Dispose();
        }
        finally
        {
            source.Dispose();
        }
    }
}
