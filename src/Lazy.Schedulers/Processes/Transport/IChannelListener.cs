namespace LazyGraph.Processes.Transport;

/// <summary>Waits for other processes to connect.</summary>
internal interface IChannelListener : IDisposable
{
    /// <summary>Gets where to connect.</summary>
    string Address { get; }

    /// <summary>Accepts the next connection, or returns null after the time.</summary>
    IByteChannel? Accept(TimeSpan limit);
}
