using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>A task has failed: which one, where it was built, and how the asked result depends on it.</summary>
/// <remarks>The exception of the user's function is the inner exception, with the stack of its own throw.</remarks>
public sealed class TaskFailedException : Exception
{
    internal TaskFailedException(TaskKey key, GraphNode node, IReadOnlyList<TaskKey> path, int attempts, Exception inner, string? remotePosition = null)
        : base(Describe(key, node, path, attempts, inner, remotePosition), inner)
    {
        Key = key;
        Label = node.Label;
        Site = node.Site;
        Position = remotePosition ?? node.FailurePosition;
        Path = path;
        Attempts = attempts;
    }

    // The same failure, thrown once more: each throw has a stack of its own.
    internal TaskFailedException(TaskFailedException failure)
        : base(failure.Message, failure.InnerException)
    {
        Key = failure.Key;
        Label = failure.Label;
        Site = failure.Site;
        Position = failure.Position;
        Path = failure.Path;
        Attempts = failure.Attempts;
    }

    /// <summary>Gets the name of the task in its graph.</summary>
    public TaskKey Key { get; }

    /// <summary>Gets the label of the task.</summary>
    public string Label { get; }

    /// <summary>Gets the place in the source where the task was built, if it is known.</summary>
    public BuildSite? Site { get; }

    /// <summary>Gets what the task was at when it failed, such as the line of a file or the element of a partition; null if it has no such thing.</summary>
    public string? Position { get; }

    /// <summary>Gets the way from the failed task, the first, to the result that was asked for, the last.</summary>
    public IReadOnlyList<TaskKey> Path { get; }

    /// <summary>Gets how often the task was tried.</summary>
    public int Attempts { get; }

    // The user's property may throw, and what it describes must be told all the same.
    private static string MessageOf(Exception inner)
    {
        try
        {
            return inner.Message;
        }
        catch (Exception thrown)
        {
            return $"(its Message throws {thrown.GetType().Name})";
        }
    }

    private static string Describe(TaskKey key, GraphNode node, IReadOnlyList<TaskKey> path, int attempts, Exception inner, string? remotePosition)
    {
        var built = node.Site is { } site ? $", built at {site.File}:{site.Line}," : string.Empty;
        var position = (remotePosition ?? node.FailurePosition) is { } at ? $" at {at}" : string.Empty;
        var tries = attempts > 1 ? $" after {attempts} tries" : string.Empty;
        var needed = path.Count switch
        {
            <= 1 => string.Empty,
            <= 8 => $" The asked result needs it: {string.Join(" -> ", path)}.",
            _ => $" The asked result needs it: {string.Join(" -> ", path.Take(4))} -> ({path.Count - 7} more) -> {string.Join(" -> ", path.Skip(path.Count - 3))}.",
        };
        return $"Task '{key}'{built} failed{position}{tries}: {inner.GetType().Name}: {MessageOf(inner).TrimEnd('.', ' ')}.{needed}";
    }
}
