using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace LazyGraph.Bags;

/// <summary>Counts from one number up to another.</summary>
internal sealed class RangeReader<T>(T start, T end) : PartitionReader<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T _start = start;
    private readonly T _end = end;
    private T _next = start;

    public override int? KnownCount { get; } = int.CreateSaturating(end - start) is var count and < int.MaxValue ? count : null;

    public override string? Position => _next > _start ? $"number {_next - T.One}" : null;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        Stop.ThrowIfCancellationRequested();
        item = _next;
        if (item < _end)
        {
            _next = item + T.One;
            return true;
        }

        return false;
    }
}
