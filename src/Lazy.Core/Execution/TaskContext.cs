using System.Runtime.CompilerServices;

namespace LazyGraph.Execution;

/// <summary>Sees to it that each task begins in the execution context (culture, async locals) of the caller, whatever another task did to it.</summary>
internal static class TaskContext
{
    /// <summary>Comparing the context costs a nanosecond; setting it before every task would cost thirty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RestoreIfChanged(ExecutionContext? context)
    {
        if (!ReferenceEquals(ExecutionContext.Capture(), context))
        {
            Restore(context);
        }
    }

    /// <summary>Enters the context; null where its flow was suppressed, which leaves the thread as it is.</summary>
    public static void Restore(ExecutionContext? context)
    {
        if (context is not null)
        {
            ExecutionContext.Restore(context);
        }
    }
}
