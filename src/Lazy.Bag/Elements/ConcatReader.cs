using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Reads partitions one after the other. Each is opened when the one before has ended, and closed when it has.</summary>
internal sealed class ConcatReader<T>(IEnumerable<Func<PartitionReader<T>>> sources) : PartitionReader<T>
{
    private readonly IEnumerator<Func<PartitionReader<T>>> _sources = sources.GetEnumerator();
    private PartitionReader<T>? _current;

    public override string? Position => _current?.Position;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        while (true)
        {
            if (_current is not null)
            {
                if (_current.TryRead(out item))
                {
                    return true;
                }

                _current.Dispose();
                _current = null;
            }

            if (!_sources.MoveNext())
            {
                item = default;
                return false;
            }

            _current = _sources.Current();
            _current.StopOn(Stop);
        }
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        _current?.StopOn(token);
    }

    protected override void Close()
    {
        _current?.Dispose();
        _sources.Dispose();
    }
}
