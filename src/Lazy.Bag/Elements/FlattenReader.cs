using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Puts the elements of inner sequences one after the other. A null sequence is an error.</summary>
internal sealed class FlattenReader<T, TResult>(PartitionReader<T> source, Func<T, IEnumerable<TResult>> inner) : PartitionReader<TResult>
{
    private readonly PartitionReader<T> _source = source;
    private TResult[] _array = []; // the common case: what string.Split gives, read without an enumerator
    private int _next;
    private IEnumerator<TResult>? _items;

    public override string? Position => _source.Position;

    public override bool TryRead([MaybeNullWhen(false)] out TResult item)
    {
        while (true)
        {
            if ((uint)_next < (uint)_array.Length)
            {
                item = _array[_next++];
                return true;
            }

            if (_items is not null)
            {
                if (_items.MoveNext())
                {
                    item = _items.Current;
                    return true;
                }

                CloseInner();
            }

            if (!_source.TryRead(out var read))
            {
                item = default;
                return false;
            }

            Open(inner(read));
        }
    }

    public override ReadOnlySpan<TResult> ReadReady()
    {
        var rest = _array.AsSpan(_next);
        _next = _array.Length;
        return rest;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        _source.StopOn(token);
    }

    protected override void Close()
    {
        try
        {
            CloseInner();
        }
        finally
        {
            _source.Dispose();
        }
    }

    private void Open(IEnumerable<TResult>? sequence)
    {
        // An array of a derived type would need a check for each element.
        if (sequence is TResult[] array && array.GetType() == typeof(TResult[]))
        {
            (_array, _next) = (array, 0);
            return;
        }

        _array = [];
        _items = (sequence ?? throw new InvalidOperationException("Found null, expected a sequence to flatten. Filter such elements out first, or give an empty sequence for them.")).GetEnumerator();
    }

    private void CloseInner()
    {
        _items?.Dispose();
        _items = null;
    }
}
