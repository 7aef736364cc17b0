namespace LazyGraph;

/// <summary>Graphviz's <c>dot</c> was needed and is missing, failed, or did not end.</summary>
public sealed class GraphvizException : Exception
{
    internal GraphvizException(string message, string standardError = "", Exception? innerException = null)
        : base(message, innerException) => StandardError = standardError;

    /// <summary>Gets what <c>dot</c> wrote about the failure.</summary>
    public string StandardError { get; }
}
