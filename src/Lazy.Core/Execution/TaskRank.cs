namespace LazyGraph.Execution;

/// <summary>The place of a task in the order: its number in the graph, or, if the graph grew by it, behind the task that brought it.</summary>
/// <remarks>Does not depend on the moment at which the graph grew, so neither does anything that is decided by it.</remarks>
internal sealed class TaskRank(int number, TaskRank? parent = null, int priority = 0) : IComparable<TaskRank>
{
    private readonly int _depth = parent is null ? 0 : parent._depth + 1;

    /// <summary>Gets the number of the task of the graph as it was at first, by which this one came.</summary>
    public int RootNumber
    {
        get
        {
            var rank = this;
            while (rank.Parent is { } outer)
            {
                rank = outer;
            }

            return rank.Number;
        }
    }

    private int Number => number;

    private TaskRank? Parent => parent;

    private int Priority => priority;

    public int CompareTo(TaskRank? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (parent is null && other.Parent is null)
        {
            return number.CompareTo(other.Number);
        }

        var (left, right) = (this, other);
        while (left._depth > right._depth)
        {
            left = left.Parent!; // deeper than the other one, so it has a parent
        }

        while (right._depth > left._depth)
        {
            right = right.Parent!; // likewise
        }

        if (ReferenceEquals(left, right))
        {
            return _depth.CompareTo(other._depth); // what grew comes behind what it grew from
        }

        while (!ReferenceEquals(left.Parent, right.Parent))
        {
            left = left.Parent!; // both are as deep, and have the root, which is null, in common
            right = right.Parent!;
        }

        return left.Priority != right.Priority ? right.Priority.CompareTo(left.Priority) : left.Number.CompareTo(right.Number);
    }
}
