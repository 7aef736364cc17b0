using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>Says which task is to run next and which results can go. One policy for every scheduler; not thread-safe.</summary>
/// <remarks>
/// <para>Every task is in one <see cref="TaskState"/>. Two numbers for each task drive the changes:</para>
/// <list type="bullet">
/// <item><c>waiting</c>: inputs that have not ended. At 0 a task becomes Ready, or Failed if an input is.</item>
/// <item><c>readers</c>: tasks that have still to read its result, and one more for an asked node. At 0 the result is released.</item>
/// </list>
/// <para>Of the ready tasks the first in the order is next. On one worker this is the order of the graph itself.
/// Roots may be held back, while others go on, when memory is short.</para>
/// <para>Example: <c>a, b -> c -> d</c> (asked) starts as a, b Ready, c waiting 2, d waiting 1. After a: c waiting 1, a held
/// for its reader. After b: c Ready. After c: a and b released, d Ready. After d: c released, d held: it is asked.
/// SchedulerStateTests plays it.</para>
/// </remarks>
internal sealed class SchedulerState
{
    private readonly TaskGraph _graph;
    private readonly PriorityQueue<int, TaskRank> _readyRoots = new();
    private readonly PriorityQueue<int, TaskRank> _ready = new();
    private readonly Dictionary<int, List<int>> _laterReaders = []; // edges that came when the graph grew
    private readonly SortedSet<int> _unsettledGrowth = []; // tasks that may still grow the graph
    private readonly List<int> _kept = []; // results without readers that growth may still ask for
    private readonly bool[]? _continues;
    private Entry[] _tasks;
    private int _next = -1; // the task that runs right after the one that has just ended

    /// <param name="graph">The graph.</param>
    /// <param name="continues">Whether a task runs right after the one before it, by the same worker; null if none does.</param>
    public SchedulerState(TaskGraph graph, bool[]? continues = null)
    {
        _graph = graph;
        _continues = continues;
        _tasks = new Entry[graph.Count];
        Count = graph.Count;
        Unsettled = Count;
        for (var i = 0; i < Count; i++)
        {
            _tasks[i] = new Entry
            {
                Node = graph[i],
                Rank = new TaskRank(i),
                Waiting = graph.InputCounts[i],
                Readers = graph.Links.Starts[i + 1] - graph.Links.Starts[i],
                IsRoot = graph.InputCounts[i] == 0,
            };
            if ((graph[i].Origin.Traits & NodeTraits.Grows) != 0)
            {
                _unsettledGrowth.Add(i);
            }
        }

        foreach (var output in graph.OutputIndices())
        {
            _tasks[output].Readers++;
            _tasks[output].IsAsked = true;
        }

        for (var i = 0; i < Count; i++)
        {
            if (_tasks[i].Waiting == 0)
            {
                MakeReady(i);
            }
        }
    }

    /// <summary>Gets the number of tasks, which grows with the graph.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the number of tasks that have not ended.</summary>
    public int Unsettled { get; private set; }

    /// <summary>Gets the tasks that have been taken and have not ended.</summary>
    public HashSet<int> Running { get; } = [];

    /// <summary>Called for each task whose result can go, and must be forgotten.</summary>
    public Action<int> Released { get; set; } = _ => { };

    /// <summary>Called for each task that can't run because of the failure of another, with that other.</summary>
    public Action<int, int> Skipped { get; set; } = (_, _) => { };

    /// <summary>Called for each task that got its result from the promise that its function returned.</summary>
    public Action<int> TookOver { get; set; } = _ => { };

    public GraphNode NodeOf(int task) => _tasks[task].Node;

    public TaskRank RankOf(int task) => _tasks[task].Rank;

    public TaskState StateOf(int task) => _tasks[task].State;

    public bool IsAsked(int task) => _tasks[task].IsAsked;

    /// <summary>Gets the task whose failure kept this one from ending well: the task itself, or the first in the order among what it needed.</summary>
    public int CulpritOf(int task) => _tasks[task].Culprit;

    /// <summary>Looks at the task that is next.</summary>
    /// <param name="holdRoots">Whether roots must wait, unless nothing else can run.</param>
    public bool TryPeek(bool holdRoots, out int task)
    {
        var hasInner = _ready.TryPeek(out var inner, out var innerRank);
        var hasRoot = _readyRoots.TryPeek(out var root, out var rootRank);
        if (hasRoot && holdRoots && (hasInner || Running.Count > 0))
        {
            hasRoot = false;
        }

        task = (hasInner, hasRoot) switch
        {
            (true, true) => innerRank!.CompareTo(rootRank) < 0 ? inner : root, // ranks of tasks that are there
            (true, false) => inner,
            (false, true) => root,
            _ => -1,
        };
        return task >= 0;
    }

    /// <summary>Takes the task that <see cref="TryPeek"/> gave out of the queue, to run it or to put it aside.</summary>
    public void Take(int task)
    {
        _ = _tasks[task].IsRoot ? _readyRoots.Dequeue() : _ready.Dequeue();
    }

    /// <summary>Puts a task that was put aside, or whose try failed, back.</summary>
    public void MakeReady(int task)
    {
        Running.Remove(task);
        ref var entry = ref _tasks[task];
        entry.State = TaskState.Ready;
        (entry.IsRoot ? _readyRoots : _ready).Enqueue(task, entry.Rank);
    }

    public void Start(int task)
    {
        _tasks[task].State = TaskState.Running;
        Running.Add(task);
    }

    /// <summary>Ends a task well: its readers may become ready, its inputs may be released.</summary>
    /// <returns>The task that is fused to it, and now Running; or -1.</returns>
    public int Finish(int task)
    {
        _next = -1;
        Settle(task, TaskState.Done);
        if (_next >= 0)
        {
            Start(_next);
        }

        return _next;
    }

    /// <summary>Ends a task badly. Everything that needs it fails with it.</summary>
    public void Fail(int task)
    {
        _tasks[task].Culprit = task;
        Settle(task, TaskState.Failed);
    }

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

        for (var i = 0; i < added.Count; i++)
        {
            Add(added[i], new TaskRank(i, _tasks[task].Rank));
        }

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

    private static bool IsEnded(TaskState state) => state is TaskState.Done or TaskState.Failed;

    private bool IsSettled(int task) => IsEnded(_tasks[task].State);

    private bool IsMember(GraphNode node) => node.Owner == _graph.Claim;

    private void Add(GraphNode node, TaskRank rank)
    {
        var index = Count++;
        Unsettled++;
        node.Owner = _graph.Claim;
        node.Index = index;
        ref var entry = ref _tasks[index];
        entry = new Entry { Node = node, Rank = rank, IsRoot = true };
        foreach (var input in TaskInputs(node))
        {
            entry.IsRoot = false;
            _tasks[input.Index].Readers++;
            if (!IsSettled(input.Index))
            {
                entry.Waiting++;
                LaterReaders(input.Index).Add(index);
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

    // Iterative: a failure, or the end of an expanded task, can settle a chain of any length.
    private void Settle(int task, TaskState state)
    {
        var settled = new Queue<(int Task, TaskState State)>();
        settled.Enqueue((task, state));
        while (settled.TryDequeue(out var next))
        {
            SettleOne(next.Task, next.State, settled);
        }
    }

    private void SettleOne(int task, TaskState state, Queue<(int Task, TaskState State)> settled)
    {
        _tasks[task].State = state;
        Unsettled--;
        Running.Remove(task);
        EndGrowth(task);
        foreach (var input in TaskInputs(_tasks[task].Node))
        {
            ReleaseReader(input.Index);
        }

        if (task < _graph.Count)
        {
            foreach (var reader in _graph.Links.Of(task))
            {
                Notify(reader, task, settled);
            }
        }

        if (_laterReaders.Remove(task, out var later))
        {
            foreach (var reader in later)
            {
                Notify(reader, task, settled);
            }
        }

        if (_tasks[task].Readers == 0 && state == TaskState.Done)
        {
            ReleaseOrKeep(task);
        }
    }

    private void Notify(int reader, int input, Queue<(int Task, TaskState State)> settled)
    {
        ref var entry = ref _tasks[reader];
        if (entry.State == TaskState.Expanded)
        {
            settled.Enqueue((reader, TakeOver(reader)));
            return;
        }

        NoteCulprit(ref entry, input);
        if (--entry.Waiting > 0)
        {
            return;
        }

        if (entry.Culprit < 0)
        {
            if (_continues is not null && reader < _continues.Length && _continues[reader])
            {
                _next = reader;
            }
            else
            {
                MakeReady(reader);
            }
        }
        else
        {
            Skipped(reader, entry.Culprit);
            settled.Enqueue((reader, TaskState.Failed));
        }
    }

    private void NoteCulprit(ref Entry entry, int input)
    {
        var culprit = _tasks[input].State == TaskState.Failed ? _tasks[input].Culprit : -1;
        if (culprit >= 0 && (entry.Culprit < 0 || _tasks[culprit].Rank.CompareTo(_tasks[entry.Culprit].Rank) < 0))
        {
            entry.Culprit = culprit;
        }
    }

    // A task that came with the graph's growth, and whose inputs have all ended before it came.
    private void Unblock(int task)
    {
        foreach (var input in TaskInputs(_tasks[task].Node))
        {
            NoteCulprit(ref _tasks[task], input.Index);
        }

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
            _tasks[task].Node.TakeResult(_tasks[promised].Node);
            TookOver(task);
            ReleaseReader(promised);
            return TaskState.Done;
        }

        _tasks[task].Culprit = _tasks[promised].Culprit;
        Skipped(task, _tasks[task].Culprit);
        return TaskState.Failed;
    }

    private void ReleaseReader(int task)
    {
        if (--_tasks[task].Readers == 0 && _tasks[task].State == TaskState.Done)
        {
            ReleaseOrKeep(task);
        }
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

    private void Release(int task)
    {
        if (!_tasks[task].IsReleased)
        {
            _tasks[task].IsReleased = true;
            Released(task);
        }
    }

    private struct Entry
    {
        public Entry()
        {
            Culprit = -1;
            Promised = -1;
        }

        public required GraphNode Node;
        public required TaskRank Rank;
        public int Waiting;
        public int Readers;
        public int Culprit;
        public int Promised;
        public TaskState State;
        public bool IsRoot;
        public bool IsAsked;
        public bool IsReleased;
    }
}
