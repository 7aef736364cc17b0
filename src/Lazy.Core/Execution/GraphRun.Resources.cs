using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <content>Resources: a task that needs more than is free is put aside until others have ended.</content>
public sealed partial class GraphRun
{
    private readonly List<int> _parked = []; // ready, but a resource is short
    private Dictionary<string, double>? _available; // how much of each resource is free
    private readonly Dictionary<string, int> _resourceHolders = new(StringComparer.Ordinal); // how many tasks hold some of it

    private bool TryAcquireResources(int task)
    {
        if (_state!.NodeOf(task).Origin.Policy is not { Resources.Count: > 0 } policy)
        {
            return true;
        }

        if (policy.Resources.Any(need => _available!.GetValueOrDefault(need.Key) < need.Value))
        {
            return false;
        }

        foreach (var (resource, amount) in policy.Resources)
        {
            _available![resource] -= amount;
            _resourceHolders[resource] = _resourceHolders.GetValueOrDefault(resource) + 1;
        }

        return true;
    }

    private void ReleaseResources(int task)
    {
        if (_state!.NodeOf(task).Origin.Policy is not { Resources.Count: > 0 } policy)
        {
            return;
        }

        foreach (var (resource, amount) in policy.Resources)
        {
            // Fractions do not add up exactly: when nobody holds any, all of it is free.
            _available![resource] = --_resourceHolders[resource] == 0 ? Options.Resources[resource] : _available[resource] + amount;
        }

        foreach (var parked in _parked)
        {
            _state.MakeReady(parked);
        }

        _parked.Clear();
    }
}
