using System.Collections;

namespace LazyGraph.Bags;

/// <summary>A pass as the sequence that a user's function of a partition gets.</summary>
/// <remarks>It can be enumerated once, for the operations before it run while it is, and not any more when the function has returned.</remarks>
internal sealed class PartitionSequence<T>(PartitionReader<T> reader) : IEnumerable<T>
{
    private bool _isTaken;
    private bool _isOver;

    /// <summary>Says that the pass is over.</summary>
    public void End() => _isOver = true;

    public IEnumerator<T> GetEnumerator()
    {
        if (_isTaken)
        {
            throw new InvalidOperationException("Found a second enumeration of a partition, expected one: the partition is streamed, not held. Call ToList() on it first, and enumerate that.");
        }

        _isTaken = true;
        return Enumerate();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerator<T> Enumerate()
    {
        while (true)
        {
            if (_isOver)
            {
                throw new InvalidOperationException("Found a partition that is enumerated after its function has returned, expected it before: the partition is streamed, not held. Return ToList() of a lazy sequence.");
            }

            if (!reader.TryRead(out var item))
            {
                yield break;
            }

            yield return item;
        }
    }
}
