namespace LazyGraph.Threads;

/// <summary>The part of the graph's order in which nobody has looked for roots yet, shared by all workers of a run.</summary>
/// <remarks>
/// In order: one range for all, so that roots start in the graph's order and few branches are open at a time. Otherwise each
/// worker has a range of its own, which keeps it to itself and its cache, and takes half of another's when it is at its end.
/// </remarks>
internal sealed class RootQueue
{
    private readonly RootRange[] _ranges;

    public RootQueue(int count, int workers, bool inOrder)
    {
        _ranges = new RootRange[inOrder ? 1 : workers];
        for (var i = 0; i < _ranges.Length; i++)
        {
            _ranges[i].Set((int)((long)count * i / _ranges.Length), (int)((long)count * (i + 1) / _ranges.Length));
        }
    }

    public bool IsEmpty
    {
        get
        {
            for (var i = 0; i < _ranges.Length; i++)
            {
                if (!_ranges[i].IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Takes a piece of the order, in which the caller looks for roots.</summary>
    /// <param name="slot">The slot of the calling worker.</param>
    /// <param name="wanted">How many indices at most.</param>
    /// <param name="first">The first index.</param>
    /// <param name="end">The index behind the last.</param>
    /// <returns>Whether anything is left.</returns>
    public bool TryTake(int slot, int wanted, out int first, out int end)
    {
        var own = slot % _ranges.Length; // one range is everybody's
        do
        {
            if (_ranges[own].TryTake(wanted, out first, out end))
            {
                return true;
            }
        }
        while (TrySteal(own));

        return false;
    }

    private bool TrySteal(int thief)
    {
        for (var i = 1; i < _ranges.Length; i++)
        {
            if (_ranges[(thief + i) % _ranges.Length].TrySteal(out var first, out var end))
            {
                _ranges[thief].Set(first, end); // empty until now, and only its owner fills it
                return true;
            }
        }

        return false;
    }
}
