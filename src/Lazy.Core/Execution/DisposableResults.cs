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

    public void Add(object? result)
    {
        foreach (var disposable in In(result))
        {
            _holders[disposable] = _holders.GetValueOrDefault(disposable) + 1;
        }
    }

    public void Remove(object? result)
    {
        foreach (var disposable in In(result))
        {
            if (--_holders[disposable] == 0)
            {
                _holders.Remove(disposable);
                disposable.Dispose();
            }
        }
    }

    public void DisposeAll()
    {
        foreach (var disposable in _holders.Keys)
        {
            disposable.Dispose();
        }

        _holders.Clear();
    }

    private static IEnumerable<IDisposable> In(object? result) => result switch
    {
        IDisposable disposable => [disposable],
        Array items => items.OfType<IDisposable>(),
        ITuple items => Enumerable.Range(0, items.Length).Select(i => items[i]).OfType<IDisposable>(),
        _ => [],
    };
}
