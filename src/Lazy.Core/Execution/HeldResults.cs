using System.Collections.Immutable;
using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>Accounts for the results that a run holds: their bytes, what is disposed of when they go, and what is on disk.</summary>
/// <remarks>Guarded by the run's gate.</remarks>
internal sealed class HeldResults(SchedulerState state, TaskGraph graph, ComputeOptions options, bool keepsAsked) : IDisposable
{
    private const int SmallestSpilled = 1024; // a file costs more than a smaller result

    private readonly Dictionary<int, long> _bytes = []; // of the results in memory
    private readonly HashSet<int> _spillable = []; // those of _bytes that a spiller takes
    private readonly ImmutableArray<ISpiller> _spillers = options.Spillers.Add(BuiltInSpiller.Instance);
    private readonly Dictionary<int, SpilledResult> _spilled = [];
    private readonly DisposableResults _disposables = new();
    private SpillFolder? _folder;

    /// <summary>Gets the estimated size of the results in memory.</summary>
    public long Bytes { get; private set; }

    /// <summary>Gets whether no new root should start.</summary>
    public bool IsAboveLimit => Bytes >= (options.MemoryLimit ?? long.MaxValue);

    public void Add(int task, long bytes)
    {
        var node = state.NodeOf(task);
        SetBytes(task, bytes);
        if ((node.Origin.Traits & NodeTraits.MayDispose) != 0)
        {
            _disposables.Add(node.ResultObject);
        }
    }

    /// <summary>Writes results to disk, the coldest first, until the rest is within the limit.</summary>
    public void KeepLimit()
    {
        if (Bytes > options.MemoryLimit && _spillable.Count > 0)
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

    /// <summary>Sees to it that constants among the inputs are not disposed of where a function hands them on: they are the user's.</summary>
    public void KeepConstants(GraphNode node)
    {
        if (((graph.Traits | node.Origin.Traits) & (NodeTraits.MayDispose | NodeTraits.Grows)) != 0)
        {
            for (var i = 0; i < node.ArgumentCount; i++)
            {
                KeepConstant(node.GetArgument(i));
                if ((node.Origin.Traits & NodeTraits.HandsOn) != 0)
                {
                    _disposables.Keep(node.GetArgument(i).ResultObject);
                }
            }
        }
    }

    public void KeepConstant(GraphNode node)
    {
        if (node.IsConstant)
        {
            _disposables.Keep(node.ResultObject);
        }
    }

    /// <summary>Says that the caller has a result now, who disposes of it.</summary>
    public void GiveAway(GraphNode node)
    {
        if ((node.Origin.Traits & NodeTraits.MayDispose) != 0)
        {
            _disposables.Keep(node.ResultObject);
        }
    }

    /// <summary>Disposes of a result that came too late to be wanted.</summary>
    public void Drop(GraphNode node)
    {
        if ((node.Origin.Traits & NodeTraits.MayDispose) != 0)
        {
            _disposables.Drop(node.ResultObject);
        }
    }

    /// <summary>Disposes of everything that is still held; after a run that did not end well.</summary>
    public void DisposeAll() => _disposables.DisposeAll();

    public void Dispose()
    {
        try
        {
            _folder?.Dispose();
        }
        catch (IOException)
        {
            // Somebody else is reading in there. It is a temporary folder, and the outcome of the run stands.
        }
    }

    private void SetBytes(int task, long bytes)
    {
        if (_bytes.Remove(task, out var before))
        {
            Bytes -= before;
            _spillable.Remove(task);
        }

        if (bytes > 0)
        {
            _bytes.Add(task, bytes);
            Bytes += bytes;
            if (bytes >= SmallestSpilled && options.MemoryLimit is not null && SpillerOf(task) is not null)
            {
                _spillable.Add(task);
            }
        }
    }

    // The coldest first: the one whose next reader comes last in the order.
    private void SpillDownToLimit()
    {
        var needed = state.Running.SelectMany(task => state.NodeOf(task).Inputs).Where(input => !input.IsConstant).Select(input => input.Index).ToHashSet();
        var coldestFirst = _spillable.Where(task => !needed.Contains(task)).OrderByDescending(NextReader).ThenByDescending(task => task).ToArray();
        foreach (var task in coldestFirst)
        {
            if (Bytes <= options.MemoryLimit)
            {
                break;
            }

            Spill(task);
        }
    }

    private void Spill(int task)
    {
        var node = state.NodeOf(task);
        try
        {
            _folder ??= new SpillFolder();
            _spilled.Add(task, _folder.Write(SpillerOf(task)!, node.ResultObject!)); // it is among the spillable ones
        }
        catch (NotSupportedException) // the spiller has seen a value that it cannot write: it stays in memory
        {
            _spillable.Remove(task);
            return;
        }
        catch (Exception error) // a full disk, a folder that can't be written, a spiller of the user's
        {
            throw new IOException($"The result of '{node.Origin.Name}' could not be written to disk, as the memory limit of {options.MemoryLimit} bytes asks for: {error.Message} Free room in {Path.GetTempPath()}, have TMPDIR name another folder, or raise the limit.", error);
        }

        SetBytes(task, 0);
        node.ClearResult();
    }

    private ISpiller? SpillerOf(int task)
    {
        var node = state.NodeOf(task);
        var staysInMemory = (node.Origin.Traits & NodeTraits.MayDispose) != 0 || (keepsAsked && state.IsAsked(task));
        if (staysInMemory || node.ResultObject is not { } result)
        {
            return null;
        }

        return _spillers.FirstOrDefault(spiller => spiller.CanSpill(result)) ?? (node.Spiller is { } own && own.CanSpill(result) ? own : null);
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
