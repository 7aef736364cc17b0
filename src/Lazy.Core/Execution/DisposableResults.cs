using System.Runtime.CompilerServices;

namespace LazyGraph.Execution;

/// <summary>Disposes of each object when the last result that is it, or contains it, goes.</summary>
/// <remarks>
/// Looks into arrays and tuples, which the library itself makes around results. A function that returns its argument, or an
/// array of its arguments, therefore keeps them alive.
/// </remarks>
internal sealed class DisposableResults
{
    private readonly Dictionary<IDisposable, int> _holders = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IDisposable> _kept = new(ReferenceEqualityComparer.Instance); // the user's, who disposes of them

    public void Add(object? result)
    {
        foreach (var disposable in In(result))
        {
            if (!_kept.Contains(disposable))
            {
                _holders[disposable] = _holders.GetValueOrDefault(disposable) + 1;
            }
        }
    }

    /// <summary>Never disposes of it.</summary>
    public void Keep(object? result)
    {
        foreach (var disposable in In(result))
        {
            _kept.Add(disposable);
            _holders.Remove(disposable);
        }
    }

    public void Remove(object? result)
    {
        foreach (var disposable in In(result))
        {
            if (_holders.TryGetValue(disposable, out var holders))
            {
                _holders[disposable] = holders - 1;
                if (holders == 1)
                {
                    _holders.Remove(disposable);
                    disposable.Dispose();
                }
            }
        }
    }

    /// <summary>Disposes of what nobody holds.</summary>
    public void Drop(object? result)
    {
        foreach (var disposable in In(result))
        {
            if (!_kept.Contains(disposable) && !_holders.ContainsKey(disposable))
            {
                DisposeQuietly(disposable);
            }
        }
    }

    public void DisposeAll()
    {
        foreach (var disposable in _holders.Keys)
        {
            DisposeQuietly(disposable);
        }

        _holders.Clear();
    }

    // After a run that did not end well: its outcome matters more than what an object throws, and the others must go, too.
    private static void DisposeQuietly(IDisposable disposable)
    {
        try
        {
            disposable.Dispose();
        }
        catch (Exception)
        {
            // The user's, and there is nobody left to tell.
        }
    }

    /// <summary>Gets the objects that a result is or contains, always in the same order.</summary>
    public static IEnumerable<IDisposable> In(object? result) => result switch
    {
        IDisposable disposable => [disposable],
        Array items => items.OfType<IDisposable>(),
        ITuple items => Enumerable.Range(0, items.Length).Select(i => items[i]).OfType<IDisposable>(),
        _ => [],
    };
}
