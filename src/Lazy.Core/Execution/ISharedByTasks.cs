namespace LazyGraph.Execution;

/// <summary>Marks immutable objects that many tasks of a graph hold, so that another process is sent them once, and not with each task.</summary>
internal interface ISharedByTasks;
