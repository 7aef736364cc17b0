namespace LazyGraph.Threads;

/// <summary>The deques of all workers of a run, by their slots.</summary>
internal sealed class WorkDeques(int slots)
{
    private readonly WorkDeque?[] _deques = new WorkDeque?[slots]; // made by the first worker in the slot

    public bool AreEmpty => !Array.Exists(_deques, static deque => deque is { Count: > 0 });

    /// <summary>Gets the deque of a slot. Only for the worker in the slot.</summary>
    public WorkDeque Of(int slot)
    {
        if (_deques[slot] is { } deque)
        {
            return deque;
        }

        deque = new WorkDeque();
        Volatile.Write(ref _deques[slot], deque);
        return deque;
    }

    /// <summary>Takes a task from another worker.</summary>
    public bool TrySteal(int thief, out int task)
    {
        for (var i = 1; i < _deques.Length; i++)
        {
            if (Volatile.Read(ref _deques[(thief + i) % _deques.Length]) is { } deque && deque.TrySteal(out task))
            {
                return true;
            }
        }

        task = -1;
        return false;
    }
}
