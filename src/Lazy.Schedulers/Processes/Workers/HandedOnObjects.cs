using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Processes.Workers;

/// <summary>The disposable objects among what a run has in this worker, so that a result which hands one on says which.</summary>
internal sealed class HandedOnObjects : IExternals
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, List<long>> _numbers = new(ReferenceEqualityComparer.Instance);

    public void Add(int external, GraphNode value)
    {
        lock (_gate)
        {
            foreach (var (place, disposable) in DisposableResults.In(value.ResultObject).Index())
            {
                if (!_numbers.TryGetValue(disposable, out var numbers))
                {
                    _numbers.Add(disposable, numbers = []);
                }

                numbers.Add(HandedOn.Number(external, place));
            }
        }
    }

    public void Remove(int external, GraphNode value)
    {
        lock (_gate)
        {
            foreach (var (place, disposable) in DisposableResults.In(value.ResultObject).Index())
            {
                if (_numbers.TryGetValue(disposable, out var numbers) && numbers.Remove(HandedOn.Number(external, place)) && numbers.Count == 0)
                {
                    _numbers.Remove(disposable);
                }
            }
        }
    }

    public bool TryName(object value, out long number)
    {
        number = 0;
        lock (_gate)
        {
            var isKnown = value is IDisposable && _numbers.TryGetValue(value, out var numbers) && (number = numbers[0]) >= 0;
            return isKnown;
        }
    }

    public object Resolve(long number) => throw new InvalidTransferException($"Found a reference to object {number}, expected none in what a worker has written itself.");
}
