using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <content>Graphs that grow while they run: a function has returned a promise, and the task ends when that has been computed.</content>
internal sealed partial class SchedulerState
{
    private readonly Dictionary<int, List<int>> _laterReaders = []; // edges that came when the graph grew
    private readonly HashSet<int> _unsettledGrowth = []; // tasks that may still grow the graph
    private readonly List<int> _kept = []; // results without readers that growth may still ask for

    /// <summary>Joins to a task that has returned a promise the nodes that this promise needs.</summary>
    /// <param name="task">The task; it ends when the node of its promise does.</param>
    /// <param name="added">The nodes that are not in the graph yet, inputs before their readers. They get their numbers here.</param>
    /// <param name="promised">The node of the promise: one of those added, or one that was there.</param>
    /// <returns>The nodes of a cycle, if the promise needs the task's own result; then nothing has been joined.</returns>
    public List<GraphNode>? Grow(int task, IReadOnlyList<GraphNode> added, GraphNode promised)
    {
        if (FindWay(promised, task) is { } cycle)
        {
            return cycle;
        }

        var first = Count;
        if (Count + added.Count > _tasks.Length)
        {
            Array.Resize(ref _tasks, Math.Max(Count + added.Count, _tasks.Length * 2));
        }

        foreach (var node in added)
        {
            Add(node);
        }

        RankGrown(promised, _tasks[task].Rank);
        Running.Remove(task);
        _tasks[task].State = TaskState.Expanded;
        _tasks[task].Promised = promised.Index;
        _tasks[promised.Index].Readers++;
        for (var i = first; i < Count; i++)
        {
            if (_tasks[i] is { Waiting: 0, State: TaskState.Waiting })
            {
                Unblock(i);
            }
        }

        // Unblocking may have settled the promise, if it failed by an input; only then is nobody going to tell the task.
        if (IsSettled(promised.Index))
        {
            Settle(task, TakeOver(task));
        }
        else
        {
            LaterReaders(promised.Index).Add(task);
        }

        return null;
    }

    private bool IsMember(GraphNode node) => node.Owner == _graph.Claim;

    // A node by which the graph has grown comes behind the task that brought it; of several, behind the first in the order,
    // whichever was quicker. So the ranks do not depend on when the graph grew, and nothing that is decided by them does.
    private void RankGrown(GraphNode promised, TaskRank parent)
    {
        var number = 0;
        var seen = new HashSet<int>();
        var open = new Stack<(int Task, bool AreInputsRanked)>([(promised.Index, false)]);
        while (open.TryPop(out var next))
        {
            var (task, areInputsRanked) = next;
            if (areInputsRanked)
            {
                Rerank(task, new TaskRank(number++, parent, _tasks[task].Node.Origin.Policy?.Priority ?? 0));
            }
            else if (task >= _graph.Count && (_tasks[task].Rank is not { } rank || rank.CompareTo(parent) > 0) && seen.Add(task))
            {
                open.Push((task, true));
                for (var i = _tasks[task].Node.InputCount - 1; i >= 0; i--)
                {
                    if (_tasks[task].Node.GetInput(i) is { IsConstant: false } input)
                    {
                        open.Push((input.Index, false));
                    }
                }
            }
        }
    }

    private void Rerank(int task, TaskRank rank)
    {
        ref var entry = ref _tasks[task];
        if (entry.Rank is { } before && before.CompareTo(rank) <= 0)
        {
            return;
        }

        entry.Rank = rank;
        if (entry.State == TaskState.Ready && (entry.IsRoot ? _readyRoots : _ready) is var queue && queue.Remove(task, out _, out _))
        {
            queue.Enqueue(task, rank);
        }
    }

    private void Add(GraphNode node)
    {
        var index = Count++;
        Unsettled++;
        node.Owner = _graph.Claim;
        node.Index = index;
        ref var entry = ref _tasks[index];
        entry = new Entry { Node = node, IsRoot = true };
        foreach (var input in TaskInputs(node))
        {
            if (!IsMember(input))
            {
                throw new InvalidOperationException($"Bug in LazyGraph: '{node.Label}' joins a run that its input '{input.Label}' is no part of.");
            }

            entry.IsRoot = false;
            _tasks[input.Index].Readers++;
            if (!IsSettled(input.Index))
            {
                entry.Waiting++;
                LaterReaders(input.Index).Add(index);
            }
            else
            {
                NoteCulprit(ref entry, input.Index);
            }
        }

        if ((node.Origin.Traits & NodeTraits.Grows) != 0)
        {
            _unsettledGrowth.Add(index);
        }
    }

    private List<int> LaterReaders(int task)
    {
        if (!_laterReaders.TryGetValue(task, out var readers))
        {
            _laterReaders.Add(task, readers = []);
        }

        return readers;
    }

    // Depth first from the promise along what has not ended, to the task that is going to wait for the promise.
    private List<GraphNode>? FindWay(GraphNode promised, int task)
    {
        var cameFrom = new Dictionary<GraphNode, GraphNode?>(ReferenceEqualityComparer.Instance) { [promised] = null };
        var open = new Stack<GraphNode>([promised]);
        var target = _tasks[task].Node;
        while (open.TryPop(out var node))
        {
            if (ReferenceEquals(node, target))
            {
                return WayTo(target, cameFrom);
            }

            foreach (var need in NeedsOf(node))
            {
                if (cameFrom.TryAdd(need, node))
                {
                    open.Push(need);
                }
            }
        }

        return null;
    }

    // The task needs the promise, and so on: the way as it was walked, from the task to what needs the task.
    private static List<GraphNode> WayTo(GraphNode target, Dictionary<GraphNode, GraphNode?> cameFrom)
    {
        var way = new List<GraphNode>();
        for (var node = cameFrom[target]; node is not null; node = cameFrom[node])
        {
            way.Add(node);
        }

        way.Add(target);
        way.Reverse();
        return way;
    }

    private IEnumerable<GraphNode> NeedsOf(GraphNode node)
    {
        if (IsMember(node))
        {
            if (IsSettled(node.Index))
            {
                return [];
            }

            if (_tasks[node.Index].State == TaskState.Expanded)
            {
                return [_tasks[_tasks[node.Index].Promised].Node];
            }
        }

        return TaskInputs(node);
    }

    private static IEnumerable<GraphNode> TaskInputs(GraphNode node)
    {
        for (var i = 0; i < node.InputCount; i++)
        {
            if (node.GetInput(i) is { IsConstant: false } input)
            {
                yield return input;
            }
        }
    }

    // A task that came with the graph's growth, and whose inputs have all ended before it came.
    private void Unblock(int task)
    {
        if (_tasks[task].Culprit < 0)
        {
            MakeReady(task);
        }
        else
        {
            Skipped(task, _tasks[task].Culprit);
            Settle(task, TaskState.Failed);
        }
    }

    // The promise of an expanded task has ended: its result, or its failure, is the task's, too.
    private TaskState TakeOver(int task)
    {
        var promised = _tasks[task].Promised;
        if (_tasks[promised].State == TaskState.Done)
        {
            TakingOver(promised);
            _tasks[task].Node.TakeResult(_tasks[promised].Node);
            TookOver(task);
            ReleaseReader(promised);
            return TaskState.Done;
        }

        _tasks[task].Culprit = _tasks[promised].Culprit;
        Skipped(task, _tasks[task].Culprit);
        return TaskState.Failed;
    }

    // As long as the graph can grow, a promise that comes may need any result again: each node runs once.
    private void ReleaseOrKeep(int task)
    {
        if (_unsettledGrowth.Count > 0)
        {
            _kept.Add(task);
            return;
        }

        Release(task);
    }

    private void EndGrowth(int task)
    {
        if (_unsettledGrowth.Remove(task) && _unsettledGrowth.Count == 0)
        {
            foreach (var kept in _kept)
            {
                if (_tasks[kept].Readers == 0)
                {
                    Release(kept);
                }
            }

            _kept.Clear();
        }
    }
}
