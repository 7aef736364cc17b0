using LazyGraph.Processes.Serialization;

namespace LazyGraph.Processes.Messages;

/// <summary>An exception on its way to the parent: in words, and then as an object, which the parent may not be able to read.</summary>
internal readonly record struct ErrorReport(string TypeName, string Message, string? Stack)
{
    public static void Write(MessageBuilder message, Exception error) =>
        message.Text(error.GetType().FullName).Text(RemoteException.MessageOf(error)).Text(RemoteException.StackTraceOf(error));

    public static ErrorReport Read(ref MessageReader message) =>
        new(message.Text() ?? "an exception", message.Text() ?? "(it has no message)", message.Text());

    /// <summary>Gets the exception, or one that stands for it.</summary>
    /// <param name="read">Reads the object.</param>
    public Exception ToException(Func<object?> read)
    {
        try
        {
            return read() as Exception ?? ToStandIn();
        }
        catch (InvalidTransferException)
        {
            return ToStandIn(); // of a type that is not here, say
        }
    }

    private RemoteException ToStandIn() => new(TypeName, Message, Stack);
}
