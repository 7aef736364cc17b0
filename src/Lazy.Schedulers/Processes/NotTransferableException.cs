namespace LazyGraph;

/// <summary>Something that a task needs or returns can't go to another process.</summary>
public sealed class NotTransferableException : InvalidOperationException
{
    private readonly string _what;
    private readonly string _remedy;

    internal NotTransferableException(string path, Type refusedType, string what, string remedy)
        : this(path, refusedType, what, remedy, null)
    {
    }

    private NotTransferableException(string path, Type refusedType, string what, string remedy, string? task)
        : base(Describe(path, what, remedy, task))
    {
        Path = path;
        RefusedType = refusedType;
        _what = what;
        _remedy = remedy;
    }

    /// <summary>Gets the way to the object: the name of a variable, then fields, indices and keys, as in <c>log.BaseStream</c>. Empty if the object itself was to be sent.</summary>
    public string Path { get; }

    /// <summary>Gets the type that can't cross.</summary>
    public Type RefusedType { get; }

    /// <summary>Gets the same refusal with the name of the task that it befell.</summary>
    internal NotTransferableException OfTask(string task) => new(Path, RefusedType, _what, _remedy, task);

    private static string Describe(string path, string what, string remedy, string? task)
    {
        var variable = path.AsSpan(0, path.AsSpan().IndexOfAny('.', '[') is var end and >= 0 ? end : path.Length);
        var subject = (variable.Length > 0, task) switch
        {
            (true, _) when variable is "this" && path.Length > variable.Length => task is null ? "The object of the method" : $"The object whose method or field task '{task}' uses",
            (true, null) => $"Variable '{variable}'",
            (true, _) => $"Variable '{variable}' of task '{task}'",
            (false, null) => "The object",
            (false, _) => $"What task '{task}' hands over",
        };
        return variable.Length == path.Length
            ? $"{subject} can't go to another process: it is {what}. {remedy}"
            : $"{subject} can't go to another process: it holds {what} ({path}). {remedy}"
                + (variable is "this" ? " Or copy the fields that a lambda uses into variables first: then its object stays here." : "");
    }
}
