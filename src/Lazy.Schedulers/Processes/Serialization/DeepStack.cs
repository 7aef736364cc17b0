using System.Runtime.ExceptionServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Goes on in a new thread where the stack is used up.</summary>
internal static class DeepStack
{
    private const int StackSize = 64 << 20;
    private const int MostThreads = 24; // for one chain: 1.5 GB of stacks, some millions of objects

    [ThreadStatic]
    private static int _depth;

    /// <exception cref="InsufficientExecutionStackException">The chain is too long.</exception>
    public static void Run(Action body)
    {
        var depth = _depth + 1;
        if (depth > MostThreads)
        {
            throw new InsufficientExecutionStackException("Keep the objects in a list instead of linking each to the next.");
        }

        ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                _depth = depth;
                try
                {
                    body();
                }
                catch (Exception caught)
                {
                    error = ExceptionDispatchInfo.Capture(caught);
                }
            },
            StackSize)
        { IsBackground = true, Name = "LazyGraph deep objects" };
        thread.Start();
        thread.Join();
        error?.Throw();
    }
}
