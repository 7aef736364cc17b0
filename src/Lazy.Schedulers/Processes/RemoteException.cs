namespace LazyGraph;

/// <summary>Stands for an exception of a worker process that can't cross as it is: its type is not here, or it holds what can't leave its process.</summary>
/// <remarks>An exception that can cross keeps its type; most do.</remarks>
public sealed class RemoteException : Exception
{
    internal RemoteException(string typeName, string message, string? remoteStackTrace, Exception? innerException = null)
        : base(message, innerException)
    {
        TypeName = typeName;
        RemoteStackTrace = remoteStackTrace;
    }

    /// <summary>Gets the full name of the original exception's type.</summary>
    public string TypeName { get; }

    /// <summary>Gets the stack of the original exception's throw, if it had one.</summary>
    public string? RemoteStackTrace { get; }

    /// <summary>Makes the stand-in of an exception and of those within it.</summary>
    internal static RemoteException Of(Exception original) =>
        original as RemoteException ?? new(
            original.GetType().FullName ?? original.GetType().Name,
            MessageOf(original),
            StackTraceOf(original),
            original.InnerException is { } inner ? Of(inner) : null);

    /// <summary>Returns the original's type, its message, what was within it, and the stack of its throw.</summary>
    /// <returns>The text, as the original would give it.</returns>
    public override string ToString()
    {
        var inner = InnerException is null ? string.Empty : $"{Environment.NewLine} ---> {InnerException}{Environment.NewLine}   --- End of inner exception stack trace ---";
        var remote = RemoteStackTrace is null ? string.Empty : $"{Environment.NewLine}{RemoteStackTrace}{Environment.NewLine}--- End of stack trace from the worker process ---";
        var local = StackTrace is null ? string.Empty : $"{Environment.NewLine}{StackTrace}";
        return $"{TypeName}: {Message}{inner}{remote}{local}";
    }

    // The user's properties may throw, and what they describe must be told all the same.
    internal static string MessageOf(Exception original)
    {
        try
        {
            return original.Message;
        }
        catch (Exception thrown)
        {
            return $"(its Message throws {thrown.GetType().Name})";
        }
    }

    internal static string? StackTraceOf(Exception original)
    {
        try
        {
            return original.StackTrace;
        }
        catch (Exception thrown)
        {
            return $"(its StackTrace throws {thrown.GetType().Name})";
        }
    }
}
