namespace LazyGraph.Processes.Pool;

/// <summary>Makes timers that don't hold the execution context of whoever happens to make them, such as a caller's async locals.</summary>
internal static class PoolTimer
{
    /// <summary>Makes a timer that fires when it is told to.</summary>
    public static Timer Create(Action fire)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return new Timer(static fire => ((Action)fire!)(), fire, Timeout.Infinite, Timeout.Infinite);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return new Timer(static fire => ((Action)fire!)(), fire, Timeout.Infinite, Timeout.Infinite);
        }
    }

    /// <summary>Makes a timer that fires once.</summary>
    public static Timer Once(TimeSpan delay, Action fire)
    {
        var timer = Create(fire);
        timer.Change(delay, Timeout.InfiniteTimeSpan);
        return timer;
    }
}
