using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Calls a function of each element.</summary>
internal sealed class MapReader<T, TResult>(PartitionReader<T> source, Func<T, TResult> function) : PartitionReader<TResult>
{
    private readonly PartitionReader<T> _source = source;
    private readonly Func<T, TResult> _function = function;

    public override int? KnownCount => _source.KnownCount;

    public override string? Position => _source.Position;

    public override bool TryRead([MaybeNullWhen(false)] out TResult item)
    {
        if (_source.TryRead(out var read))
        {
            item = _function(read);
            return true;
        }

        item = default;
        return false;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        _source.StopOn(token);
    }

    protected override void Close() => _source.Dispose();
}
