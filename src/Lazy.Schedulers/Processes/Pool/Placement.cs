using LazyGraph.Graphs;

namespace LazyGraph.Processes.Pool;

/// <summary>Chooses the worker of a task: the one that has most of what it reads, unless it would wait there longer than the move takes.</summary>
internal static class Placement
{
    private const long WorthMoving = 64 * 1024; // less than this goes anywhere
    private const double BytesAMicrosecond = 2000; // what crosses from worker to worker

    /// <param name="node">The task's node.</param>
    /// <param name="workers">The pool's.</param>
    /// <param name="places">Where results are.</param>
    /// <param name="isAlone">Whether the task must start at once: its time is counted.</param>
    /// <returns>The worker, or null if none has room.</returns>
    public static PoolWorker? Choose(GraphNode node, IReadOnlyList<PoolWorker> workers, Dictionary<int, ResultPlace> places, bool isAlone)
    {
        var idlest = Idlest(workers, isAlone);
        var (holder, bytes, isBound) = Holder(node, places);
        if (holder is null || (!isBound && bytes < WorthMoving))
        {
            return idlest;
        }

        if (isBound)
        {
            return holder.IsReady && (!isAlone || holder.Load == 0) ? holder : null;
        }

        if (idlest is null || ReferenceEquals(holder, idlest))
        {
            return idlest;
        }

        var canWait = holder is { IsReady: true, IsRetiring: false, IsLost: false } && (!isAlone || holder.Load == 0);
        var isShortWait = idlest.Load == 0 ? holder.Backlog <= bytes / BytesAMicrosecond : holder.HasRoom;
        return canWait && isShortWait && !holder.IsSilent ? holder : idlest;
    }

    private static PoolWorker? Idlest(IReadOnlyList<PoolWorker> workers, bool isAlone)
    {
        PoolWorker? idlest = null;
        foreach (var worker in workers)
        {
            if (worker.HasRoom && (!isAlone || worker.Load == 0) && (idlest is null || worker.Load < idlest.Load))
            {
                idlest = worker;
            }
        }

        return idlest;
    }

    // The worker with most bytes of the task's inputs; the one that an input can't leave is chosen in any case.
    private static (PoolWorker? Worker, long Bytes, bool IsBound) Holder(GraphNode node, Dictionary<int, ResultPlace> places)
    {
        Dictionary<PoolWorker, long>? held = null;
        for (var i = 0; i < node.ArgumentCount; i++)
        {
            if (node.GetArgument(i) is { IsConstant: false } input && places.TryGetValue(input.Index, out var place))
            {
                if (place.Refusal is not null && place.Owners.Count > 0)
                {
                    return (place.Owners[0], place.Bytes, true);
                }

                if (place.IsOnlyInWorkers)
                {
                    foreach (var owner in place.Owners)
                    {
                        held ??= [];
                        held[owner] = held.GetValueOrDefault(owner) + place.Bytes;
                    }
                }
            }
        }

        PoolWorker? best = null;
        foreach (var (worker, bytes) in held ?? [])
        {
            if (best is null || bytes > held![best])
            {
                best = worker;
            }
        }

        return (best, best is null ? 0 : held![best], false);
    }
}
