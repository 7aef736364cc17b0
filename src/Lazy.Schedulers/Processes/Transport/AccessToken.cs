using System.Security.Cryptography;

namespace LazyGraph.Processes.Transport;

/// <summary>The secret that opens a connection: random bytes that the two sides have from their parent, or from standard input.</summary>
internal static class AccessToken
{
    public const int Size = 32;

    // A side that knows the token sends it at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static byte[] New() => RandomNumberGenerator.GetBytes(Size);

    /// <summary>Receives a token and compares it, in the same time whatever it is.</summary>
    public static bool IsReceived(IByteChannel channel, ReadOnlySpan<byte> expected, TimeSpan limit)
    {
        Span<byte> found = stackalloc byte[Size];
        try
        {
            channel.LimitReceiving(limit < Patience ? limit : Patience);
            for (var count = 0; count < Size;)
            {
                var received = channel.Receive(found[count..]);
                if (received == 0)
                {
                    return false;
                }

                count += received;
            }

            channel.LimitReceiving(TimeSpan.Zero);
            return CryptographicOperations.FixedTimeEquals(found, expected);
        }
        catch (ConnectionLostException)
        {
            return false;
        }
    }
}
