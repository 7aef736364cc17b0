using LazyGraph.Execution;
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
    private readonly HashSet<GraphNode> _arguments = new(ReferenceEqualityComparer.Instance);
    private object? _root;

    /// <summary>Gets the shared objects that the last task refers to.</summary>
    public IReadOnlyList<int> Used => _used;

    /// <summary>Begins to write a task.</summary>
    public void Begin(GraphNode task)
    {
        Begin((object)task);
        for (var i = 0; i < task.ArgumentCount; i++)
        {
            if (task.GetArgument(i) is { IsConstant: false } input)
            {
                _arguments.Add(input);
            }
        }
    }

    /// <summary>Begins to write an object that is shared itself. A promise that it captured crosses as a graph of its own.</summary>
    public void Begin(object shared)
    {
        _root = shared;
        _arguments.Clear();
        _used.Clear();
    }

    public object this[int index] => _shared[index];

    public bool TryName(object value, out long number)
    {
        switch (value)
        {
            case GraphNode { IsConstant: false } node when _arguments.Contains(node):
                number = Externals.OfTask(node.Index);
                return true;
            case NodeOrigin or ISharedByTasks when !ReferenceEquals(value, _root):
                return TryShare(value, out number);
            case GraphNode { IsConstant: true } constant when IsLarge(constant) && !ReferenceEquals(value, _root):
                return TryShareValue(constant, out number);
            default:
                number = 0;
                return false;
        }
    }

    // Of an object, nobody knows how much it holds.
    private static bool IsLarge(GraphNode constant) =>
        constant.ResultBytes >= SmallestShared || (constant.ExpectedBytes is null && constant.ResultObject is not (string or null));

    public object Resolve(long number) => throw new InvalidTransferException($"Found a reference to object {number} in an answer, expected none.");

    private bool TryShare(object value, out long number)
    {
        number = 0;
        if (!_numbers.TryGetValue(value, out var index))
        {
            _numbers.Add(value, SeenOnce);
            return false;
        }

        if (index == SeenOnce)
        {
            index = Add(value, value);
        }

        number = Use(index);
        return true;
    }

    // An object that is given to many calls is a constant of its own in each, but crosses once.
    private bool TryShareValue(GraphNode constant, out long number)
    {
        var key = constant.ResultObject is { } value && !value.GetType().IsValueType ? value : constant;
        if (!_numbers.TryGetValue(key, out var index) || index == SeenOnce)
        {
            index = Add(key, constant);
        }

        number = 0;
        if (_shared[index].GetType() != constant.GetType())
        {
            return false; // the same object as another type
        }

        number = Use(index);
        return true;
    }

    private int Add(object key, object value)
    {
        _shared.Add(value);
        return _numbers[key] = _shared.Count - 1;
    }

    private long Use(int index)
    {
        _used.Add(index);
        return Externals.OfShared(index);
    }
}
