using System.Diagnostics;

namespace LazyGraph.Processes.Transport;

/// <summary>Waits, in one worker, for another one to connect; the parent gives that one the address and the token.</summary>
internal sealed class PeerListener(PrivateFolder folder, ReadOnlySpan<byte> token, FrameLimits? limits = null) : IDisposable
{
    private readonly byte[] _token = token.ToArray();
    private readonly IChannelListener _listener = Channels.Listen(folder);

    public string Address => _listener.Address;

    /// <summary>Accepts the connection that brings the token, and closes all others. The address goes with it.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    public FrameConnection Accept(TimeSpan limit)
    {
        using (_listener)
        {
            var start = Stopwatch.GetTimestamp();
            while (limit - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } left)
            {
                if (_listener.Accept(left) is { } channel)
                {
                    if (AccessToken.IsReceived(channel, _token, left))
                    {
                        return new FrameConnection(channel, limits);
                    }

                    channel.Dispose();
                }
            }

            throw new TimeoutException($"No other worker connected within {limit}.");
        }
    }

    public void Dispose() => _listener.Dispose();
}

/// <summary>Connects, in one worker, to another one that listens.</summary>
internal static class PeerLink
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static FrameConnection Connect(string address, ReadOnlySpan<byte> token, FrameLimits? limits = null)
    {
        var channel = Channels.Connect(address, Limit);
        try
        {
            channel.Send(token);
            return new FrameConnection(channel, limits);
        }
        catch
        {
            channel.Dispose();
            throw;
        }
    }
}
