namespace LazyGraph.Processes.Serialization;

/// <content>Objects that are written only if they are small.</content>
internal sealed partial class ObjectWriter
{
    private int _limit = int.MaxValue; // of the message, while one is tried

    /// <summary>Writes an object as the message, unless it has more bytes than a limit or big arrays.</summary>
    /// <exception cref="NotTransferableException">Something in it can't cross.</exception>
    public bool TryWriteRoot(object root, int limit)
    {
        _limit = limit;
        try
        {
            WriteRoot(root);
            return Body.Length <= limit && Segments.Count == 0;
        }
        catch (LimitReached)
        {
            return false;
        }
        finally
        {
            _limit = int.MaxValue;
        }
    }

    private sealed class LimitReached : Exception;
}
