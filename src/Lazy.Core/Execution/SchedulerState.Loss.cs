using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <content>Results that are lost, with the process that held them: whatever is needed to have them again runs again.</content>
/// <remarks>Only for graphs that do not grow: what a grown task once needed is not kept.</remarks>
internal sealed partial class SchedulerState
{
    /// <summary>Gets the task that is fused to one, or -1.</summary>
    public int NextInChain(int task) => _continues is not null && task + 1 < _continues.Length && _continues[task + 1] ? task + 1 : -1;

    /// <summary>Opens tasks again whose results are lost, and those behind them whose results were released. Readers that have not ended wait again.</summary>
    /// <param name="lost">The tasks; those that have not ended well, or whose results nobody needs, stay as they are.</param>
    public void Lose(IEnumerable<int> lost)
    {
        var reopened = FindReopened(lost);
        foreach (var task in reopened)
        {
            ref var entry = ref _tasks[task];
            entry.State = TaskState.Waiting;
            entry.IsReleased = false;
            Unsettled++;
            DoneCount--;
        }

        foreach (var task in reopened)
        {
            _tasks[task].Waiting = 0;
            foreach (var input in TaskInputs(_tasks[task].Node))
            {
                _tasks[input.Index].Readers++; // it reads once more
                _tasks[task].Waiting += IsSettled(input.Index) ? 0 : 1;
            }

            foreach (var reader in _graph.Links.Of(task))
            {
                if (!reopened.Contains(reader) && !IsSettled(reader))
                {
                    WaitAgain(reader);
                }
            }
        }

        foreach (var task in reopened)
        {
            if (_tasks[task].Waiting == 0)
            {
                MakeReady(task);
            }
        }
    }

    // A reader that is being tried goes on; if it comes back, it is not ready until the result is there again.
    private void WaitAgain(int reader)
    {
        ref var entry = ref _tasks[reader];
        entry.Waiting++;
        if (entry.State == TaskState.Ready)
        {
            entry.State = TaskState.Waiting; // what stands in the queue is passed over
        }
    }

    private HashSet<int> FindReopened(IEnumerable<int> lost)
    {
        var reopened = new HashSet<int>();
        var open = new Stack<int>(lost.Where(task => _tasks[task] is { State: TaskState.Done, IsReleased: false }));
        while (open.TryPop(out var task))
        {
            if (!reopened.Add(task))
            {
                continue;
            }

            // Of what it only runs after, no result is needed.
            var node = _tasks[task].Node;
            for (var i = 0; i < node.ArgumentCount; i++)
            {
                if (node.GetArgument(i) is { IsConstant: false } input && _tasks[input.Index].IsReleased)
                {
                    open.Push(input.Index);
                }
            }
        }

        return reopened;
    }
}
