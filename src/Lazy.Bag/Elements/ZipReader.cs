using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Calls a function of the elements at the same place of two partitions, which must be equally long.</summary>
internal sealed class ZipReader<T1, T2, TResult>(PartitionReader<T1> first, PartitionReader<T2> second, Func<T1, T2, TResult> function) : PartitionReader<TResult>
{
    private int _read;

    public override int? KnownCount => first.KnownCount == second.KnownCount ? first.KnownCount : null;

    public override string? Position => first.Position;

    public override bool TryRead([MaybeNullWhen(false)] out TResult item)
    {
        var hasFirst = first.TryRead(out var left);
        if (hasFirst != second.TryRead(out var right))
        {
            throw new InvalidOperationException($"Found partitions of different lengths, expected equal ones: the {(hasFirst ? "second" : "first")} one ends after {_read} elements, the other goes on. Partition both bags in the same way; an operation that drops or adds elements must be done to both.");
        }

        if (hasFirst)
        {
            item = function(left!, right!); // both have just been read
            _read++;
            return true;
        }

        item = default;
        return false;
    }

    protected override void Close()
    {
        first.Dispose();
        second.Dispose();
    }
}
