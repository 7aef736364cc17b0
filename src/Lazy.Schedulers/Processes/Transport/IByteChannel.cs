namespace LazyGraph.Processes.Transport;

/// <summary>A two-way stream of bytes to another process on this machine. One thread may send while another receives.</summary>
/// <remarks>Disposing of it, from any thread, ends what is blocked in it. All that goes wrong is a <see cref="ConnectionLostException"/>.</remarks>
internal interface IByteChannel : IDisposable
{
    /// <summary>Gets the id of the process at the other end, where the system tells.</summary>
    int? PeerProcessId { get; }

    /// <summary>Gets whether bytes have come that were not received; false where the system does not tell.</summary>
    bool HasPending { get; }

    /// <summary>Sends all bytes.</summary>
    void Send(ReadOnlySpan<byte> bytes);

    /// <summary>Receives some bytes: at least one, or none at the end.</summary>
    int Receive(Span<byte> buffer);

    /// <summary>Sets how long a receive may take; zero for as long as it likes.</summary>
    void LimitReceiving(TimeSpan limit);

    /// <summary>Sets how long a send may wait for the other side to take something; zero for as long as it likes. Not kept by named pipes.</summary>
    void LimitSending(TimeSpan limit);
}
