using System.Globalization;
using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Processes.Messages;

namespace LazyGraph.Processes.Pool;

/// <summary>One run on the pool: takes what is ready, chooses where it runs, and knows where each result is.</summary>
/// <remarks>
/// The run says what is ready, what has failed and what can go; this says where. Locks are taken in one order: the run's
/// gate, then the pool's. So nothing here calls the run while it holds the pool's gate.
/// <para>Results stay in the workers that made them, and small ones come home, too. All results come home, to their nodes,
/// where the run itself must have them: a graph that grows, one whose results are disposed of, a run with a memory limit.</para>
/// </remarks>
internal sealed partial class ProcessJob : IRemoteWorkers
{
    private const NodeTraits NeedsResults = NodeTraits.Grows | NodeTraits.MayDispose;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly ProcessPool _pool;
    private readonly GraphRun _run;
    private readonly bool _comesHome;
    private readonly bool _handsOn; // results may hold disposable objects, each of which must stay one
    private readonly HashSet<int> _asked;
    private readonly Dictionary<int, ResultPlace> _places = [];
    private readonly Dictionary<int, RunningTask> _current = []; // the try of each task that the run waits for
    private readonly Dictionary<int, RunningTask> _ahead = []; // sent with the task before them, and not asked for yet
    private readonly Dictionary<int, int> _losses = []; // how often a worker was lost with a task running
    private readonly Dictionary<int, WorkerLostException> _doomed = []; // lost too often, before the run asked for them
    private readonly Dictionary<PoolWorker, WorkerView> _views = [];
    private readonly (string Culture, string UICulture) _cultures = (CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name);
    private int _tickets;
    private bool _hasStarted;
    private int _pumps;

    [ThreadStatic]
    private static bool t_pumps;

    public ProcessJob(GraphRun run, ProcessPool pool, long number)
    {
        _run = run;
        _pool = pool;
        Number = number;
        _comesHome = (run.Graph.Traits & NeedsResults) != 0 || run.Options.MemoryLimit is not null;
        _handsOn = (run.Graph.Traits & NodeTraits.MayDispose) != 0;
        _asked = run.Graph.OutputIndices();
    }

    public long Number { get; }

    public GraphRun Run => _run;

    private object Gate => _pool.Gate;

    /// <summary>Begins to run tasks as workers are ready.</summary>
    public void Start()
    {
        _run.BeginRemote(this); // tells observers, who must not hear of it while a lock of the pool is held
        _run.WorkAvailable += OnWorkAvailable;
        Volatile.Write(ref _hasStarted, true);
    }

    /// <summary>Sends whatever is ready to workers that have room.</summary>
    public void Pump()
    {
        if (!Volatile.Read(ref _hasStarted))
        {
            return; // who starts it has its tasks sent, too
        }

        // Whoever comes while another thread is at it leaves a mark, and that one goes round once more.
        if (Interlocked.Increment(ref _pumps) > 1)
        {
            return;
        }

        int seen;
        do
        {
            seen = Volatile.Read(ref _pumps);
            t_pumps = true;
            while (_run.TryTakeRemote(out var task))
            {
                _run.ExecuteRemotely(task);
            }

            t_pumps = false;
            _pool.FlushAll();
            _pool.LookForIdle();
        }
        while (Interlocked.Add(ref _pumps, -seen) > 0);
    }

    int IRemoteWorkers.Place(int task, GraphNode node)
    {
        if ((node.Origin.Traits & NodeTraits.Grows) != 0)
        {
            return 0; // runs here
        }

        lock (Gate)
        {
            return Placement.Choose(node, _pool.Workers, _places, isAlone: node.Origin.Policy?.Timeout is not null)?.Number ?? -1;
        }
    }

    void IRemoteWorkers.Forget(int task)
    {
        lock (Gate)
        {
            if (!_places.Remove(task, out var place))
            {
                return;
            }

            DeleteShared(place);
            if (!place.IsInterior)
            {
                foreach (var worker in place.Owners.Concat(place.Receivers))
                {
                    ViewOf(worker).Forget(task);
                }
            }
        }
    }

    /// <summary>Ends the job: the run is finished, well or not. What workers are still inside of has a while to end.</summary>
    public void End()
    {
        List<RunningTask> left = [];
        lock (Gate)
        {
            foreach (var worker in _pool.Workers)
            {
                foreach (var task in worker.Tasks.Values.Where(task => ReferenceEquals(task.Job, this)))
                {
                    left.Add(task);
                    Abandon(task);
                }

                if (_views.ContainsKey(worker) && !worker.IsLost)
                {
                    Append(worker, MessageKind.EndRun, message => message.Number(Number));
                }
            }

            foreach (var place in _places.Values)
            {
                DeleteShared(place);
            }

            DeleteSharedConstants();
            _places.Clear();
            _ahead.Clear();
            _current.Clear();
            _pool.NoneLeft(this);
        }

        if (left.Count > 0)
        {
            _pool.FlushAll();
        }
        else
        {
            _pool.FlushLater();
        }

        foreach (var task in left)
        {
            task.Fail(new TaskReturnedException());
        }
    }

    private void OnWorkAvailable()
    {
        if (_run.IsFinished)
        {
            _pool.Remove(this);
        }
        else
        {
            ProcessPool.Pump(this);
        }
    }

    // Its function may be inside a loop without end: the worker has a while to come out of it, and is ended otherwise.
    private void Abandon(RunningTask task)
    {
        task.IsAbandoned = true;
        task.Grace ??= PoolTimer.Once(_pool.Options.CancellationGrace, () => EndGrace(task));
    }

    // Only a function that holds the worker costs the worker its life. One that waits is forgotten; one that has not started
    // comes back. A worker that takes nothing any more may hold up who holds the gate: then it is killed without.
    private void EndGrace(RunningTask task)
    {
        var worker = task.Worker;
        var isHeld = Monitor.TryEnter(Gate, LongestWait);
        try
        {
            if (isHeld && (worker.IsLost || !worker.Tasks.ContainsKey((this, task.Ticket))))
            {
                return;
            }

            if (task.IsSuspended)
            {
                worker.Remove(task);
            }
            else if (worker.Status.Read() == (Number, task.Ticket))
            {
                worker.IsEnded = true;
                worker.Process.Kill();
            }
            else
            {
                task.Grace?.Change(LongestWait, Timeout.InfiniteTimeSpan); // on its way back, or just about to start
            }
        }
        finally
        {
            if (isHeld)
            {
                Monitor.Exit(Gate);
            }
        }

        _pool.ForgetIfEnded(this);
    }

    private void OnCancelled(RunningTask task)
    {
        lock (Gate)
        {
            if (task.IsAbandoned || !task.Worker.Tasks.ContainsKey((this, task.Ticket)))
            {
                return; // it has ended, or the run has
            }

            Abandon(task);
            Append(task.Worker, MessageKind.Cancel, message => message.Number(Number).Number(task.Ticket));
            Append(task.Worker, MessageKind.Recall, message => message.Number(Number).Numbers([task.Ticket])); // it may not have started
        }

        _pool.FlushAll();
        task.Fail(new OperationCanceledException());
    }

    private WorkerView ViewOf(PoolWorker worker)
    {
        if (!_views.TryGetValue(worker, out var view))
        {
            _views.Add(worker, view = new WorkerView());
        }

        return view;
    }

    /// <summary>What one worker has been told of the run.</summary>
    private sealed class WorkerView
    {
        private readonly List<int> _forgotten = [];

        public bool HasBegun { get; set; }

        /// <summary>Gets the objects that it has, or that are on their way to it.</summary>
        public HashSet<int> Known { get; } = [];

        /// <summary>Forgets an object with the next task that is sent: nothing is lost by its staying until then.</summary>
        public void Forget(int external)
        {
            if (Known.Remove(external))
            {
                _forgotten.Add(external);
            }
        }

        public int[] TakeForgotten()
        {
            int[] taken = [.. _forgotten];
            _forgotten.Clear();
            return taken;
        }

        public int ForgottenCount => _forgotten.Count;
    }
}
