using LazyGraph.Graphs;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Processes.Pool;

/// <summary>Says which objects in a task cross by their number: its inputs, functions that several tasks call, values that the user gave.</summary>
/// <remarks>
/// A function is told to a worker once. One that only one task calls, as each lambda in a loop is, goes with that task: so the
/// first task that calls a function brings it along, and the second one has it told.
/// Guarded by the pool's gate.
/// </remarks>
internal sealed class SharedObjects : IExternals
{
    private const long SmallestShared = 1024;
    private const int SeenOnce = -1;

    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _shared = [];
    private readonly List<int> _used = [];
    private GraphNode? _task;

    /// <summary>Gets the shared objects that the last task refers to.</summary>
    public IReadOnlyList<int> Used => _used;

    /// <summary>Begins to write a task, or, with null, an object that is shared itself.</summary>
    public void Begin(GraphNode? task)
    {
        _task = task;
        _used.Clear();
    }

    public object this[int index] => _shared[index];

    public bool TryName(object value, out long number)
    {
        switch (value)
        {
            case NodeOrigin origin:
                return TryShare(origin, atOnce: false, out number);
            case GraphNode { IsConstant: true } constant when _task is not null && (constant.ResultBytes >= SmallestShared || constant.ExpectedBytes is null && constant.ResultObject is not (string or null)):
                return TryShare(constant, atOnce: true, out number);
            case GraphNode { IsConstant: false } node when _task is not null && IsArgument(node):
                number = Externals.OfTask(node.Index);
                return true;
            default:
                number = 0;
                return false;
        }
    }

    public object Resolve(long number) => throw new InvalidTransferException($"Found a reference to object {number} in an answer, expected none.");

    private bool TryShare(object value, bool atOnce, out long number)
    {
        number = 0;
        if (!_numbers.TryGetValue(value, out var index))
        {
            if (!atOnce)
            {
                _numbers.Add(value, SeenOnce);
                return false;
            }

            index = SeenOnce;
        }

        if (index == SeenOnce)
        {
            index = _shared.Count;
            _shared.Add(value);
            _numbers[value] = index;
        }

        _used.Add(index);
        number = Externals.OfShared(index);
        return true;
    }

    private bool IsArgument(GraphNode node)
    {
        for (var i = 0; i < _task!.ArgumentCount; i++) // the caller has looked
        {
            if (ReferenceEquals(_task.GetArgument(i), node))
            {
                return true;
            }
        }

        return false;
    }
}
