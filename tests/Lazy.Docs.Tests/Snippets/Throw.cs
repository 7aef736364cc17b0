namespace LazyGraph.Tests.Snippets;

internal static class Throw
{
    /// <summary>Throws what a task threw.</summary>
    public static void Inner(Action compute)
    {
        try
        {
            compute();
        }
        catch (TaskFailedException failure)
        {
            throw failure.InnerException!; // a failed task has one
        }
    }
}
