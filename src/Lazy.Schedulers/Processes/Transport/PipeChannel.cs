using System.IO.Pipes;

namespace LazyGraph.Processes.Transport;

/// <summary>A connected named pipe: the way of Windows. Written to its documentation, not tested.</summary>
internal sealed class PipeChannel(PipeStream pipe, int? peer) : IByteChannel
{
    private TimeSpan _limit; // zero: none

    public bool HasPending => false; // Windows tells by a call of its own, which is not worth it here

    public int? PeerProcessId => peer;

    public static PipeChannel Connect(string name, TimeSpan limit)
    {
        // Asynchronous handles: a synchronous one lets no thread send while another receives.
        var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        try
        {
            pipe.Connect(limit);
            return new PipeChannel(pipe, peer: null);
        }
        catch (Exception error) when (error is IOException or TimeoutException or UnauthorizedAccessException)
        {
            pipe.Dispose();
            throw new ConnectionLostException(error);
        }
    }

    public void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            pipe.Write(bytes);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            throw new ConnectionLostException(error);
        }
    }

    public int Receive(Span<byte> buffer)
    {
        try
        {
            if (_limit == TimeSpan.Zero)
            {
                return pipe.Read(buffer);
            }

            using var timer = new CancellationTokenSource(_limit);
            var bytes = new byte[buffer.Length];
            var count = pipe.ReadAsync(bytes, timer.Token).AsTask().GetAwaiter().GetResult();
            bytes.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            throw new ConnectionLostException(error);
        }
    }

    public void LimitReceiving(TimeSpan limit) => _limit = limit;

    public void LimitSending(TimeSpan limit)
    {
        // A blocking write to a pipe has no limit, and one that is cancelled would cost an array for each send.
    }

    public void Dispose() => pipe.Dispose();
}
