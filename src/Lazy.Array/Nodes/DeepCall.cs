using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace LazyGraph.Arrays;

/// <summary>Goes on with a recursion on a new thread where the stack of this one comes to its end.</summary>
/// <remarks>
/// Blocks ask the blocks that they read for their promises, and so on down to the sources: as deep as the longest chain of
/// operations that was written. Threads of a pool have small stacks.
/// </remarks>
internal static class DeepCall
{
    private const int StackBytes = 16 << 20; // reserved, and only used as far as the recursion goes

    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    public static TResult OnNewStack<T, TResult>(Func<T, TResult> function, T argument)
    {
        TResult? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = function(argument);
                }
                catch (Exception error)
                {
                    failure = ExceptionDispatchInfo.Capture(error);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "LazyGraph deep expression",
        };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!; // set, since nothing failed
    }
}
