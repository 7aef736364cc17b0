using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Calls a function of the elements at the same place of two partitions, which must be equally long.</summary>
internal sealed class ZipReader<T1, T2, TResult>(PartitionReader<T1> first, PartitionReader<T2> second, Func<T1, T2, TResult> function) : PartitionReader<TResult>
{
    private int _read;

    /// <summary>Opens both, or none: what was opened is closed if the other cannot be.</summary>
    public static ZipReader<T1, T2, TResult> Open(Func<PartitionReader<T1>> openFirst, Func<PartitionReader<T2>> openSecond, Func<T1, T2, TResult> function)
    {
        var first = openFirst();
        try
        {
            return new ZipReader<T1, T2, TResult>(first, openSecond(), function);
        }
        catch
        {
            first.Dispose();
            throw;
        }
    }

    public override int? KnownCount => first.IsEndless ? second.KnownCount
        : second.IsEndless || first.KnownCount == second.KnownCount ? first.KnownCount
        : null;

    public override bool IsEndless => first.IsEndless && second.IsEndless;

    public override string? Position => first.Position ?? second.Position;

    public override bool TryRead([MaybeNullWhen(false)] out TResult item)
    {
        var hasFirst = first.TryRead(out var left);
        var hasSecond = second.TryRead(out var right);
        if (hasFirst && hasSecond)
        {
            item = function(left!, right!); // both have just been read
            _read++;
            return true;
        }

        if ((hasFirst && !first.IsEndless) || (hasSecond && !second.IsEndless))
        {
            throw new InvalidOperationException($"Found partitions of different lengths, expected equal ones: one ends after {_read} elements, the other goes on. Partition the bags in the same way; an operation that drops or adds elements must be done to all of them.");
        }

        item = default;
        return false;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        first.StopOn(token);
        second.StopOn(token);
    }

    protected override void Close()
    {
        try
        {
            first.Dispose();
        }
        finally
        {
            second.Dispose();
        }
    }
}
