using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>Accounts for the results that a run holds: their bytes, what is disposed of when they go, and what is on disk.</summary>
/// <remarks>Guarded by the run's gate.</remarks>
internal sealed class HeldResults(SchedulerState state, TaskGraph graph, ComputeOptions options) : IDisposable
{
    private readonly Dictionary<int, long> _bytes = []; // of the results in memory
    private readonly Dictionary<int, SpilledResult> _spilled = [];
    private readonly DisposableResults _disposables = new();
    private SpillFolder? _folder;

    /// <summary>Gets the estimated size of the results in memory.</summary>
    public long Bytes { get; private set; }

    /// <summary>Gets whether no new root should start.</summary>
    public bool IsAboveLimit => Bytes >= (options.MemoryLimit ?? long.MaxValue);

    public void Add(int task)
    {
        var node = state.NodeOf(task);
        SetBytes(task, node.ResultBytes);
        if ((node.Origin.Traits & NodeTraits.MayDispose) != 0)
        {
            _disposables.Add(node.ResultObject);
        }
    }

    /// <summary>Writes results to disk, the coldest first, until the rest is within the limit.</summary>
    public void KeepLimit()
    {
        if (Bytes > options.MemoryLimit)
        {
            SpillDownToLimit();
        }
    }

    /// <summary>Forgets a result that nobody is going to read.</summary>
    public void Release(int task)
    {
        var node = state.NodeOf(task);
        if (_spilled.Remove(task, out var spilled))
        {
            spilled.Delete();
            return;
        }

        SetBytes(task, 0);
        if ((node.Origin.Traits & NodeTraits.MayDispose) != 0)
        {
            _disposables.Remove(node.ResultObject);
        }

        node.ClearResult();
    }

    /// <summary>Reads back what a task needs and is on disk.</summary>
    public void LoadInputs(GraphNode node)
    {
        if (_spilled.Count == 0)
        {
            return;
        }

        for (var i = 0; i < node.InputCount; i++)
        {
            if (node.GetInput(i) is { IsConstant: false } input)
            {
                Load(input);
            }
        }
    }

    public void Load(GraphNode node)
    {
        if (_spilled.Remove(node.Index, out var spilled))
        {
            node.RestoreResult(spilled.Read());
            spilled.Delete();
            SetBytes(node.Index, node.ResultBytes);
        }
    }

    /// <summary>Disposes of a result that came too late to be wanted.</summary>
    public static void Drop(GraphNode node)
    {
        if ((node.Origin.Traits & NodeTraits.MayDispose) != 0)
        {
            var dropped = new DisposableResults();
            dropped.Add(node.ResultObject);
            dropped.DisposeAll();
        }
    }

    /// <summary>Disposes of everything that is still held; after a run that did not end well.</summary>
    public void DisposeAll() => _disposables.DisposeAll();

    public void Dispose() => _folder?.Dispose();

    private void SetBytes(int task, long bytes)
    {
        if (_bytes.Remove(task, out var before))
        {
            Bytes -= before;
        }

        if (bytes > 0)
        {
            _bytes.Add(task, bytes);
            Bytes += bytes;
        }
    }

    // The coldest first: the one whose next reader comes last in the order.
    private void SpillDownToLimit()
    {
        var needed = state.Running.SelectMany(task => state.NodeOf(task).Inputs).Where(input => !input.IsConstant).Select(input => input.Index).ToHashSet();
        var coldestFirst = _bytes.Keys.Where(task => !needed.Contains(task)).OrderByDescending(NextReader).ThenByDescending(task => task).ToArray();
        foreach (var task in coldestFirst)
        {
            if (Bytes <= options.MemoryLimit)
            {
                break;
            }

            TrySpill(task);
        }
    }

    private void TrySpill(int task)
    {
        var node = state.NodeOf(task);
        if (node.ResultObject is not { } result || (node.Origin.Traits & NodeTraits.MayDispose) != 0)
        {
            return;
        }

        foreach (var spiller in options.Spillers.Add(BuiltInSpiller.Instance))
        {
            if (spiller.CanSpill(result))
            {
                _folder ??= new SpillFolder();
                _spilled.Add(task, _folder.Write(spiller, result));
                SetBytes(task, 0);
                node.ClearResult();
                return;
            }
        }
    }

    private int NextReader(int task)
    {
        if (task < graph.Count)
        {
            foreach (var reader in graph.Links.Of(task))
            {
                if (state.StateOf(reader) is TaskState.Waiting or TaskState.Ready)
                {
                    return reader;
                }
            }
        }

        return int.MaxValue; // asked for, or kept for what the graph may still grow by
    }
}
