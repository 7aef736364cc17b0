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
internal sealed partial class SchedulerState
{
    private readonly TaskGraph _graph;
    private readonly PriorityQueue<int, TaskRank> _readyRoots = new();
    private readonly PriorityQueue<int, TaskRank> _ready = new();
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

    /// <summary>Gets the number of tasks that have ended well.</summary>
    public int DoneCount { get; private set; }

    /// <summary>Gets the number of tasks that have failed, or could not run because another one had.</summary>
    public int FailedCount => Count - Unsettled - DoneCount;

    /// <summary>Gets the tasks that have been taken and have not ended.</summary>
    public HashSet<int> Running { get; } = [];

    /// <summary>Called for each task whose result can go, and must be forgotten.</summary>
    public Action<int> Released { get; set; } = _ => { };

    /// <summary>Called for each task that can't run because of the failure of another, with that other.</summary>
    public Action<int, int> Skipped { get; set; } = (_, _) => { };

    /// <summary>Called for each task whose result another one is going to take over.</summary>
    public Action<int> TakingOver { get; set; } = _ => { };

    /// <summary>Called for each task that got its result from the promise that its function returned.</summary>
    public Action<int> TookOver { get; set; } = _ => { };

    public GraphNode NodeOf(int task) => _tasks[task].Node;

    public TaskRank RankOf(int task) => _tasks[task].Rank;

    public TaskState StateOf(int task) => _tasks[task].State;

    public bool IsAsked(int task) => _tasks[task].IsAsked;

    /// <summary>Gets the task whose failure kept this one from ending well: the task itself, or the first in the order among what it needed.</summary>
    public int CulpritOf(int task) => _tasks[task].Culprit;

    /// <summary>Gets the way from the failure that kept a task from ending well to the task, each time by its first failed input.</summary>
    public List<int> WayFromCulprit(int task)
    {
        var culprit = _tasks[task].Culprit;
        var way = new List<int>();
        for (var at = task; at != culprit; at = FailedNeedOf(at, culprit))
        {
            way.Add(at);
        }

        way.Add(culprit);
        way.Reverse();
        return way;
    }

    private int FailedNeedOf(int task, int culprit)
    {
        var promised = _tasks[task].Promised;
        return promised >= 0 && HasFailedBy(promised, culprit)
            ? promised
            : TaskInputs(_tasks[task].Node).First(input => HasFailedBy(input.Index, culprit)).Index;
    }

    private bool HasFailedBy(int task, int culprit) => _tasks[task].State == TaskState.Failed && _tasks[task].Culprit == culprit;

    /// <inheritdoc cref="TryPeek(bool, bool, out int)"/>
    public bool TryPeek(bool holdRoots, out int task) => TryPeek(holdRoots, stopRoots: false, out task);

    /// <summary>Looks at the task that is next.</summary>
    /// <param name="holdRoots">Whether roots must wait, unless nothing else can run.</param>
    /// <param name="stopRoots">Whether roots must wait in any case: somebody else is going to let them go.</param>
    /// <param name="task">The task, or -1.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryPeek(bool holdRoots, bool stopRoots, out int task)
    {
        var hasInner = TryPeek(_ready, out var inner, out var innerRank);
        var hasRoot = TryPeek(_readyRoots, out var root, out var rootRank);
        if (hasRoot && (stopRoots || (holdRoots && (hasInner || Running.Count > 0))))
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

    // A task that lost an input while it was ready stands in the queue, but is not ready.
    private bool TryPeek(PriorityQueue<int, TaskRank> queue, out int task, out TaskRank? rank)
    {
        while (queue.TryPeek(out task, out rank))
        {
            if (_tasks[task].State == TaskState.Ready)
            {
                return true;
            }

            queue.Dequeue();
        }

        return false;
    }

    /// <summary>Takes the task that <see cref="TryPeek(bool, bool, out int)"/> gave out of the queue, to run it or to put it aside.</summary>
    public void Take(int task)
    {
        _ = _tasks[task].IsRoot ? _readyRoots.Dequeue() : _ready.Dequeue();
    }

    /// <summary>Puts a task that was put aside, or whose try failed, back; it waits if it lost an input meanwhile.</summary>
    public void MakeReady(int task)
    {
        Running.Remove(task);
        ref var entry = ref _tasks[task];
        if (entry.Waiting > 0)
        {
            entry.State = TaskState.Waiting;
            return;
        }

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

    private static bool IsEnded(TaskState state) => state is TaskState.Done or TaskState.Failed;

    private bool IsSettled(int task) => IsEnded(_tasks[task].State);

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
        DoneCount += state == TaskState.Done ? 1 : 0;
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
        if (--entry.Waiting > 0 || entry.State != TaskState.Waiting)
        {
            return; // not Waiting: its input was lost and came again while it ran
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

    private void ReleaseReader(int task)
    {
        if (--_tasks[task].Readers == 0 && _tasks[task].State == TaskState.Done)
        {
            ReleaseOrKeep(task);
        }
    }

    /// <summary>Releases an asked result that the caller has got, unless other tasks have still to read it.</summary>
    public void GiveAway(int task)
    {
        _tasks[task].IsAsked = false;
        ReleaseReader(task);
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
        public TaskRank Rank = null!; // of a node by which the graph grows, set right after it is added
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
