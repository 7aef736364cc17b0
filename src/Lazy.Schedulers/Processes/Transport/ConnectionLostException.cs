namespace LazyGraph.Processes.Transport;

/// <summary>The other side is gone, or this side has closed the connection, in the middle of something.</summary>
internal sealed class ConnectionLostException : IOException
{
    public ConnectionLostException()
        : base("The connection was lost.")
    {
    }

    public ConnectionLostException(Exception cause)
        : base($"The connection was lost: {cause.Message}", cause)
    {
    }
}
