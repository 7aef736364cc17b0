using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Gives an element that has been read already, and then the rest.</summary>
internal sealed class PrependReader<T>(T first, PartitionReader<T> rest) : PartitionReader<T>
{
    private bool _isGiven;
    private T _first = first;

    public override string? Position => rest.Position;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        if (_isGiven)
        {
            return rest.TryRead(out item);
        }

        _isGiven = true;
        item = _first;
        _first = default!; // it is nobody's any more, and may be large
        return true;
    }
}
