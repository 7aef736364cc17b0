namespace LazyGraph.Processes.Messages;

/// <summary>The numbers of the objects that tasks of one run refer to: results by their tasks, and what is shared by several tasks.</summary>
internal static class Externals
{
    /// <summary>Gets the number of a task's result.</summary>
    public static int OfTask(int task) => task;

    /// <summary>Gets the number of the object that was defined as one of a run's shared ones: an origin, a value that the user gave.</summary>
    public static int OfShared(int index) => -1 - index;

    /// <summary>Gets the index of a shared object.</summary>
    public static int IndexOf(int shared) => -1 - shared;

    /// <summary>Gets whether a number is a task's.</summary>
    public static bool IsTask(long number) => number >= 0;
}
