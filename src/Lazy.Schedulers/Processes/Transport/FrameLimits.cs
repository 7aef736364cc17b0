namespace LazyGraph.Processes.Transport;

/// <summary>How large a frame may be; a larger one is refused, by the sender and by the receiver.</summary>
internal sealed record FrameLimits(int LargestBody, long LargestSegments)
{
    /// <summary>A body is held in one array; segments are as large as the machine's memory allows.</summary>
    public static FrameLimits Default { get; } = new(1 << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
}
