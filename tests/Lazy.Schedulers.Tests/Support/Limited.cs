using System.Runtime.ExceptionServices;

namespace LazyGraph.Tests.Support;

/// <summary>Runs what may hang under a limit: a hang is a failed test, not a run that never ends.</summary>
internal static class Limited
{
    /// <summary>Far longer than anything takes, on a busy machine, too.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static void Run(Action body, int stackSize = 0) => Run<object?>(
        () =>
        {
            body();
            return null;
        },
        stackSize);

    /// <summary>Runs the body in a thread of its own, which is left behind if it hangs.</summary>
    public static T Run<T>(Func<T> body, int stackSize = 0)
    {
        T result = default!;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = body();
                }
                catch (Exception caught)
                {
                    error = ExceptionDispatchInfo.Capture(caught);
                }
            },
            stackSize)
        { IsBackground = true, Name = "test body" };
        thread.Start();
        if (!thread.Join(Limit))
        {
            throw new TimeoutException($"The test hangs: it was not done after {Limit}.");
        }

        error?.Throw();
        return result;
    }

    /// <summary>Awaits under the limit.</summary>
    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Limit);

    public static Task Soon(this Task task) => task.WaitAsync(Limit);

    /// <summary>Waits until the gate is open.</summary>
    public static void Pass(this ManualResetEventSlim gate)
    {
        if (!gate.Wait(Limit))
        {
            throw new TimeoutException($"The gate was not opened within {Limit}.");
        }
    }

    /// <summary>Waits until something that no event tells about is so.</summary>
    public static void Until(Func<bool> condition)
    {
        if (!SpinWait.SpinUntil(condition, Limit))
        {
            throw new TimeoutException($"What was waited for did not happen within {Limit}.");
        }
    }
}
