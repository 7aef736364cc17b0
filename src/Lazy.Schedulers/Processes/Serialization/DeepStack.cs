using System.Runtime.ExceptionServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Goes on in a new thread where the stack is used up.</summary>
internal static class DeepStack
{
    /// <summary>How deep objects may lie in one another, where they can't wait for their content. Some 50 MB of stack.</summary>
    public const int MostNested = 50_000;

    private const int StackSize = 64 << 20;
    private const int MostThreads = 8;

    [ThreadStatic]
    private static int _depth;

    /// <exception cref="InsufficientExecutionStackException">The chain is too long.</exception>
    public static void Run(Action body)
    {
        var depth = _depth + 1;
        if (depth > MostThreads)
        {
            throw new InsufficientExecutionStackException("Found objects nested too deeply, expected less: keep them in one list.");
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
